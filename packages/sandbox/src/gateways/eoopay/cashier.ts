import { type Context, Hono } from 'hono'
import { SandboxError } from '../../errors.ts'
import { sameOrigin } from '../../http/guards.ts'
import { pageHeaders } from '../../http/page.ts'
import type { ActionName, Order } from '../../records.ts'
import type { Gateway } from '../gateway.ts'
import { type Desk, gatewayId } from './desk.ts'
import { depositNotification } from './notify.ts'
import { cashierPage, unknownPage } from './pages/cashier.ts'

/** The payer's pages: look at an order, do something to it, look again. */
export function cashierRoutes(desk: Desk, act: Gateway['act']): Hono {
  const routes = new Hono()
  const orderOf = (context: Context): Order | undefined => {
    const order = desk.orders.get(`${gatewayId}:${context.req.param('number')}`)
    return order?.kind === 'payment' ? order : undefined
  }

  routes.use('/cashier/*', sameOrigin)
  routes.get('/cashier/:number', context => {
    const order = orderOf(context)
    if (!order) return context.html(unknownPage(), 404, pageHeaders)
    const returning = order.state === 'pending' ? {} : depositNotification(desk, order)
    return context.html(cashierPage(order, returning), 200, pageHeaders)
  })
  routes.post('/cashier/:number/:action', async context => {
    const order = orderOf(context)
    if (!order) return context.html(unknownPage(), 404, pageHeaders)
    const { amount } = await context.req.parseBody()
    // Compared with the order's own actions, and refused when it is none of them.
    const action = context.req.param('action') as ActionName
    const input = typeof amount === 'string' ? { amount: amount.trim() } : {}
    if (order.actions.includes(action)) act(order, action, input)
    return context.redirect(`../${order.providerId}`, 303)
  })
  routes.onError((error, context) => {
    if (error instanceof SandboxError) return context.text(error.message, 400)
    throw error
  })
  return routes
}
