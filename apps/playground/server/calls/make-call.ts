import { InputError } from '@pay/core'
import type { CallAnswer } from '../../shared/api.ts'
import type { Workbench } from '../workbench.ts'
import { answerOf } from './answer.ts'
import { type Call, type FormCall, nameOf, orderOf } from './call.ts'
import { inputOf, issuesByField } from './inputs.ts'
import { invoke } from './operations.ts'
import { payableIn, secretsOf, statusOf } from './results.ts'

/** What the shop keeps of a result, with the order that it speaks of. */
const remember = (bench: Workbench, call: Call, opens: boolean, result: unknown) => {
  const name = nameOf(call)
  if (name === null) return
  const handles = Object.entries(secretsOf(result)).map(([path, value]) => [
    path,
    bench.kept.keep(value.reveal()),
  ])
  if (handles.length > 0) bench.orders.change(name, { handles: Object.fromEntries(handles) })
  if (opens) bench.orders.change(name, { status: statusOf(result), payable: payableIn(result) })
}

/** Makes the call as a merchant would: the order is stored first, then the gateway is asked. */
export const makeCall = async (bench: Workbench, formCall: FormCall): Promise<CallAnswer> => {
  const { connected, operation, form } = formCall
  const { values: sent } = bench.kept.restore(form.values)
  const input = inputOf(operation.fields, sent)
  try {
    const call = { ...formCall, sent, ticket: connected.provider.ticket(operation.name, input) }
    const order = orderOf(call)
    if (order !== null) bench.orders.open(order)
    const run = () => invoke(connected.provider, operation.name, input)
    const recorded = await bench.wire.record(run)
    const { outcome } = recorded
    if (outcome.ok) remember(bench, call, order !== null, outcome.value)
    return answerOf(bench, call, operation.name, recorded)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return { kind: 'invalid', issues: issuesByField(operation.fields, error.issues) }
  }
}
