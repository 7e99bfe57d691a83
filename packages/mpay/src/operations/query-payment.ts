import type { Raw } from '@pay/core'
import {
  type CheckedInput,
  type Draft,
  defineOperation,
  type Operation,
  textOf,
  unclear,
} from '@pay/core/provider'
import { amountIn, answerRule, isAbout } from '../answers.ts'
import { hintsOf } from '../failures.ts'
import { neededWithoutNumber, paymentNames, providerId, withOneName } from '../fields/names.ts'
import { orderedAt, orderId, unsent } from '../fields/order.ts'
import type { MpayQueryFields } from '../inputs/payments.ts'
import { hasNoState, readCode } from '../reading.ts'
import { queryAnswerRecipes, requestRecipe } from '../recipes.ts'
import type { MpayPaymentState } from '../results/payments.ts'
import type { MpayOptions } from '../settings.ts'
import { paymentStatusOf } from '../statuses.ts'

/** `result_pay` is the final truth of a payment. `0000` only says that the question was answered. */
const stateOf = (answer: Raw): Draft<MpayPaymentState> => {
  const resultPay = textOf(answer, 'result_pay') ?? ''
  const status = paymentStatusOf(resultPay)
  const named = {
    orderId: textOf(answer, 'no_order') ?? '',
    providerId: textOf(answer, 'oid_paybill') ?? null,
  }
  if (status === 'failed') {
    // ret_msg speaks of the question, which succeeded; the reason (memo) is never signed
    return { ...named, status, reason: 'declined', code: resultPay, message: null }
  }
  if (status === 'refunded') return { ...named, status, requested: null }
  const credited = amountIn(answer)
  if (status !== 'succeeded' || credited === undefined) {
    return { ...named, status: 'pending', nextAction: null, refused: null, payable: null }
  }
  return { ...named, status, requested: null, credited, paidAt: null }
}

/** Nothing says which order of ours a number of the gateway's is that it does not know. */
const notFound = (answer: Raw, { wire }: CheckedInput): Draft<MpayPaymentState> => ({
  status: 'not-found',
  orderId: '',
  providerId: wire.oid_paybill ?? null,
  hints: hintsOf('question', answer),
})

/**
 * The order query. Bank name, memo and card number are not signed and do not reach the result.
 *
 * @source "Payment result query", orderquery.htm
 */
export const queryPayment = (options: MpayOptions): Operation<MpayQueryFields, MpayPaymentState> =>
  defineOperation<MpayQueryFields, MpayPaymentState>({
    name: 'payments.query',
    title: 'Ask for a payment',
    kind: 'read',
    host: 'query',
    path: 'orderquery.htm',
    recipe: requestRecipe(options),
    body: 'json',
    input: {
      orderId: orderId({ wire: 'no_order', optional: true }),
      orderedAt: orderedAt({ wire: 'dt_order', optional: true }),
      providerId: providerId(paymentNames),
      amount: unsent.amount,
      at: unsent.at,
    },
    example: { orderId: 'M0000000001', orderedAt: '2026-01-31T09:30:00.000Z' },
    rules: neededWithoutNumber('orderId', 'orderedAt'),
    answer: answerRule(queryAnswerRecipes(options)),
    source: '"Payment result query", orderquery.htm',
    encode: ({ wire }, { account }) => ({
      oid_partner: account,
      sign_type: options.signType,
      ...withOneName(wire, paymentNames),
    }),
    interpret: (answer, input, context) =>
      readCode<MpayPaymentState>('question', answer, {
        done: () => (isAbout(answer, input, context) ? stateOf(answer) : unclear('mismatch')),
        'no-such-record': () =>
          hasNoState(answer, 'result_pay') ? notFound(answer, input) : unclear('contradiction'),
      }),
  })
