import { createClock } from './clock.ts'
import { createControl } from './control.ts'
import { createOutbox } from './delivery/outbox.ts'
import { createPost, postInProcess } from './delivery/post.ts'
import { SandboxError } from './errors.ts'
import { createEoopay } from './gateways/eoopay/index.ts'
import { createApp } from './http/app.ts'
import { createLinks } from './http/links.ts'
import { createRecorder } from './http/recorder.ts'
import { listen } from './http/server.ts'
import { createNumbers } from './numbers.ts'
import type { Sandbox, SandboxOptions } from './options.ts'
import { createOrderBook } from './orders.ts'
import { refuseProduction } from './production.ts'
import { createSchedule } from './schedule.ts'

/**
 * Sets up simulated gateways. Nothing listens and nothing is sent until it is asked to.
 *
 * @example
 * const sandbox = createSandbox()
 * const server = await sandbox.listen()
 * const baseUrl = `${server.url}/eoopay`
 *
 * @throws {SandboxError} `settings` when a setting is impossible, `production` when NODE_ENV says so.
 */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  refuseProduction()
  const { clock = createClock(), gateways: settings = {}, seed = 'sandbox' } = options
  const rooms = openRooms({ ...options, clock }, String(seed))
  const { context, recorder } = rooms
  const gateways = [createEoopay(context, settings.eoopay)]
  const resettable = [context.schedule, context.orders, context.outbox, recorder]

  const sandbox: Sandbox = {
    fetch: async (request, init) => app.fetch(new Request(request, init)),
    listen: listening => listen(async request => app.fetch(request), listening ?? {}),
    get requests() {
      return recorder.all()
    },
    get orders() {
      return context.orders.all()
    },
    get deliveries() {
      return context.outbox.all()
    },
    get dropped() {
      const { orders, outbox } = context
      return { requests: recorder.dropped, orders: orders.dropped, deliveries: outbox.dropped }
    },
    get merchants() {
      return gateways.flatMap(gateway => gateway.merchants())
    },
    control: createControl(context.orders, gateways),
    clock,
    idle: () => clock.idle(),
    reset() {
      for (const room of resettable) room.clear()
      context.numbers.restart()
      for (const gateway of gateways) gateway.reset()
    },
  }
  const app = createApp(sandbox, gateways, createLinks(options.publicUrl), recorder)
  return sandbox
}

/** The rooms that all gateways share. */
function openRooms(
  options: SandboxOptions & Required<Pick<SandboxOptions, 'clock'>>,
  seed: string,
) {
  const { clock, deliver, allowedHosts = [] } = options
  const limits = { requests: 1000, orders: 5000, deliveries: 2000, ...options.limits }
  if (Object.values(limits).some(limit => !Number.isInteger(limit) || limit < 1)) {
    throw new SandboxError('settings', 'limits: whole numbers above zero.')
  }
  const schedule = createSchedule(clock)
  const orders = createOrderBook(limits.orders, clock.now)
  const post = deliver ? postInProcess(deliver) : createPost({ allowedHosts })
  const outbox = createOutbox({ limit: limits.deliveries, schedule, orders, post })
  const context = { schedule, orders, outbox, numbers: createNumbers(seed) }
  return { context, recorder: createRecorder(limits.requests, clock.now) }
}
