import { type Context, Hono } from 'hono'
import { SandboxError, type SandboxErrorCode } from '../errors.ts'
import type { ActionInput } from '../gateways/gateway.ts'
import type { Sandbox } from '../options.ts'
import type { ActionName, Order } from '../records.ts'
import { isVirtual } from '../virtual-clock.ts'
import { jsonOnly, sameOrigin } from './guards.ts'

/** What `sandbox.control` does, for tools that are not in this process. */
export function controlRoutes(sandbox: Sandbox): Hono {
  const routes = new Hono()
  routes.use(sameOrigin, jsonOnly)
  routes.onError(answerError)

  routes.get('/', context => context.json(overview(sandbox)))
  routes.get('/requests', context => context.json(sandbox.requests))
  routes.get('/deliveries', context => context.json(sandbox.deliveries))
  routes.get('/orders', context => context.json(matching(sandbox.orders, context.req.query())))
  routes.get('/orders/:key', context => context.json(orderOf(sandbox, context.req.param('key'))))
  routes.post('/orders/:key/:action', async context => {
    const { key, action } = context.req.param()
    // Control compares the name with the order's own actions and refuses any other.
    return context.json(sandbox.control.act(key, action as ActionName, await inputOf(context)))
  })
  routes.post('/clock', async context => context.json(await advance(sandbox, context)))
  routes.post('/reset', context => {
    sandbox.reset()
    return context.json(overview(sandbox))
  })
  return routes
}

const overview = (sandbox: Sandbox) => ({
  simulated: true,
  now: new Date(sandbox.clock.now()).toISOString(),
  clock: isVirtual(sandbox.clock) ? 'virtual' : 'real',
  merchants: sandbox.merchants.map(({ secret: _, ...merchant }) => merchant),
  requests: sandbox.requests.length,
  orders: sandbox.orders.length,
  deliveries: sandbox.deliveries.length,
  dropped: sandbox.dropped,
})

const filters = ['gateway', 'kind', 'merchant', 'orderId', 'state'] as const

const matching = (orders: readonly Order[], query: Record<string, string>) =>
  orders.filter(order => filters.every(name => !(name in query) || order[name] === query[name]))

function orderOf(sandbox: Sandbox, key: string): Order {
  const order = sandbox.orders.find(candidate => candidate.key === key)
  if (order) return order
  throw new SandboxError('not-found', `There is no order ${key}.`)
}

async function inputOf(context: Context): Promise<ActionInput> {
  const { amount, message } = await jsonOf(context)
  return { amount: textOf('amount', amount), message: textOf('message', message) }
}

async function advance(sandbox: Sandbox, context: Context) {
  const { ms } = await jsonOf(context)
  if (!isVirtual(sandbox.clock)) {
    throw new SandboxError('not-possible', 'This sandbox runs on the real clock.')
  }
  if (typeof ms !== 'number' || !Number.isFinite(ms) || ms < 0) {
    throw new SandboxError('bad-input', 'ms: a number of milliseconds, 0 or more.')
  }
  await sandbox.clock.advance(ms)
  return overview(sandbox)
}

async function jsonOf(context: Context): Promise<Record<string, unknown>> {
  const text = await context.req.text()
  try {
    const value: unknown = text === '' ? {} : JSON.parse(text)
    if (typeof value === 'object' && value !== null) return { ...value }
  } catch {
    // Said below.
  }
  throw new SandboxError('bad-input', 'The body has to be a JSON object.')
}

function textOf(name: string, value: unknown): string | undefined {
  if (value === undefined || typeof value === 'string') return value
  throw new SandboxError('bad-input', `${name}: a string.`)
}

const statuses = {
  'not-found': 404,
  'not-possible': 409,
  'bad-input': 400,
  settings: 500,
  production: 500,
} as const satisfies Record<SandboxErrorCode, number>

function answerError(error: Error, context: Context): Response {
  if (!(error instanceof SandboxError)) throw error
  return context.json({ error: error.message, code: error.code }, statuses[error.code])
}
