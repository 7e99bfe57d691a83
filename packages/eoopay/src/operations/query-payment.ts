import type { PaymentState, QueryInput, Raw } from '@pay/core'
import {
  amountOf,
  type CheckedInput,
  type Context,
  defineOperation,
  type Operation,
  type Outcome,
  textOf,
  unclear,
} from '@pay/core/provider'
import { accountIn, answerRule, isOurs, messageOf, refusalOf, tradeForms } from '../answers.ts'
import { queryFields } from '../fields.ts'
import type { Gateway } from '../gateway.ts'
import { paymentStatusOf } from '../statuses.ts'

const states = ['trade_state', 'returncode', 'refCode']

/** An answer without a trade is an error; only the texts that are declared so mean "no such order". */
const withoutTrade = (answer: Raw, { options }: Gateway): Outcome<PaymentState> => {
  const message = messageOf(answer) ?? ''
  return options.notFoundMessages.some(text => message.includes(text))
    ? { status: 'not-found' }
    : refusalOf(answer, 'status')
}

const orderNames = ['orderid', 'out_trade_no']
const repeated = { order: orderNames, amount: ['amount'] }

const isAbout = (answer: Raw, input: CheckedInput, context: Context) =>
  accountIn(answer) !== undefined &&
  textOf(answer, ...orderNames) !== undefined &&
  isOurs(answer, repeated, input, context)

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

const unsaid =
  'The gateway says that this deposit was paid, and not how much: wait for the notification.'

/** Relatives say that it was paid in `refCode`, or without the amount that was: neither is credited. */
const openOf = (answer: Raw, hints: readonly string[] = []): Outcome<PaymentState> => ({
  ...{ status: 'pending', nextAction: null, refused: null, payable: null },
  providerId: textOf(answer, 'transaction_id') ?? null,
  hints:
    textOf(answer, 'trade_state') === undefined && textOf(answer, 'refCode') === '1'
      ? [unsaid]
      : hints,
})

const stateOf = (answer: Raw, { currency, clock }: Gateway): Outcome<PaymentState> => {
  const tradeState = textOf(answer, 'trade_state') ?? ''
  const status = statusOf(answer, tradeState)
  if (status === 'pending') return openOf(answer)
  const providerId = textOf(answer, 'transaction_id') ?? null
  const requested = amountOf(textOf(answer, 'amount'), currency)
  // what ends an order has to say which: an amount of 0 is left out of what the family signs
  if (requested === undefined) return unclear('not-the-documented-body')
  if (status === 'failed') return { ...failed(tradeState, answer), providerId }
  if (status === 'refunded') return { status, providerId, requested }
  const paid = textOf(answer, 'true_amount')
  if (paid === undefined) return openOf(answer, [unsaid])
  const credited = amountOf(paid, currency)
  if (credited === undefined) return unclear('not-the-documented-body')
  const paidAt = clock.read(textOf(answer, 'time_end') ?? '')
  return { status, providerId, requested, credited, paidAt }
}

/** Whether any form of an answer states a trade: then it has to be signed. Errors of the family are not. */
const statesTrade = (answer: Raw) =>
  tradeForms(answer).some(form => textOf(form, ...states) !== undefined)

/**
 * The deposit query.
 *
 * @source "Recharge inquiry", Pay_Trade_query.html; its nested forms and the day from public servers
 *   of the family
 */
export const queryPayment = (gateway: Gateway): Operation<QueryInput, PaymentState> =>
  defineOperation<QueryInput, PaymentState>({
    name: 'payments.query',
    title: 'Ask for a deposit',
    kind: 'read',
    path: gateway.options.depositQueryPath,
    recipe: gateway.recipes.query,
    body: gateway.options.bodyFormat,
    input: queryFields(
      {
        order: 'pay_orderid',
        day: 'pay_applydate',
        needsDay: gateway.options.depositQueryNeedsDate,
      },
      gateway,
    ),
    example: { orderId: 'D0000000001' },
    answer: {
      ...answerRule(
        ['status', ...states],
        [...orderNames, 'memberid', 'mchid', 'amount', 'true_amount', 'time_end', 'transaction_id'],
      ),
      signature: { recipe: gateway.recipes.message, required: statesTrade, forms: tradeForms },
    },
    source: '"Recharge inquiry", Pay_Trade_query.html',
    encode: ({ wire }, { account }) => ({ pay_memberid: account, ...wire }),
    interpret: (answer, input, context) => {
      if (!context.signed) return withoutTrade(answer, gateway)
      return isAbout(answer, input, context) ? stateOf(answer, gateway) : unclear('mismatch')
    },
  })
