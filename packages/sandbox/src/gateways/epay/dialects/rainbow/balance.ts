import { fromCents, toCents } from '../../../../money.ts'
import type { Order } from '../../../../records.ts'
import type { RainbowDesk } from './desk.ts'

/** The orders of one merchant, newest last. */
export const ordersOf = (desk: RainbowDesk, id: string): readonly Order[] =>
  desk.orders
    .all()
    .filter(
      ({ gateway, kind, merchant }) =>
        gateway === desk.gatewayId && kind === 'payment' && merchant === id,
    )

/** What payers paid waits at the gateway, less what was given back. No fees are simulated. */
export const balanceOf = (desk: RainbowDesk, id: string): string =>
  fromCents(
    ordersOf(desk, id).reduce(
      (sum, { paid, details }) => sum + toCents(paid ?? '0') - toCents(details.refunded ?? '0'),
      0n,
    ),
  )
