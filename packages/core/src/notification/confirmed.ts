import type { PayEvent } from '../contract/notification.ts'
import type { Evidence, Failed, ResultBase } from '../contract/results.ts'
import { callOperation, knownTo } from '../request/call.ts'
import type { Connection } from '../request/connection.ts'
import type { EventDraft, NotificationRule } from './rule.ts'

/** An event and what proves it. */
export interface Finding<E> {
  readonly draft: EventDraft<E>
  readonly evidence: Evidence
}

const final = new Set(['succeeded', 'failed', 'reversed', 'refunded'])

const failureOf = (state: ResultBase) => {
  const { reason, code, message } = state as Failed // only read when its status is `failed`
  return { reason, code, message }
}

const amountOf = (draft: object) =>
  'amount' in draft && draft.amount ? { amount: draft.amount } : {}

/** An unproven message is a hint: the query behind it decides, and without one nothing is final. */
export const confirmed = async <E extends PayEvent>(
  connection: Connection,
  rule: NotificationRule<E>,
  draft: EventDraft<E>,
): Promise<Finding<E>> => {
  const said: Evidence = { source: 'notification', signed: true }
  const query = rule.confirmedBy?.(draft) ?? null
  if (query === null) return { draft, evidence: said }
  const { orderId } = draft
  // the message does not tell when the order was made; most are of the same day
  const asked = knownTo(query, { orderId, ...amountOf(draft), at: connection.now() })
  // what confirms an event speaks of its order
  const state = (await callOperation(connection, query, asked).catch(
    () => null,
  )) as ResultBase | null
  if (state === null || !final.has(state.status)) {
    return { draft: { ...draft, status: 'pending', failure: null }, evidence: said }
  }
  const { status } = state
  const failure = status === 'failed' ? failureOf(state) : null
  return {
    draft: { ...draft, ...amountOf(state), status, failure } as EventDraft<E>, // the query's final states are the event's
    evidence: state.evidence ?? said,
  }
}
