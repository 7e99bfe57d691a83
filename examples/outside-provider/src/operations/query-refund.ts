import type { Raw, RefundQueryInput, RefundState } from '@pay/core'
import { defineOperation, type Outcome, textOf, unclear } from '@pay/core/provider'
import { answerRule, euros, isAbout, isOk } from '../answers.ts'
import { refusedRead } from '../failures.ts'
import { refundQueryFields } from '../fields.ts'
import { recipe } from '../recipes.ts'
import { failureOf, refundStatusOf } from '../statuses.ts'

const stateOf = (answer: Raw): Outcome<RefundState<'EUR'>> => {
  const state = textOf(answer, 'state')
  if (state === undefined) return unclear('not-the-documented-body')
  const status = refundStatusOf(state)
  if (status === 'failed') return { status, ...failureOf(state) }
  return status === 'succeeded'
    ? { status, amount: euros(answer, 'amount') ?? null }
    : { status: 'pending', nextAction: null }
}

/** @source GATEWAY.md, "Ask for a refund" */
export const queryRefund = defineOperation<RefundQueryInput, RefundState<'EUR'>>({
  name: 'refunds.query',
  title: 'Ask for a refund',
  kind: 'read',
  path: 'refunds/find',
  recipe,
  body: 'json',
  input: refundQueryFields,
  example: { orderId: 'P0000000001', refundId: 'R0000000001' },
  answer: answerRule,
  source: 'GATEWAY.md, "Ask for a refund"',
  encode: ({ wire }, { account }) => ({ merchant: account, ...wire }),
  interpret(answer, input, context) {
    if (!isOk(answer)) return refusedRead(answer)
    return isAbout(answer, input, context) ? stateOf(answer) : unclear('mismatch')
  },
})
