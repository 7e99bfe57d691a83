import type { Payout, Raw } from '@pay/core'
import {
  type CheckedInput,
  type Context,
  defineOperation,
  lookUp,
  type Operation,
  type Outcome,
  textOf,
  unclear,
} from '@pay/core/provider'
import { answerRule, isOurs, refusalOf, wordsOf } from '../answers.ts'
import { type CountryCall, countryParts } from '../country.ts'
import { payoutFields } from '../fields.ts'
import type { Gateway } from '../gateway.ts'
import type { EoopayPayoutInput } from '../inputs.ts'
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

const repeated = { order: ['out_trade_no'], amount: ['money', 'amount'] }

/** Accepted means queued: the answer carries no platform number, so only `orderId` finds it again. */
const interpret = (answer: Raw, input: CheckedInput, context: Context): Outcome<Payout> => {
  const words = wordsOf(answer, 'errCode')
  if (!isOurs(answer, repeated, input, context)) return unclear('mismatch', words)
  const verdict = verdictOf(answer)
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
  gateway: Gateway,
): Operation<In, Payout> =>
  defineOperation<In, Payout>({
    ...countryParts(call, payoutFields(gateway)),
    name: 'payouts.create',
    title: 'Pay out',
    kind: 'write',
    host: 'payout',
    path: gateway.options.payoutPath,
    recipe: gateway.recipes.payout,
    keys: 'payout',
    body: gateway.options.bodyFormat,
    settledBy: queryPayout(gateway),
    answer: answerRule(['errCode'], ['success', 'status', 'transaction_id']),
    encode: ({ wire }, { account, now }) => ({
      mchid: account,
      applydate: gateway.clock.write(now),
      ...wire,
    }),
    interpret,
  })
