import type { PaymentState, QueryInput, Raw } from '@pay/core'
import {
  amountFits,
  amountOf,
  type CheckedInput,
  type Context,
  defineOperation,
  fromChinaTime,
  type Operation,
  type Outcome,
  textOf,
  unclear,
} from '@pay/core/provider'
import { messageOf, refusalOf, signedAnswerRule } from '../answers.ts'
import { queryFields } from '../fields.ts'
import { queryRecipe } from '../recipes.ts'
import type { EoopayOptions } from '../settings.ts'
import { paymentStatusOf } from '../statuses.ts'

/** An answer without a trade is an error; only the texts that are declared so mean "no such order". */
const withoutTrade = (answer: Raw, notFoundMessages: readonly string[]): Outcome<PaymentState> => {
  const message = messageOf(answer) ?? ''
  return notFoundMessages.some(text => message.includes(text))
    ? { status: 'not-found' }
    : refusalOf(answer, 'status')
}

const isAbout = (answer: Raw, { orderId, amount }: CheckedInput, { account }: Context) =>
  textOf(answer, 'memberid') === account &&
  textOf(answer, 'orderid') === orderId &&
  amountFits(textOf(answer, 'amount'), amount)

const failed = (tradeState: string, answer: Raw) =>
  ({
    status: 'failed',
    reason: 'declined',
    code: tradeState,
    message: messageOf(answer) ?? null,
  }) as const

/** `returncode` is `00` for every answered query at some operators, so `trade_state` has to agree. */
const statusOf = (answer: Raw, tradeState: string) => {
  const status = paymentStatusOf(tradeState)
  return status === 'succeeded' && textOf(answer, 'returncode') !== '00' ? 'pending' : status
}

const stateOf = (answer: Raw, currency: string): Outcome<PaymentState> => {
  const tradeState = textOf(answer, 'trade_state') ?? ''
  const providerId = textOf(answer, 'transaction_id') ?? null
  const requested = amountOf(textOf(answer, 'amount'), currency)
  const credited = amountOf(textOf(answer, 'true_amount'), currency)
  const status = statusOf(answer, tradeState)
  if (status === 'pending' || status === 'not-found') {
    return { status: 'pending', nextAction: null, refused: null, payable: null, providerId }
  }
  // what ends an order has to say which: an amount of 0 is left out of what the family signs
  if (requested === undefined) return unclear('not-the-documented-body')
  if (status === 'failed') return { ...failed(tradeState, answer), providerId }
  if (status === 'refunded') return { status, providerId, requested }
  if (credited === undefined) return unclear('not-the-documented-body')
  const paidAt = fromChinaTime(textOf(answer, 'time_end') ?? '')
  return { status, providerId, requested, credited, paidAt }
}

/**
 * The deposit query.
 *
 * @source "Recharge inquiry", Pay_Trade_query.html
 */
export const queryPayment = (
  currency: string,
  options: EoopayOptions,
): Operation<QueryInput, PaymentState> =>
  defineOperation<QueryInput, PaymentState>({
    name: 'payments.query',
    title: 'Ask for a deposit',
    kind: 'read',
    path: 'Pay_Trade_query.html',
    recipe: queryRecipe,
    body: 'form',
    input: queryFields('pay_orderid', currency, options),
    example: { orderId: 'D0000000001' },
    answer: signedAnswerRule(
      ['status', 'trade_state', 'returncode'],
      ['memberid', 'orderid', 'amount', 'true_amount', 'time_end', 'transaction_id'],
    ),
    source: '"Recharge inquiry", Pay_Trade_query.html',
    encode: ({ wire }, { account }) => ({ pay_memberid: account, ...wire }),
    interpret(answer, input, context) {
      const stated = textOf(answer, 'trade_state', 'returncode')
      if (stated === undefined) return withoutTrade(answer, options.notFoundMessages)
      return isAbout(answer, input, context) ? stateOf(answer, currency) : unclear('mismatch')
    },
  })
