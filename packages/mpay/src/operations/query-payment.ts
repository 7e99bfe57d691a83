import type { Raw } from '@pay/core'
import {
  defineOperation,
  money,
  type Operation,
  type Outcome,
  refusal,
  textOf,
  time,
  unclear,
} from '@pay/core/provider'
import { amountIn, answerRule, isAbout } from '../answers.ts'
import { returnCodes } from '../codes.ts'
import { hintsOf, reasonOf, wordsOf } from '../failures.ts'
import { orderedAt, orderId } from '../fields.ts'
import type { MpayQueryInput } from '../inputs.ts'
import { queryAnswerRecipes, requestRecipe } from '../recipes.ts'
import type { MpayPaymentState } from '../results.ts'
import type { MpayOptions } from '../settings.ts'
import { paymentStatusOf } from '../statuses.ts'

/** `result_pay` is the final truth of a payment. `0000` only says that the question was answered. */
const stateOf = (answer: Raw): Outcome<MpayPaymentState> => {
  const resultPay = textOf(answer, 'result_pay') ?? ''
  const status = paymentStatusOf(resultPay)
  const providerId = textOf(answer, 'oid_paybill') ?? null
  if (status === 'failed') {
    // ret_msg speaks of the question, which succeeded; the reason (memo) is never signed
    return { status, providerId, reason: 'declined', code: resultPay, message: null }
  }
  if (status === 'refunded') return { status, providerId, requested: null }
  const credited = amountIn(answer)
  if (status !== 'succeeded' || credited === undefined) {
    return { status: 'pending', providerId, nextAction: null, refused: null, payable: null }
  }
  return { status, providerId, requested: null, credited, paidAt: null }
}

const unanswered = (answer: Raw): Outcome<MpayPaymentState> => {
  const words = wordsOf(answer)
  const meaning = returnCodes.get(words.code ?? '')?.class
  if (meaning === 'no-such-record') return { status: 'not-found', hints: hintsOf(answer) }
  return refusal({ ...words, reason: reasonOf(words.code ?? ''), hints: hintsOf(answer) })
}

/**
 * The order query. Bank name, memo and card number are not signed and do not reach the result.
 *
 * @source "Payment result query", orderquery.htm
 */
export const queryPayment = (options: MpayOptions): Operation<MpayQueryInput, MpayPaymentState> =>
  defineOperation<MpayQueryInput, MpayPaymentState>({
    name: 'payments.query',
    title: 'Ask for a payment',
    kind: 'read',
    host: 'query',
    path: 'orderquery.htm',
    recipe: requestRecipe(options),
    body: 'json',
    input: {
      orderId,
      orderedAt: orderedAt('dt_order'),
      amount: money({ label: 'Amount asked for', currency: 'CNY', optional: true }),
      at: time({ label: 'Time of the call', optional: true }),
    },
    example: { orderId: 'M0000000001', orderedAt: '2026-01-31T09:30:00.000Z' },
    answer: answerRule(queryAnswerRecipes(options)),
    source: '"Payment result query", orderquery.htm',
    encode: ({ wire }, { account }) => ({
      oid_partner: account,
      sign_type: options.signType,
      ...wire,
    }),
    interpret(answer, input, context) {
      if (textOf(answer, 'ret_code') !== '0000') return unanswered(answer)
      return isAbout(answer, input, context) ? stateOf(answer) : unclear('mismatch')
    },
  })
