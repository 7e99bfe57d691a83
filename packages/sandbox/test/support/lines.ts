import { onTestFinished } from 'vitest'
import {
  createSandbox,
  createVirtualClock,
  type Sandbox,
  type VirtualClock,
} from '../../src/index.ts'
import { depositFields, type Fields, merchants, paths, signed } from './merchant.ts'

/** A sandbox on a virtual clock, reached over HTTP or within this process. */
export interface Reach {
  readonly sandbox: Sandbox
  readonly clock: VirtualClock
  /** Sends a deposit, each time one of its own. Fails as `fetch` fails. */
  send(changes?: Fields, init?: RequestInit): Promise<Response>
}

const make = () => {
  const clock = createVirtualClock()
  const deliver = async () => new Response('OK')
  return { clock, sandbox: createSandbox({ clock, deliver, gateways: { eoopay: { merchants } } }) }
}

let count = 0

const deposit = (changes: Fields, init: RequestInit) => {
  const pay_orderid = `T${++count}`
  const body = signed({ ...depositFields, pay_orderid, ...changes }, { type: 'json' })
  return { method: 'POST', body: new URLSearchParams(body), ...init }
}

export const ways: readonly (readonly [way: string, open: () => Promise<Reach>])[] = [
  [
    'over HTTP',
    async () => {
      const { sandbox, clock } = make()
      const server = await sandbox.listen()
      onTestFinished(() => server.close())
      const url = `${server.url}/eoopay${paths.deposit}`
      return {
        ...{ sandbox, clock },
        send: (changes = {}, init = {}) => fetch(url, deposit(changes, init)),
      }
    },
  ],
  [
    'in this process',
    async () => {
      const { sandbox, clock } = make()
      const url = `http://gateway.example/eoopay${paths.deposit}`
      return {
        ...{ sandbox, clock },
        send: (changes = {}, init = {}) => sandbox.fetch(url, deposit(changes, init)),
      }
    },
  ],
]

/** The error of a failed fetch, with the code of its cause. */
export async function failureOf(
  promise: Promise<unknown>,
): Promise<{ name: string; code: unknown }> {
  const error: unknown = await promise.then(
    () => new Error('it did not fail'),
    (reason: unknown) => reason,
  )
  if (!(error instanceof Error)) throw new Error('no error was thrown')
  const { cause } = error
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : null
  return { name: error.name, code }
}
