import { Hono } from 'hono'
import { SandboxError } from '../../errors.ts'
import type { Sandbox } from '../../options.ts'
import type { ActionName, Order } from '../../records.ts'
import { answerError } from './errors.ts'
import { jsonOf, textOf } from './json.ts'
import { notifyOptionsOf } from './notify-input.ts'

export function orderRoutes(sandbox: Sandbox): Hono {
  const routes = new Hono()
  routes.onError(answerError)

  routes.get('/', context => context.json(matching(sandbox.orders, context.req.query())))
  routes.get('/:key', context => context.json(orderOf(sandbox, context.req.param('key'))))
  routes.post('/:key/notify', async context => {
    const options = notifyOptionsOf(await jsonOf(context))
    return context.json(sandbox.control.notify(context.req.param('key'), options))
  })
  routes.post('/:key/:action', async context => {
    const { key, action } = context.req.param()
    const json = await jsonOf(context)
    const input = { amount: textOf(json, 'amount'), message: textOf(json, 'message') }
    // Control compares the name with the order's own actions and refuses any other.
    return context.json(sandbox.control.act(key, action as ActionName, input))
  })
  return routes
}

const filters = ['gateway', 'kind', 'merchant', 'orderId', 'state'] as const

const matching = (orders: readonly Order[], query: Record<string, string>) =>
  orders.filter(order => filters.every(name => !(name in query) || order[name] === query[name]))

function orderOf(sandbox: Sandbox, key: string): Order {
  const order = sandbox.orders.find(candidate => candidate.key === key)
  if (order) return order
  throw new SandboxError('not-found', `There is no order ${key}.`)
}
