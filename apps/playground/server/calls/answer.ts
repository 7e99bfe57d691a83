import { PayError } from '@pay/core'
import type { CallAnswer, Exchange } from '../../shared/api.ts'
import { scrubber } from '../printer.ts'
import { secretsIn } from '../secrets.ts'
import type { Outcome, Recording } from '../wire.ts'
import type { Workbench } from '../workbench.ts'
import { type Call, nameOf, personalIn } from './call.ts'
import { nextSteps, viewOf } from './next-steps.ts'
import { actionIn, isStepRefused, statusOf, ticketIn } from './results.ts'

type Recorded = Recording & { readonly outcome: Outcome<unknown> }

type Exchanges = readonly Exchange[]

const threw = (bench: Workbench, error: unknown, exchanges: Exchanges): CallAnswer => {
  const more = { ticket: null, exchanges }
  if (PayError.is(error)) return { kind: 'threw', error: error.toJSON(), ...more }
  bench.report(error)
  const message = 'The playground itself stumbled: its terminal says how.'
  return { kind: 'threw', error: { name: 'Error', message }, ...more }
}

const answered = (
  bench: Workbench,
  call: Call,
  result: unknown,
  exchanges: Exchanges,
): CallAnswer => {
  const name = nameOf(call)
  const order = name === null ? undefined : bench.orders.get(name)
  const { connected, operation } = call
  return {
    kind: 'answered',
    status: statusOf(result),
    isStepRefused: isStepRefused(result),
    orderId: call.ticket.orderId,
    result,
    action: viewOf(actionIn(result), bench.documents.publish),
    steps: nextSteps(connected.provider, operation.name, result, order),
    ticket: ticketIn(result),
    exchanges,
  }
}

/** Raw answers show in the clear what a result keeps to itself, and gateways echo what was sent. */
const shown = (call: Call, { outcome, exchanges }: Recorded): Exchanges => {
  const kept = outcome.ok ? secretsIn(outcome.value) : []
  const hide = scrubber([...kept, ...personalIn(call)])
  return exchanges.map(one => ({ ...one, url: hide(one.url), body: hide(one.body) }))
}

const outcomeOf = ({ outcome }: Recorded): string => {
  if (outcome.ok) return isStepRefused(outcome.value) ? 'refused' : statusOf(outcome.value)
  return outcome.error instanceof Error ? outcome.error.name : 'Error'
}

/** Tells the timeline what a call came to, and turns it into what the page shows. */
export const answerOf = (
  bench: Workbench,
  call: Call,
  operation: string,
  recorded: Recorded,
): CallAnswer => {
  const { outcome } = recorded
  const { connected, ticket } = call
  bench.timeline.add({
    ...{ kind: 'call', provider: connected.id, operation },
    ...{ orderId: ticket.orderId, outcome: outcomeOf(recorded) },
  })
  const exchanges = shown(call, recorded)
  return outcome.ok
    ? answered(bench, call, outcome.value, exchanges)
    : threw(bench, outcome.error, exchanges)
}
