import { createSandbox, createVirtualClock } from '../../packages/sandbox/src/index.ts'
import { type Bench, callOf } from '../faults/bench.ts'
import type { Connection } from '../faults/connections.ts'
import { settingsOf, type Variant } from './variants.ts'

let count = 0

/** The merchants that a gateway has by itself, as its settings name them. */
const ownMerchants = ({ gateway }: Connection) =>
  createSandbox({ only: [gateway] }).merchants.map(({ id, secret, currency }) => {
    if (secret === '') return { id }
    return gateway === 'eoopay' ? { id, secret, currency } : { id, secret }
  })

/** A provider and its gateway in this process, set up in one of its ways. */
export const openBench = (connection: Connection, variant: Variant): Bench => {
  const clock = createVirtualClock()
  const { gateway } = connection
  const sandbox = createSandbox({
    ...{ only: [gateway], clock, deliver: async () => new Response('OK') },
    gateways: settingsOf(gateway, ownMerchants(connection), variant),
  })
  const provider = connection.connect(sandbox, {
    ...{ baseUrl: `http://127.0.0.1:1/${gateway}`, allowHttp: true, timeoutMs: 30_000 },
    ...{ now: () => new Date(clock.now()), fetch: request => sandbox.fetch(request) },
    ...variant.provider,
  })
  const arrange: Bench['arrange'] = (name, input) => callOf(provider, name, input)
  return {
    ...{ connection, sandbox, clock, provider, call: arrange, arrange },
    orderId: `M${String(++count).padStart(9, '0')}`,
    close: async () => {},
  }
}
