import type { PaymentState } from '@pay/core'

/** @source "Payment result query", result_pay */
const states: Readonly<Record<string, PaymentState['status']>> = {
  SUCCESS: 'succeeded',
  WAITING: 'pending',
  PROCESSING: 'pending',
  REFUND: 'refunded',
  FAILURE: 'failed',
}

export const paymentStatusOf = (resultPay: string): PaymentState['status'] =>
  states[resultPay] ?? 'pending'
