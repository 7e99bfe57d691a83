import type { PaymentState } from '@pay/core'
import { lookUp } from '@pay/core/provider'
import type { MpayRefundState } from './results/refunds.ts'

/** @source "Payment result query", result_pay */
const states: Readonly<Record<string, PaymentState['status']>> = {
  SUCCESS: 'succeeded',
  WAITING: 'pending',
  PROCESSING: 'pending',
  REFUND: 'refunded',
  FAILURE: 'failed',
}

export const paymentStatusOf = (resultPay: string): PaymentState['status'] =>
  lookUp(states, resultPay) ?? 'pending'

type RefundStatus = Exclude<MpayRefundState['status'], 'not-found'>

/** @source "Refund apply", sta_refund: initialized, processing, success, failed */
const refundStates: Readonly<Record<string, RefundStatus>> = {
  '0': 'pending',
  '1': 'pending',
  '2': 'succeeded',
  '3': 'failed',
}

export const refundStatusOf = (staRefund: string): RefundStatus =>
  lookUp(refundStates, staRefund) ?? 'pending'
