import type { Raw, Refund } from '@pay/core'
import {
  type CheckedInput,
  type Context,
  defineOperation,
  type Outcome,
  textOf,
  unclear,
} from '@pay/core/provider'
import { answerRule, euros, isAbout, isOk } from '../answers.ts'
import type { SamplepayRefundInput } from '../contract.ts'
import { refusedWrite } from '../failures.ts'
import { refundFields } from '../fields.ts'
import { recipe } from '../recipes.ts'
import { queryRefund } from './query-refund.ts'

const interpret = (answer: Raw, input: CheckedInput, context: Context): Outcome<Refund<'EUR'>> => {
  if (!isOk(answer)) return refusedWrite(answer)
  if (!isAbout(answer, input, context)) return unclear('mismatch')
  const state = textOf(answer, 'state')
  if (state === undefined) return unclear('not-the-documented-body')
  if (state === 'queued') return { status: 'pending', nextAction: null }
  return state === 'done'
    ? { status: 'succeeded', amount: euros(answer, 'amount') ?? null }
    : unclear('unlisted-code', { code: state })
}

/** @source GATEWAY.md, "Refund a payment" */
export const createRefund = defineOperation<SamplepayRefundInput, Refund<'EUR'>>({
  name: 'refunds.create',
  title: 'Refund a payment',
  kind: 'write',
  path: 'refunds',
  recipe,
  body: 'json',
  input: refundFields,
  example: {
    orderId: 'P0000000001',
    refundId: 'R0000000001',
    amount: { value: '25.00', currency: 'EUR' },
  },
  settledBy: queryRefund,
  answer: answerRule,
  source: 'GATEWAY.md, "Refund a payment"',
  encode: ({ wire }, { account }) => ({ merchant: account, currency: 'EUR', ...wire }),
  interpret,
})
