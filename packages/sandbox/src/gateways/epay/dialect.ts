import type { OwnNotification } from '../../delivery/notification.ts'
import type { Merchant, Order } from '../../records.ts'
import type { Gateway } from '../gateway.ts'
import type { SpoilTable } from '../spoil-tables.ts'
import { act } from './actions.ts'
import { paymentPages } from './cashier.ts'
import type { Desk } from './desk.ts'
import { createFaults } from './faults.ts'
import type { WayBack } from './pages/cashier.ts'
import { type CallDescription, receive } from './receive.ts'

/** What one program of the family does its own way. */
export interface Dialect<D extends Desk> {
  readonly calls: readonly CallDescription<D>[]
  /** What the faults do, by the name of the call. */
  faults(desk: D): Readonly<Record<string, SpoilTable>>
  /** What the merchant is told of an order. */
  notification(desk: D, order: Order): OwnNotification
  /** Where the browser of a payer goes who paid. */
  wayBack(desk: D, order: Order): WayBack | null
  merchants(desk: D): readonly Pick<Merchant, 'id' | 'secret' | 'balance'>[]
}

/** Every dialect is a gateway of its own, with its own address and merchants. */
export function openDialect<D extends Desk>(desk: D, dialect: Dialect<D>): Gateway {
  const notification = (order: Order) => dialect.notification(desk, order)
  const hands = { desk, tell: (order: Order) => desk.outbox.send(notification(order)) }
  const actOn: Gateway['act'] = (order, action, input) => act(hands, order, action, input)
  const { gatewayId } = desk

  return {
    id: gatewayId,
    calls: dialect.calls.map(receive(desk)),
    faults: createFaults(desk, dialect.faults(desk)),
    pages: paymentPages(desk, actOn, order => dialect.wayBack(desk, order)),
    merchants: () =>
      dialect
        .merchants(desk)
        .map(merchant => ({ gateway: gatewayId, currency: 'CNY', ...merchant })),
    act: actOn,
    notification,
    reset: () => undefined,
  }
}
