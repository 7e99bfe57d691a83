import type { Payout, Raw } from '@pay/core'
import {
  defineOperation,
  lookUp,
  type Operation,
  type Outcome,
  textOf,
  toChinaTime,
  unclear,
} from '@pay/core/provider'
import { answerRule, refusalOf, wordsOf } from '../answers.ts'
import { type CountryCall, countryParts } from '../country.ts'
import { payoutFields } from '../fields.ts'
import type { EoopayPayoutInput } from '../inputs.ts'
import { payoutRecipe } from '../recipes.ts'
import type { EoopayOptions } from '../settings.ts'
import { queryPayout } from './query-payout.ts'

type Vote = 'yes' | 'no' | 'odd'

// one table for each name: a word of the one says nothing under the other
const votes: Readonly<Record<'success' | 'status', Readonly<Record<string, Vote>>>> = {
  success: { true: 'yes', 1: 'yes', false: 'no', 0: 'no' },
  status: { success: 'yes', error: 'no' },
}

const voteOf = (answer: Raw, name: keyof typeof votes): Vote | undefined => {
  const said = textOf(answer, name)?.toLowerCase()
  return said === undefined ? undefined : (lookUp(votes[name], said) ?? 'odd')
}

/** `success` decides (the family says `status`); `errCode`, when it is there, must not contradict. */
const verdictOf = (answer: Raw): Vote | 'contradiction' => {
  const said = [voteOf(answer, 'success'), voteOf(answer, 'status')].filter(
    vote => vote !== undefined,
  )
  const [first] = said
  if (first === undefined || said.includes('odd')) return 'odd'
  const errCode = textOf(answer, 'errCode')
  const codeFits = errCode === undefined || (errCode === '0') === (first === 'yes')
  return codeFits && said.every(vote => vote === first) ? first : 'contradiction'
}

/** Accepted means queued: the answer carries no platform number, so only `orderId` finds it again. */
const interpret = (answer: Raw): Outcome<Payout> => {
  const verdict = verdictOf(answer)
  const words = wordsOf(answer, 'errCode')
  if (verdict === 'no') return refusalOf(answer, 'errCode')
  if (verdict === 'odd') return unclear('unlisted-code', words)
  if (verdict === 'contradiction') return unclear('contradiction', words)
  return {
    status: 'pending',
    nextAction: null,
    providerId: textOf(answer, 'transaction_id') ?? null,
  }
}

/**
 * The payout.
 *
 * @source "MMK interface" and "COP interface", Payment_AddOrder
 */
export const createPayout = <In extends EoopayPayoutInput>(
  call: CountryCall<EoopayPayoutInput, In>,
  currency: string,
  options: EoopayOptions,
): Operation<In, Payout> =>
  defineOperation<In, Payout>({
    ...countryParts(call, payoutFields(currency, options)),
    name: 'payouts.create',
    title: 'Pay out',
    kind: 'write',
    path: 'Payment_AddOrder',
    recipe: payoutRecipe(options.zeroIsEmpty),
    body: 'form',
    settledBy: queryPayout(currency, options),
    answer: answerRule(['errCode'], ['success', 'status', 'transaction_id']),
    encode: ({ wire }, { account, now }) => ({
      mchid: account,
      applydate: toChinaTime(now),
      ...wire,
    }),
    interpret,
  })
