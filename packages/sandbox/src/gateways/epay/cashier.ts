import type { Hono } from 'hono'
import { cashierRoutes } from '../../http/cashier.ts'
import type { Gateway } from '../gateway.ts'
import { type Desk, gatewayId } from './desk.ts'
import { paymentResult } from './notify.ts'
import { cashierPage } from './pages/cashier.ts'

/** The payer's pages of payments. */
export const paymentPages = (desk: Desk, act: Gateway['act']): Hono =>
  cashierRoutes({
    gateway: gatewayId,
    orders: desk.orders,
    act,
    pageOf: order =>
      cashierPage(order, order.state === 'succeeded' ? paymentResult(desk, order) : {}),
  })
