import type { PaymentState, PayoutState } from '@pay/core'
import { lookUp } from '@pay/core/provider'

/** @source "Recharge inquiry" (SUCCESS, NOTPAY); the others from the family's order-search page */
const payments: Readonly<Record<string, PaymentState['status']>> = {
  SUCCESS: 'succeeded',
  NOTPAY: 'pending',
  PENDING: 'pending',
  FAIL: 'failed',
  REFUND: 'refunded',
}

/**
 * `Expired` is glossed as "not processed" on the page and as final by its name: never final here.
 *
 * @source "Payout order query" (Chinese page)
 */
const payouts: Readonly<Record<string, PayoutState['status']>> = {
  success: 'succeeded',
  fail: 'failed',
  pending: 'pending',
  expired: 'pending',
}

/**
 * The classic query of the family. `3` means "reversed" at one operator and stays open here.
 *
 * @source the family's merchant console page, refCode 1 to 8
 */
const classicPayouts: Readonly<Record<string, PayoutState['status']>> = {
  1: 'succeeded',
  2: 'failed',
  3: 'pending',
  4: 'pending',
  5: 'failed',
  6: 'pending',
  7: 'not-found',
  8: 'pending',
}

export const paymentStatusOf = (tradeState: string): PaymentState['status'] =>
  lookUp(payments, tradeState.toUpperCase()) ?? 'pending'

export const payoutStatusOf = (status: string): PayoutState['status'] =>
  lookUp(payouts, status.toLowerCase()) ?? 'pending'

export const classicPayoutStatusOf = (refCode: string): PayoutState['status'] =>
  lookUp(classicPayouts, refCode) ?? 'pending'
