import type { PayoutState, QueryInput, Raw } from '@pay/core'
import {
  amountFits,
  amountOf,
  type CheckedInput,
  defineOperation,
  type Operation,
  type Outcome,
  textOf,
  unclear,
} from '@pay/core/provider'
import { answerRule, messageOf, refusalOf } from '../answers.ts'
import { queryFields } from '../fields.ts'
import { queryRecipe } from '../recipes.ts'
import type { EoopayOptions } from '../settings.ts'
import { classicPayoutStatusOf, payoutStatusOf } from '../statuses.ts'

/** The state as the page has it (`code`, `status`), or as the family's classic query has it (`refCode`). */
const statusOf = (answer: Raw): PayoutState['status'] | 'contradiction' | null => {
  const status = textOf(answer, 'status')
  const refCode = textOf(answer, 'refCode')
  const page =
    textOf(answer, 'code') === '0' && status !== undefined ? payoutStatusOf(status) : null
  if (refCode === undefined) return page
  if (page !== null) return page === classicPayoutStatusOf(refCode) ? page : 'contradiction'
  const answered = status?.toLowerCase() === 'success'
  // refCode 7 comes with an error; no other state is believed beside one
  const classic = classicPayoutStatusOf(refCode)
  return answered || classic === 'not-found' ? classic : null
}

const saysNotFound = (answer: Raw, { notFoundMessages }: EoopayOptions) => {
  const message = messageOf(answer) ?? ''
  return notFoundMessages.some(text => message.includes(text))
}

const isAbout = (answer: Raw, { orderId, amount }: CheckedInput) =>
  textOf(answer, 'out_trade_no') === orderId && amountFits(textOf(answer, 'amount'), amount)

const resultOf = (
  status: PayoutState['status'],
  answer: Raw,
  currency: string,
): Outcome<PayoutState> => {
  const providerId = textOf(answer, 'transaction_id') ?? null
  if (status === 'failed') {
    const code = textOf(answer, 'refCode', 'status') ?? null
    return { status, providerId, reason: 'declined', code, message: messageOf(answer) ?? null }
  }
  if (status === 'succeeded' || status === 'reversed') {
    return { status, providerId, amount: amountOf(textOf(answer, 'amount'), currency) ?? null }
  }
  const expired = textOf(answer, 'status')?.toLowerCase() === 'expired'
  const hint = 'The gateway says Expired, which its page also explains as not processed: ask them.'
  return { status: 'pending', providerId, nextAction: null, hints: expired ? [hint] : [] }
}

/**
 * The payout query. Its answer carries no signature in any document.
 *
 * @source "Payout order query" (Chinese page), Payment_Index_Payquery
 */
export const queryPayout = (
  currency: string,
  options: EoopayOptions,
): Operation<QueryInput, PayoutState> =>
  defineOperation<QueryInput, PayoutState>({
    name: 'payouts.query',
    title: 'Ask for a payout',
    kind: 'read',
    path: 'Payment_Index_Payquery',
    recipe: queryRecipe,
    body: 'form',
    input: queryFields('out_trade_no', currency, options),
    example: { orderId: 'W0000000001' },
    answer: answerRule(['code', 'status', 'refCode'], ['amount', 'out_trade_no', 'transaction_id']),
    source: '"Payout order query", Payment_Index_Payquery',
    encode: ({ wire }, { account }) => ({ mchid: account, ...wire }),
    interpret(answer, input) {
      const status = statusOf(answer)
      if (status === 'not-found') return { status }
      if (status === 'contradiction') return unclear(status)
      if (status === null) {
        return saysNotFound(answer, options) ? { status: 'not-found' } : refusalOf(answer, 'code')
      }
      return isAbout(answer, input) ? resultOf(status, answer, currency) : unclear('mismatch')
    },
  })
