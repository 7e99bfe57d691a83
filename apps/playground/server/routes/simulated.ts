import { type ActionName, type Order, SandboxError } from '@pay/sandbox'
import { type Context, Hono } from 'hono'
import { simulatedOrder } from '../simulated.ts'
import type { Workbench } from '../workbench.ts'
import { json } from './json.ts'
import { readJson } from './read-form.ts'

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

/** The hands of the payer and of the gateway's staff, at the simulated gateways. */
export const simulatedRoutes = (bench: Workbench): Hono => {
  const routes = new Hono()

  const act = async (context: Context): Promise<Order> => {
    const { key = '', action = '', amount } = await readJson(context.req)
    // the sandbox compares the name with the order's own actions and refuses any other
    const name = String(action) as ActionName
    const input = textOf(amount) === undefined ? {} : { amount: String(amount) }
    return bench.sandbox.control.act(String(key), name, input)
  }

  routes.post('/', async context => {
    try {
      return json(context, bench.print, simulatedOrder(bench, await act(context)))
    } catch (error) {
      if (!(error instanceof SandboxError)) throw error
      return json(context, bench.print, { error: error.message }, 409)
    }
  })
  return routes
}
