import type { Failed, PaymentPending, ResultBase } from '../contract/results.ts'
import { type Call, type Doubt, unknownOutcome } from './complete.ts'
import type { Refusal } from './outcome.ts'

/** The state of an order as a query tells it. */
export type Query = (input: Readonly<Record<string, unknown>>) => Promise<ResultBase>

// states that a write cannot have reached by itself: this refusal speaks of an older order
const afterlife = new Set(['refunded', 'reversed'])

const failed = (refusal: Refusal, state: ResultBase): ResultBase => {
  const { reason, code, message, hints } = refusal
  const result: Failed = { ...state, status: 'failed', reason, code, message, hints }
  return result
}

const withRefused = (
  state: ResultBase,
  refused: PaymentPending['refused'],
  hints: readonly string[],
): ResultBase => Object.assign({}, state, { refused, hints: [...state.hints, ...hints] })

/** The state found, with the step that was refused told beside it where the order is still open. */
const found = (state: ResultBase, { reason, code, message, hints }: Refusal): ResultBase =>
  'refused' in state && state.status === 'pending'
    ? withRefused(state, { reason, code, message }, hints)
    : state

/**
 * An explicit refusal whose code no document calls final: asks once for the order. No such order
 * makes it `failed`, an order makes it that order's state, and anything else leaves it unknown.
 */
export const confirmRefusal = async (
  call: Call,
  refusal: Refusal,
  doubt: Omit<Doubt, 'cause'>,
  query: Query | null,
): Promise<ResultBase> => {
  const unsure = (cause: Doubt['cause']) => unknownOutcome(call, { ...doubt, ...refusal, cause })
  const { orderId, amount, orderedAt, refundId, refundedAt } = call.prepared.input
  const asked = { orderId, amount, orderedAt, refundId, refundedAt, at: call.prepared.at }
  const state = query === null ? null : await query(asked).catch(() => null)
  if (state === null) return unsure('refused')
  if (afterlife.has(state.status)) return unsure('contradiction')
  if (state.status !== 'not-found') return found(state, refusal)
  return refusal.duplicate ? unsure('duplicate') : failed(refusal, state)
}
