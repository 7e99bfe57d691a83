import { type Clock, createClock } from './clock.ts'
import { createControl } from './control.ts'
import { createOutbox } from './delivery/outbox.ts'
import { createPost, postInProcess } from './delivery/post.ts'
import { SandboxError } from './errors.ts'
import { createEvents } from './events.ts'
import { createFaultBoard } from './faults/board.ts'
import { createEoopay } from './gateways/eoopay/index.ts'
import { createEpay } from './gateways/epay/index.ts'
import { createMpay } from './gateways/mpay/index.ts'
import { createAnswers } from './http/answers.ts'
import { createApp } from './http/app.ts'
import { createLinks } from './http/links.ts'
import { createPorts } from './http/ports.ts'
import { createRecorder } from './http/recorder.ts'
import { listen } from './http/server.ts'
import { createNumbers } from './numbers.ts'
import type { Sandbox, SandboxOptions } from './options.ts'
import { createOrderBook } from './orders.ts'
import { refuseLive } from './production.ts'
import type { Dropped } from './records.ts'
import { createSchedule } from './schedule.ts'

/**
 * Sets up simulated gateways. Nothing listens and nothing is sent until it is asked to.
 *
 * @example
 * const sandbox = createSandbox()
 * const server = await sandbox.listen()
 * const baseUrl = `${server.url}/eoopay`
 *
 * @throws {SandboxError} `settings` when a setting is impossible, `production` when the environment or `live` says that money is real.
 */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  refuseLive(options)
  const { clock = createClock(), gateways: settings = {} } = options
  const { context, recorder, events } = openRooms(options, clock)
  const { schedule, orders, outbox, numbers } = context
  const mpay = createMpay(context, settings.mpay)
  const gateways = [
    createEoopay(context, settings.eoopay),
    createEpay(context, settings.epay),
    mpay,
  ]
  const links = createLinks(options.publicUrl)
  const ports = createPorts()
  const faults = createFaultBoard(gateways, armed =>
    ports.refuse(armed.some(({ name }) => name === 'refuse-connection')),
  )

  const sandbox: Sandbox = {
    fetch: (request, init) => answers.inProcess(new Request(request, init)),
    listen: listening => listen(answers.onSocket, listening ?? {}, ports),
    get requests() {
      return recorder.all()
    },
    get orders() {
      return orders.all()
    },
    get deliveries() {
      return outbox.all()
    },
    get dropped() {
      return { requests: recorder.dropped, orders: orders.dropped, deliveries: outbox.dropped }
    },
    get merchants() {
      return gateways.flatMap(gateway => gateway.merchants())
    },
    keys: { mpay: mpay.keysFor },
    control: createControl(context, gateways),
    faults,
    clock,
    subscribe: events.subscribe,
    idle: () => clock.idle(),
    reset() {
      for (const room of [schedule, orders, outbox, recorder, faults]) room.clear()
      for (const room of [numbers, ...gateways]) room.reset()
      events.emit({ type: 'reset' })
    },
  }
  const app = createApp(sandbox, gateways, { links, recorder, orders, faults })
  const answers = createAnswers(app, schedule)
  return sandbox
}

/** The rooms that all gateways share. */
function openRooms(options: SandboxOptions, clock: Clock) {
  const { deliver, allowedHosts = [], seed = 'sandbox', explain = () => [] } = options
  const limits = resolveLimits(options.limits)
  const events = createEvents()
  const schedule = createSchedule(clock)
  const orders = createOrderBook({
    limit: limits.orders,
    now: clock.now,
    onPut: order => events.emit({ type: 'order', order }),
  })
  const outbox = createOutbox({
    ...{ limit: limits.deliveries, schedule, orders },
    post: deliver ? postInProcess(deliver) : createPost({ allowedHosts }),
    onPut: delivery => events.emit({ type: 'delivery', delivery }),
  })
  const recorder = createRecorder({
    limit: limits.requests,
    now: clock.now,
    onPut: request => events.emit({ type: 'request', request }),
  })
  const numbers = createNumbers(String(seed))
  const context = { schedule, orders, outbox, numbers, explain, seed: String(seed) }
  return { context, recorder, events }
}

function resolveLimits(given: SandboxOptions['limits']): Dropped {
  const limits = { requests: 1000, orders: 5000, deliveries: 2000, ...given }
  if (Object.values(limits).every(limit => Number.isInteger(limit) && limit > 0)) return limits
  throw new SandboxError('settings', 'limits: whole numbers above zero.')
}
