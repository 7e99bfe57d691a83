import { type ActionName, type Order, SandboxError } from '@pay/sandbox'
import { type Context, Hono } from 'hono'
import { simulatedOrder } from '../simulated.ts'
import { trickOf } from '../tricks.ts'
import type { Workbench } from '../workbench.ts'
import { json } from './json.ts'
import { readJson } from './read-form.ts'

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

/** The hands of the payer and of the gateway's staff, at the simulated gateways. */
export const simulatedRoutes = ({ sandbox, ...bench }: Workbench): Hono => {
  const routes = new Hono()

  const act = async (context: Context): Promise<Order> => {
    const { key = '', action = '', amount } = await readJson(context.req)
    // the sandbox compares the name with the order's own actions and refuses any other
    const name = String(action) as ActionName
    const input = textOf(amount) === undefined ? {} : { amount: String(amount) }
    return sandbox.control.act(String(key), name, input)
  }

  const notify = async (context: Context): Promise<Order> => {
    const { key = '', trick = '' } = await readJson(context.req)
    const order = sandbox.orders.find(one => one.key === key)
    const options = trickOf(String(trick), order, sandbox.deliveries)
    if (options === null) throw new SandboxError('bad-input', 'There is nothing to do this to.')
    return sandbox.control.notify(String(key), options)
  }

  routes.post('/', async context => json(context, bench.print, show(await act(context))))
  routes.post('/notify', async context => json(context, bench.print, show(await notify(context))))
  const show = (order: Order) => simulatedOrder(bench, order)

  routes.onError((error, context) => {
    if (!(error instanceof SandboxError)) throw error
    return json(context, bench.print, { error: error.message }, 409)
  })
  return routes
}
