import type { OperationDescription } from '../../packages/core/src/index.ts'
import type { Order } from '../../packages/sandbox/src/index.ts'
import type { Bench } from './bench.ts'

type Input = Readonly<Record<string, unknown>>

/** Makes what a call needs at its gateway. Gives the input of the call. */
type Prepare = (bench: Bench, operation: OperationDescription) => Promise<Input>

const operationOf = ({ provider }: Bench, name: string): OperationDescription => {
  const operation = provider.operations.find(one => one.name === name)
  if (operation === undefined) throw new Error(`${provider.id} has no ${name}`)
  return operation
}

/** An operation's own example, under the order number of the bench. */
const exampleOf = (bench: Bench, name: string): Input => {
  const example = operationOf(bench, name).example as Input // the example of an operation is an input
  const numbers = { orderId: bench.orderId, refundId: `${bench.orderId}R` }
  const named = Object.entries(numbers).filter(([number]) => number in example)
  return { ...example, ...Object.fromEntries(named) }
}

const newest = ({ sandbox }: Bench): Order => {
  const order = sandbox.orders.at(-1)
  if (order === undefined) throw new Error('the gateway has no order')
  return order
}

/** What of an input a call takes, too. */
export const knownTo = ({ fields }: OperationDescription, input: Input): Input => {
  const names = new Set(fields.map(({ path }) => path.split('.')[0]))
  return Object.fromEntries(Object.entries(input).filter(([name]) => names.has(name)))
}

/** Makes an order, or a refund, and brings it to its good end. */
const settled = async (bench: Bench, creates: string): Promise<Input> => {
  const input = await prepare(bench, operationOf(bench, creates))
  await bench.arrange(creates, input)
  const { key, actions, state } = newest(bench)
  const good = (['pay', 'complete'] as const).find(action => actions.includes(action))
  if (state === 'pending' && good !== undefined) bench.sandbox.control[good](key)
  return input
}

/** Money goes back of a payment that was made. */
const paidBefore: Prepare = async (bench, operation) => {
  await settled(bench, 'payments.create')
  return exampleOf(bench, operation.name)
}

/** A question is asked of an order that was paid; what settles no order is asked as it stands. */
const question: Prepare = async (bench, operation) => {
  const { operations } = bench.provider
  const creates = operations.find(
    ({ settledBy, name }) => settledBy === operation.name && name.endsWith('.create'),
  )
  if (creates === undefined) return exampleOf(bench, operation.name)
  return knownTo(operation, await settled(bench, creates.name))
}

/** Where there are transfers by hand, one has been made, and the payer tells its digits. */
const transferred: Prepare = async (bench, operation) => {
  const input = { ...exampleOf(bench, 'payments.create'), channel: '966' }
  await bench.arrange('payments.create', input)
  const { key, actions } = newest(bench)
  const example = exampleOf(bench, operation.name)
  if (!actions.includes('transfer')) return example
  const { serialNumber } = bench.sandbox.control.transfer(key).details
  return { ...example, reference: serialNumber }
}

/** The payer has got an SMS code. */
const withCode: Prepare = async (bench, operation) => {
  const input = exampleOf(bench, 'payments.create')
  await bench.arrange('payments.create', input)
  const { token, smsCode } = newest(bench).details
  return { ...knownTo(operation, input), token, code: smsCode }
}

/** A card waits for its SMS code. */
const bindingBegun = async (bench: Bench) => {
  const input = exampleOf(bench, 'cards.bind')
  await bench.arrange('cards.bind', input)
  const { token, smsCode } = newest(bench).details
  return { ...input, token, code: smsCode }
}

const withBindCode: Prepare = async (bench, operation) =>
  knownTo(operation, await bindingBegun(bench))

/** A card is bound, under an agreement. */
const withCard: Prepare = async (bench, operation) => {
  const confirm = operationOf(bench, 'cards.confirmBind')
  await bench.arrange(confirm.name, knownTo(confirm, await bindingBegun(bench)))
  const { agreement } = newest(bench).details
  return { ...exampleOf(bench, operation.name), ...knownTo(operation, { agreement }) }
}

const prepares: Readonly<Record<string, Prepare>> = {
  'payments.submitReference': transferred,
  'payments.confirm': withCode,
  'refunds.create': paidBefore,
  'cards.confirmBind': withBindCode,
  'cards.list': withCard,
  'cards.unbind': withCard,
}

/** The input of a call, once everything that it needs is there. */
export const prepare: Prepare = (bench, operation) => {
  const own = prepares[operation.name]
  if (own !== undefined) return own(bench, operation)
  return operation.kind === 'read'
    ? question(bench, operation)
    : Promise.resolve(exampleOf(bench, operation.name))
}
