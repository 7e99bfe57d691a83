import { reconcile, type Ticket } from '@pay/core'
import type { CallAnswer } from '../../shared/api.ts'
import type { Connected, Workbench } from '../workbench.ts'
import { answerOf } from './answer.ts'
import { type Call, nameOf } from './call.ts'
import { operationOf } from './operations.ts'
import { statusOf } from './results.ts'

const settled = new Set(['succeeded', 'failed', 'refunded', 'reversed'])

/**
 * Asks what became of the write that a ticket speaks of, as a merchant would on another day. The
 * ticket comes back as long as the answer is not final. `null` when the provider has no such call.
 */
export const settleWith = async (
  bench: Workbench,
  connected: Connected,
  ticket: Ticket,
): Promise<CallAnswer | null> => {
  const { provider } = connected
  const operation = operationOf(provider, ticket.operation)
  if (operation === undefined) return null
  const form = { provider: connected.id, operation: operation.name, values: {}, fault: '' }
  const call: Call = { connected, operation, form, ticket, sent: {} }
  const recorded = await bench.wire.record(() => reconcile(provider, ticket))
  const { outcome } = recorded
  const name = nameOf(call)
  if (outcome.ok && name !== null) bench.orders.change(name, { status: statusOf(outcome.value) })
  const answer = answerOf(bench, call, 'reconcile', recorded)
  const isSettled = answer.kind === 'answered' && settled.has(answer.status)
  return isSettled || answer.kind === 'invalid' ? answer : { ...answer, ticket }
}
