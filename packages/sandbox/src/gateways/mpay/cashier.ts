import type { Hono } from 'hono'
import { cashierRoutes } from '../../http/cashier.ts'
import type { Gateway } from '../gateway.ts'
import { type Desk, gatewayId } from './desk.ts'
import { phonePage } from './pages/phone.ts'

/** The payer's phone. */
export const phonePages = (desk: Desk, act: Gateway['act']): Hono =>
  cashierRoutes({ gateway: gatewayId, orders: desk.orders, act, pageOf: phonePage })
