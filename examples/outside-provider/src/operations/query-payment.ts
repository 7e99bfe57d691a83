import type { PaymentState, QueryInput, Raw } from '@pay/core'
import { defineOperation, type Outcome, textOf, unclear } from '@pay/core/provider'
import { answerRule, contradicts, euros, isAbout, isOk, momentOf } from '../answers.ts'
import { refusedRead } from '../failures.ts'
import { queryFields } from '../fields.ts'
import { recipe } from '../recipes.ts'
import { failureOf, paymentStatusOf } from '../statuses.ts'

const stateOf = (answer: Raw): Outcome<PaymentState<'EUR'>> => {
  const state = textOf(answer, 'state')
  if (state === undefined) return unclear('not-the-documented-body')
  const status = paymentStatusOf(state)
  if (contradicts(answer, status)) return unclear('contradiction')
  const providerId = textOf(answer, 'payment') ?? null
  const requested = euros(answer, 'amount') ?? null
  if (status === 'failed') return { status, providerId, ...failureOf(state) }
  if (status === 'refunded') return { status, providerId, requested }
  if (status !== 'succeeded') {
    return { status: 'pending', providerId, nextAction: null, refused: null, payable: null }
  }
  const credited = euros(answer, 'paid')
  return credited === undefined
    ? unclear('not-the-documented-body')
    : { status, providerId, requested, credited, paidAt: momentOf(answer, 'paid_at') }
}

/** @source GATEWAY.md, "Ask for a payment" */
export const queryPayment = defineOperation<QueryInput, PaymentState<'EUR'>>({
  name: 'payments.query',
  title: 'Ask for a payment',
  kind: 'read',
  path: 'payments/find',
  recipe,
  body: 'json',
  input: queryFields,
  example: { orderId: 'P0000000001' },
  answer: answerRule,
  source: 'GATEWAY.md, "Ask for a payment"',
  encode: ({ wire }, { account }) => ({ merchant: account, ...wire }),
  interpret(answer, input, context) {
    if (!isOk(answer)) return refusedRead(answer)
    return isAbout(answer, input, context) ? stateOf(answer) : unclear('mismatch')
  },
})
