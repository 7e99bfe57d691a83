import { parsed } from '../../packages/conformance/src/mutations/mutants.ts'
import { namesIn } from '../../packages/conformance/src/names.ts'
import type { Sandbox } from '../../packages/sandbox/src/index.ts'
import { connections } from '../faults/connections.ts'
import { openBench } from './bench.ts'
import { type Variant, variants } from './variants.ts'
import { walk } from './walk.ts'

/** The names of all fields that a gateway sends, by its call and for its notifications: `a`, `a.b` in an object, `a[].b` in a list. */
export type Sent = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>

const plain: Variant = {}

type Shelf = Map<string, Map<string, Set<string>>>

const put = (shelf: Shelf, gateway: string, call: string, names: readonly string[]) => {
  const calls = shelf.get(gateway) ?? new Map<string, Set<string>>()
  shelf.set(gateway, calls)
  calls.set(call, new Set([...(calls.get(call) ?? []), ...names]))
}

const putAll = (shelf: Shelf, { requests, deliveries }: Sandbox) => {
  for (const { gateway, call, answer } of requests) {
    put(shelf, gateway, call, namesIn(parsed(answer.body)))
  }
  for (const { gateway, fields } of deliveries) {
    put(shelf, gateway, 'notification', Object.keys(fields))
  }
}

/** Everything that the simulated gateways send, whatever happens to an order, in each of their ways. */
export const takeSent = async (): Promise<Sent> => {
  const shelf: Shelf = new Map()
  for (const connection of connections) {
    for (const [at, variant] of [plain, ...variants[connection.gateway]].entries()) {
      const bench = openBench(connection, variant)
      const seen = () => putAll(shelf, bench.sandbox)
      await walk(bench, { faults: at === 0, input: variant.input, seen })
    }
  }
  const sorted = [...shelf].map(([gateway, calls]) => [
    gateway,
    Object.fromEntries([...calls].sort().map(([call, names]) => [call, [...names].sort()])),
  ])
  return Object.fromEntries(sorted)
}
