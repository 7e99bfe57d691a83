import { type Context, Hono } from 'hono'
import { html } from 'hono/html'
import { SandboxError } from '../errors.ts'
import type { Gateway } from '../gateways/gateway.ts'
import type { OrderBook } from '../orders.ts'
import type { ActionName, Order } from '../records.ts'
import { sameOrigin } from './guards.ts'
import { page, pageHeaders } from './page.ts'

type Html = ReturnType<typeof page>

/** From a cashier page to the style and script of all pages. */
export const cashierAssets = '../../_pages'

export interface Cashier {
  readonly gateway: string
  readonly orders: OrderBook
  readonly act: Gateway['act']
  readonly pageOf: (order: Order) => Html
}

/** The payer's pages: look at an order, do something to it, look again. */
export function cashierRoutes({ gateway, orders, act, pageOf }: Cashier): Hono {
  const routes = new Hono()
  const orderOf = (context: Context): Order | undefined => {
    const order = orders.get(`${gateway}:${context.req.param('number')}`)
    return order && order.cashierUrl !== null ? order : undefined
  }

  routes.use('/cashier/*', sameOrigin)
  routes.get('/cashier/:number', context => {
    const order = orderOf(context)
    if (!order) return context.html(unknownPage(), 404, pageHeaders)
    return context.html(pageOf(order), 200, pageHeaders)
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

const unknownPage = (): Html =>
  page(cashierAssets, 'No such order', html`<p>This cashier page leads to no order.</p>`)
