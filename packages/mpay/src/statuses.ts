import type { PaymentState } from '@pay/core'
import { lookUp } from '@pay/core/provider'

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
