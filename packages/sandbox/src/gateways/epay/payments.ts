import type { Order } from '../../records.ts'
import { nameOf } from './checks.ts'
import type { Account } from './desk.ts'
import type { Call } from './receive.ts'

/** What a dialect makes of a request. */
export interface Made {
  readonly providerId: string
  /** With two decimals. */
  readonly amount: string
  /** `cashierUrl`: where the payer is led. */
  readonly details: (cashierUrl: string) => Order['details']
  /** The number that it is kept under, where that is not the one that was sent. */
  readonly orderId?: string
}

/** Puts a checked order into the book. */
export function createPayment(
  { desk, posted, link }: Call,
  merchant: Account,
  { providerId, amount, details, orderId }: Made,
): Order {
  const fields = posted.text
  const cashierUrl = link(`/cashier/${providerId}`)
  return desk.orders.add({
    ...nameOf(desk, fields, merchant),
    ...(orderId === undefined ? {} : { orderId }),
    ...{ key: `${desk.gatewayId}:${providerId}`, providerId, amount, currency: 'CNY', cashierUrl },
    ...{ actions: ['pay', 'expire'], fields, details: details(cashierUrl) },
  })
}
