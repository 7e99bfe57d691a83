import { createControl } from './control.ts'
import { createFaultBoard } from './faults/board.ts'
import type { Gateway } from './gateways/gateway.ts'
import { openGateways } from './gateways/index.ts'
import { createAnswers } from './http/answers.ts'
import { createApp } from './http/app.ts'
import { createLinks } from './http/links.ts'
import { createPorts } from './http/ports.ts'
import { listen } from './http/server.ts'
import type { Sandbox, SandboxOptions } from './options.ts'
import { refuseLive } from './production.ts'
import { openRooms } from './rooms.ts'

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
  const { context, recorder, events, clock } = openRooms(options)
  const { schedule, orders, outbox, numbers } = context
  const { all: gateways, keys } = openGateways(context, options)
  const { faults, ports } = openFaults(gateways)

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
    ...{ keys, faults, clock, control: createControl(context, gateways) },
    subscribe: events.subscribe,
    idle: () => clock.idle(),
    reset() {
      for (const room of [schedule, orders, outbox, recorder, faults]) room.clear()
      for (const room of [numbers, ...gateways]) room.reset()
      events.emit({ type: 'reset' })
    },
  }
  const links = createLinks(options.publicUrl)
  const app = createApp(sandbox, gateways, { links, recorder, orders, faults })
  const answers = createAnswers(app, schedule)
  return sandbox
}

/** The faults, and the ports that one of them closes. */
function openFaults(gateways: readonly Gateway[]) {
  const ports = createPorts()
  const faults = createFaultBoard(gateways, armed =>
    ports.refuse(armed.some(({ name }) => name === 'refuse-connection')),
  )
  return { ports, faults }
}
