import type { PayoutState, QueryInput, Raw } from '@pay/core'
import {
  type AnswerRule,
  amountOf,
  defineOperation,
  type Operation,
  type Outcome,
  textOf,
  unclear,
} from '@pay/core/provider'
import { answerRule, isOurs, messageOf, refusalOf } from '../answers.ts'
import { queryFields } from '../fields.ts'
import type { Gateway } from '../gateway.ts'
import { hasToFit, type Status, statusOf } from '../payout-state.ts'

const saysNotFound = (answer: Raw, { options }: Gateway) => {
  const message = messageOf(answer) ?? ''
  return options.notFoundMessages.some(text => message.includes(text))
}

const orderNames = ['out_trade_no', 'orderid']
const repeated = { order: orderNames, amount: ['amount', 'money'] }

/**
 * A signature covers whatever is not empty but a `0`, which `code` is: an answer is read whole, and
 * what has to be signed is refused by the operation.
 */
const signatureRule = (gateway: Gateway): NonNullable<AnswerRule['signature']> => ({
  recipe: gateway.recipes.message,
  required: answer => hasToFit(answer, gateway),
  tolerant: true,
})

const resultOf = (
  status: PayoutState['status'],
  answer: Raw,
  currency: string,
): Outcome<PayoutState> => {
  const providerId = textOf(answer, 'transaction_id', 'order_sn', 'trade_no') ?? null
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

/** What an answer says, once it is known to be about no other order. */
const said = (
  answer: Raw,
  status: Exclude<Status, 'contradiction'>,
  gateway: Gateway,
): Outcome<PayoutState> => {
  if (status === 'not-found') return { status }
  if (status === null) {
    return saysNotFound(answer, gateway) ? { status: 'not-found' } : refusalOf(answer, 'code')
  }
  const names = textOf(answer, ...orderNames) !== undefined
  return names ? resultOf(status, answer, gateway.currency) : unclear('mismatch')
}

/**
 * The payout query, as its page has it or as the family's classic one.
 *
 * @source "Payout order query" (Chinese page), Payment_Index_Payquery; Payment_Dfpay_query and the
 *   day from public servers of the family
 */
export const queryPayout = (gateway: Gateway): Operation<QueryInput, PayoutState> =>
  defineOperation<QueryInput, PayoutState>({
    name: 'payouts.query',
    title: 'Ask for a payout',
    kind: 'read',
    host: 'payout',
    path: gateway.options.payoutQueryPath,
    recipe: gateway.recipes.query,
    keys: 'payout',
    body: gateway.options.bodyFormat,
    input: queryFields(
      { order: 'out_trade_no', day: 'datetime', needsDay: gateway.options.payoutQueryNeedsDate },
      gateway,
    ),
    example: { orderId: 'W0000000001' },
    answer: {
      ...answerRule(
        ['code', 'status', 'refCode'],
        [...orderNames, 'mchid', 'memberid', 'amount', 'transaction_id'],
      ),
      signature: signatureRule(gateway),
    },
    source: '"Payout order query", Payment_Index_Payquery',
    encode: ({ wire }, { account }) => ({ mchid: account, ...wire }),
    interpret(answer, input, context) {
      if (hasToFit(answer, gateway) && !context.signed) return unclear('bad-signature')
      if (!isOurs(answer, repeated, input, context)) return unclear('mismatch')
      const status = statusOf(answer, gateway)
      return status === 'contradiction' ? unclear(status) : said(answer, status, gateway)
    },
  })
