import type { ChosenFault } from '../faults/board.ts'
import { plans } from '../faults/plans.ts'
import { rewrites } from '../faults/rewritten.ts'
import { type FaultName, isGatewayFault, isLineFault } from '../faults/table/index.ts'
import type { Answer, Gateway, GatewayCall, OpenedCall } from '../gateways/gateway.ts'
import type { LinePlan } from './line.ts'
import { toWire, type WireAnswer } from './wire.ts'

/** A request that reached a call. */
export interface Exchange {
  readonly gateway: Gateway
  readonly call: GatewayCall
  readonly request: Request
  readonly body: Uint8Array
  readonly opened: OpenedCall
}

/** What became of it. */
export interface Outcome {
  /** What the gateway said; `null` when a fault kept it from doing anything. */
  readonly answer: Answer | null
  /** What goes over the wire; `null` when nothing does. */
  readonly wire: WireAnswer | null
  /** How it goes, when not as an ordinary answer. */
  readonly plan: LinePlan | null
  readonly fault: FaultName | null
}

/** Does what is asked, and harms the answer as the fault wants. */
export async function outcomeOf(exchange: Exchange, chosen: ChosenFault | null): Promise<Outcome> {
  if (!chosen) return whole(exchange.opened.answer(), null)
  const { name, phase } = chosen.fault
  if (isGatewayFault(name)) return spoilt(exchange, name, chosen.times)

  const answer = phase === 'before' ? null : exchange.opened.answer()
  const right = answer && (await toWire(answer))
  if (isLineFault(name)) {
    const plan = plans[name](right)
    return { answer, wire: plan.head && right, plan, fault: name }
  }
  const wire = rewrites[name](right, new URL(exchange.request.url))
  return { answer, wire, plan: null, fault: name }
}

const whole = async (answer: Answer, fault: FaultName | null): Promise<Outcome> => ({
  ...{ answer, wire: await toWire(answer), plan: null, fault },
})

type GatewayFaultName = keyof Gateway['faults']

function spoilt(exchange: Exchange, name: GatewayFaultName, times: number): Promise<Outcome> {
  const { gateway, call, opened } = exchange
  let right: Answer | undefined
  const answer = gateway.faults[name].calls[call.name]?.({
    ...opened,
    times,
    answer: () => (right = opened.answer()),
  })
  const said = answer ?? opened.answer()
  // The same answer: there was nothing to be spoilt, such as in a refusal.
  return whole(said, said === right ? null : name)
}
