import type { Hono } from 'hono'
import { cashierRoutes } from '../../http/cashier.ts'
import type { Order } from '../../records.ts'
import type { Gateway } from '../gateway.ts'
import type { Desk } from './desk.ts'
import { cashierPage, type WayBack } from './pages/cashier.ts'

/** The payer's pages of payments. `wayBack`: of an order that was paid. */
export const paymentPages = (
  desk: Desk,
  act: Gateway['act'],
  wayBack: (order: Order) => WayBack | null,
): Hono =>
  cashierRoutes({
    ...{ gateway: desk.gatewayId, orders: desk.orders, act },
    pageOf: order => cashierPage(order, order.state === 'succeeded' ? wayBack(order) : null),
  })
