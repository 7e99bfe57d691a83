import { InputError, type Money, type OperationDescription, PayError, type Ticket } from '@pay/core'
import type { CallAnswer, FilledForm } from '../../shared/api.ts'
import type { StoredOrder } from '../merchant/orders.ts'
import { scrubber } from '../printer.ts'
import { secretsIn } from '../secrets.ts'
import type { Outcome, Recording } from '../wire.ts'
import type { Connected, Workbench } from '../workbench.ts'
import { inputOf, issuesByField } from './inputs.ts'
import { actionIn, nextSteps, viewOf } from './next-steps.ts'
import { invoke, orderKindOf, storedKindOf } from './operations.ts'

/** A call of a provider, with the form as it was filled. */
export interface FormCall {
  readonly connected: Connected
  readonly operation: OperationDescription
  readonly form: FilledForm
}

interface Call extends FormCall {
  readonly input: unknown
  readonly ticket: Ticket
}

const nameOf = ({ connected, operation, ticket }: Call) => {
  const kind = orderKindOf(operation.name)
  const id = (kind === 'refund' && ticket.refundId) || ticket.orderId
  return kind === null ? null : { provider: connected.provider.id, kind, id }
}

/** The order as the merchant stores it before the call; `null` for a call that opens none. */
const orderOf = (call: Call): StoredOrder | null => {
  const name = nameOf(call)
  const { account, amount, orderedAt = null, at } = call.ticket
  if (name === null || storedKindOf(call.operation.name) === null || !amount) return null
  const { values } = call.form
  return { ...name, account, amount, orderedAt, at, values, payable: null, status: 'sent' }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const isMoney = (value: unknown): value is Money =>
  isObject(value) && typeof value.value === 'string' && typeof value.currency === 'string'

const statusOf = (result: unknown): string => {
  if (isObject(result) && typeof result.status === 'string') return result.status
  return actionIn(result) === result ? 'signed' : 'done'
}

const threw = (bench: Workbench, error: unknown, { exchanges }: Recording): CallAnswer => {
  if (PayError.is(error)) return { kind: 'threw', error: error.toJSON(), exchanges }
  bench.report(error)
  const message = 'The playground itself stumbled: its terminal says how.'
  return { kind: 'threw', error: { name: 'Error', message }, exchanges }
}

const answered = (
  bench: Workbench,
  call: Call,
  result: unknown,
  { exchanges }: Recording,
): CallAnswer => {
  // the raw answer shows in the clear what the result keeps to itself
  const hide = scrubber(secretsIn(result))
  const name = nameOf(call)
  const action = actionIn(result)
  const known = name === null ? undefined : bench.orders.get(name)
  const { provider } = call.connected
  return {
    kind: 'answered',
    status: statusOf(result),
    orderId: call.ticket.orderId,
    result,
    action: viewOf(action, bench.documents.publish),
    steps: nextSteps(provider, call.operation.name, action, known, bench.kept),
    exchanges: exchanges.map(one => ({ ...one, url: hide(one.url), body: hide(one.body) })),
  }
}

const note = (bench: Workbench, { connected, operation, ticket }: Call, outcome: string) =>
  bench.timeline.add({
    kind: 'call',
    provider: connected.provider.id,
    operation: operation.name,
    orderId: ticket.orderId,
    outcome,
  })

const conclude = (
  bench: Workbench,
  call: Call,
  order: StoredOrder | null,
  recorded: Recording & { readonly outcome: Outcome<unknown> },
): CallAnswer => {
  const { outcome } = recorded
  if (!outcome.ok) {
    note(bench, call, outcome.error instanceof Error ? outcome.error.name : 'Error')
    return threw(bench, outcome.error, recorded)
  }
  const { value } = outcome
  const payable = isObject(value) && isMoney(value.payable) ? value.payable : null
  if (order !== null) bench.orders.change(order, { status: statusOf(value), payable })
  note(bench, call, statusOf(value))
  return answered(bench, call, value, recorded)
}

/** Makes the call as a merchant would: the order is stored first, then the gateway is asked. */
export const makeCall = async (bench: Workbench, formCall: FormCall): Promise<CallAnswer> => {
  const { connected, operation, form } = formCall
  const input = inputOf(operation.fields, bench.kept.restore(form.values).values)
  try {
    const call = { ...formCall, input, ticket: connected.provider.ticket(operation.name, input) }
    const order = orderOf(call)
    if (order !== null) bench.orders.open(order)
    const run = () => invoke(connected.provider, operation.name, input)
    return conclude(bench, call, order, await bench.wire.record(run))
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return { kind: 'invalid', issues: issuesByField(operation.fields, error.issues) }
  }
}
