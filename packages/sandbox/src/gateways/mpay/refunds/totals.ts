import { fromCents, toCents } from '../../../money.ts'
import type { Order } from '../../../records.ts'
import type { Desk } from '../desk.ts'
import type { MerchantSettings } from '../settings.ts'

/** What a payment keeps of its refunds: all that are not refused, and those that are done. */
type Total = 'refunding' | 'refunded'

const totalOf = ({ details }: Order, name: Total): bigint => toCents(details[name] ?? '0.00')

/** Whether a payment has so much left. */
export const isLeft = (payment: Order, amount: string): boolean =>
  totalOf(payment, 'refunding') + toCents(amount) <= toCents(payment.amount)

/** Writes a refund into its payment, or strikes it out again. */
export function book(
  { orders }: Desk,
  refund: Order,
  { total, event, sign = 1n }: { total: Total; event: string; sign?: 1n | -1n },
): void {
  const payment = orders.get(refund.details.payment ?? '')
  if (!payment) return
  const amount = fromCents(totalOf(payment, total) + sign * toCents(refund.amount))
  const details = { ...payment.details, [total]: amount }
  orders.change(payment, { details }, event, `${refund.amount} by ${refund.orderId}`)
}

/** @source "Payment result query", result_pay; of a refund in part nothing is known */
export function paidResult(payment: Order, { partialRefund }: MerchantSettings): string {
  const refunded = totalOf(payment, 'refunded')
  if (refunded === 0n) return 'SUCCESS'
  return refunded === toCents(payment.amount) ? 'REFUND' : partialRefund
}
