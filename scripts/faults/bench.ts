import type { PaymentProvider, ResultBase } from '../../packages/core/src/index.ts'
import {
  createSandbox,
  createVirtualClock,
  type Sandbox,
  type VirtualClock,
} from '../../packages/sandbox/src/index.ts'
import type { Connection, Hooks } from './connections.ts'

/** A provider connected over loopback to a simulated gateway of its own. */
export interface Bench {
  readonly connection: Connection
  readonly sandbox: Sandbox
  readonly provider: PaymentProvider
  /** Its own: benches run side by side, and the same write never runs twice at once in one process. */
  readonly orderId: string
  readonly clock: VirtualClock
  /** Calls within this process: it leaves no connection behind that a fault could not refuse. */
  arrange(name: string, input: unknown): Promise<ResultBase>
  /** Calls over the network. Waits so long for an answer, and no longer. */
  call(name: string, input: unknown, timeoutMs: number): Promise<ResultBase>
  close(): Promise<void>
}

/** Makes a call of a provider, found by its name. */
export const callOf = (
  provider: PaymentProvider,
  name: string,
  input: unknown,
): Promise<ResultBase> => {
  const [group = '', verb = ''] = name.split('.')
  const calls: unknown = Reflect.get(provider, group)
  const call: unknown = typeof calls === 'object' && calls !== null && Reflect.get(calls, verb)
  if (typeof call !== 'function') throw new Error(`${provider.id} has no ${name}`)
  return call.call(calls, input)
}

let count = 0

/** Opens a gateway whose clock stands still: nothing happens there but what is asked for. */
export const openBench = async (connection: Connection): Promise<Bench> => {
  const clock = createVirtualClock()
  const deliver = async () => new Response('OK')
  const { gateway } = connection
  const sandbox = createSandbox({ only: [gateway], clock, deliver })
  const { url, close } = await sandbox.listen()
  const connected = (more: Pick<Hooks, 'timeoutMs' | 'fetch'>) =>
    connection.connect(sandbox, {
      ...{ baseUrl: `${url}/${gateway}`, allowHttp: true, ...more },
      now: () => new Date(clock.now()),
    })
  const made = new Map<number, PaymentProvider>()
  const waiting = (timeoutMs: number) => {
    const known = made.get(timeoutMs) ?? connected({ timeoutMs })
    made.set(timeoutMs, known)
    return known
  }
  const provider = connected({ timeoutMs: 30_000, fetch: request => sandbox.fetch(request) })
  return {
    ...{ connection, sandbox, clock, provider, close },
    orderId: `F${String(++count).padStart(9, '0')}`,
    arrange: (name, input) => callOf(provider, name, input),
    call: (name, input, timeoutMs) => callOf(waiting(timeoutMs), name, input),
  }
}

/** A bench that can be left for a new one. */
export interface Line {
  readonly bench: Bench
  renew(): Promise<void>
  close(): Promise<void>
}

/** Opens a bench that can be left for a new one, whatever is still on its way to it. */
export const openLine = async (connection: Connection): Promise<Line> => {
  let bench = await openBench(connection)
  return {
    get bench() {
      return bench
    },
    async renew() {
      await bench.close()
      bench = await openBench(connection)
    },
    close: () => bench.close(),
  }
}
