import type { Raw } from '@pay/core'
import { type CheckedInput, type Context, type Draft, textOf } from '@pay/core/provider'
import { amountIn, isAboutRefund } from './answers.ts'
import type { MpayRefundState } from './results/refunds.ts'
import { refundStatusOf } from './statuses.ts'

type Found = Exclude<MpayRefundState, { readonly status: 'not-found' }>

/** What is left to do about a refund that failed. @source "Return codes", 5005: "please try again" */
const failedHint =
  'The refund failed. Repeat it under the same refundId and refundedAt, or not at all.'

/** `sta_refund` is the state of a refund; `0000` only says that the request was served. */
const stateOf = (answer: Raw): Draft<Found> => {
  const staRefund = textOf(answer, 'sta_refund') ?? ''
  const status = refundStatusOf(staRefund)
  const providerId = textOf(answer, 'oid_refundno') ?? null
  if (status === 'failed') {
    // ret_msg speaks of the request, which succeeded
    const words = { reason: 'declined', code: staRefund, message: null } as const
    return { status, providerId, ...words, hints: [failedHint] }
  }
  const amount = amountIn(answer, 'money_refund')
  if (status === 'succeeded' && amount !== undefined) return { status, providerId, amount }
  return { status: 'pending', providerId, nextAction: null }
}

/** What a signed answer says of a refund; `null` when it speaks of another one. */
export const refundIn = (
  answer: Raw,
  input: CheckedInput,
  context: Context,
): Draft<Found> | null => (isAboutRefund(answer, input, context) ? stateOf(answer) : null)
