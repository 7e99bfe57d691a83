import type { FailureReason, PaymentState, RefundState } from '@pay/core'
import { lookUp } from '@pay/core/provider'

/** @source GATEWAY.md, "Ask for a payment" */
const payments: Readonly<Record<string, Exclude<PaymentState['status'], 'not-found'>>> = {
  open: 'pending',
  paid: 'succeeded',
  expired: 'failed',
  cancelled: 'failed',
  refunded: 'refunded',
}

/** @source GATEWAY.md, "Ask for a refund" */
const refunds: Readonly<Record<string, Exclude<RefundState['status'], 'not-found'>>> = {
  queued: 'pending',
  done: 'succeeded',
  rejected: 'failed',
}

const reasons: Readonly<Record<string, FailureReason>> = {
  expired: 'expired',
  cancelled: 'cancelled',
}

/** A state that no document lists is never final. */
export const paymentStatusOf = (state: string) => lookUp(payments, state) ?? 'pending'

export const refundStatusOf = (state: string) => lookUp(refunds, state) ?? 'pending'

/** Why a payment or refund in this state failed. */
export const failureOf = (state: string) => ({
  reason: lookUp(reasons, state) ?? 'declined',
  code: state,
  message: null,
})
