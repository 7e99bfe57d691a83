import type { OperationDescription, PaymentProvider } from '../../packages/core/src/index.ts'
import { allFaults, isGatewayFault } from '../../packages/sandbox/src/faults/table/index.ts'
import type { ActionName, FaultName } from '../../packages/sandbox/src/index.ts'
import { type Asked, askedBy } from '../faults/asked.ts'
import type { Bench } from '../faults/bench.ts'
import { knownTo, prepare } from '../faults/prepare.ts'

type Input = Readonly<Record<string, unknown>>

/** What happens to an order once it is made. */
type Turn = { readonly fault: FaultName } | { readonly action: ActionName } | null

const later = 20_000

const nothing = () => {}

const readsOf = ({ operations }: PaymentProvider) =>
  operations.filter(({ kind }) => kind === 'read')

/** A read about an order; what it does not say stands in the read's own example. */
const questionOf = (read: OperationDescription, input: Input): Input => ({
  ...(read.example as Input), // the example of an operation is an input
  ...knownTo(read, input),
})

const askEverything = async (bench: Bench, input: Input) => {
  for (const read of readsOf(bench.provider)) {
    await bench.arrange(read.name, questionOf(read, input)).catch(nothing)
  }
}

const act = ({ sandbox }: Bench, action: ActionName) => {
  const order = sandbox.orders.at(-1)
  if (!order?.actions.includes(action)) return
  sandbox.control.act(order.key, action, action === 'underpay' ? { amount: '0.50' } : {})
}

/** Makes one call, lets one thing happen, and asks for everything, at once and later. */
const take = async (
  bench: Bench,
  { operation: { name }, call }: Asked,
  input: Input,
  turn: Turn,
) => {
  const { sandbox, clock, connection } = bench
  const { gateway } = connection
  if (turn && 'fault' in turn) sandbox.faults.next(turn.fault, { gateway, call })
  await bench.arrange(name, input).catch(nothing)
  const actions = sandbox.orders.at(-1)?.actions ?? []
  if (turn && 'action' in turn) act(bench, turn.action)
  for (const wait of [0, later]) {
    await clock.advance(wait)
    await sandbox.idle()
    await askEverything(bench, input)
  }
  sandbox.faults.clear()
  await bench.arrange(name, input).catch(nothing)
  return actions
}

/** How far to go. */
interface Walk {
  /** Whether the gateway misbehaves, too. */
  readonly faults: boolean
  /** What is asked for besides, with every call that takes it. */
  readonly input?: Input | undefined
  /** Looks at the gateway before it is reset. */
  readonly seen: () => void
}

const faultsOf = ({ connection, sandbox }: Bench, { call }: Asked): Turn[] =>
  allFaults
    .map(({ name }) => name)
    .filter(isGatewayFault)
    .filter(name => sandbox.faults.impossible(name, { gateway: connection.gateway, call }) === null)
    .map(fault => ({ fault }))

/** Takes a call through everything that can become of its order. */
const walkOperation = async (
  bench: Bench,
  operation: OperationDescription,
  { faults, input: more = {}, seen }: Walk,
) => {
  bench.sandbox.reset()
  // without SMS there is nothing to confirm
  const asked = await askedBy(bench, operation).catch(() => null)
  if (asked === null) return
  const turns: Turn[] = [null, ...(faults ? faultsOf(bench, asked) : [])]
  for (const turn of turns) {
    bench.sandbox.reset()
    const input = { ...(await prepare(bench, operation)), ...knownTo(operation, more) }
    const actions = await take(bench, asked, input, turn)
    if (turn === null) turns.push(...actions.map(action => ({ action })))
    seen()
  }
}

/** Takes every call of a provider through everything that can become of its order. */
export const walk = async (bench: Bench, how: Walk): Promise<void> => {
  await askEverything(bench, {})
  how.seen()
  for (const operation of bench.provider.operations) {
    if (operation.kind !== 'form') await walkOperation(bench, operation, how)
  }
}
