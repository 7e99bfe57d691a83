import type { Money } from './money.ts'
import type { UnknownCause } from './unknown-cause.ts'

/**
 * What is needed to settle a write later, in any process, on any day: plain JSON, no secrets.
 *
 * Store it before the call (`provider.ticket(name, input)`) or take it from an `unknown` result,
 * and hand it to `reconcile`.
 */
export interface Ticket {
  readonly provider: string
  readonly account: string
  /** The write that it speaks of, for example `payouts.create`. */
  readonly operation: string
  readonly orderId: string
  /** When the write was made, ISO 8601 in UTC. Some gateways look an order up by its day. */
  readonly at: string
  /** Why the outcome is not known; `not-called-yet` for a ticket made before the call. */
  readonly cause: UnknownCause
  readonly amount?: Money
  /** The merchant's own time of the order, ISO 8601, where it is a part of the order's identity. */
  readonly orderedAt?: string
  readonly refundId?: string
  /** The merchant's own time of the refund, ISO 8601, where it is a part of the refund's identity. */
  readonly refundedAt?: string
}
