import type { Secret } from '../secrecy/secret.ts'
import type { Money } from './money.ts'

/** Text that is never printed. Plain text may be passed, so that forms and queues can; results hold `Secret`. */
export type Sensitive = string | Secret<string>

/** What every payment needs. Each gateway's own input interface adds its fields. */
export interface CreatePaymentInput {
  /** Yours, required, unique: the order is found again by it. */
  readonly orderId: string
  readonly amount: Money
}

/** What every payout needs. Each gateway's own input interface adds its fields. */
export interface CreatePayoutInput {
  /** Yours, required, unique, and the only guard against paying twice. */
  readonly orderId: string
  readonly amount: Money
}

/** Names the order to ask about. With `amount`, an answer about another amount is not believed. */
export interface QueryInput {
  readonly orderId: string
  readonly amount?: Money
  /** When the order was made, where the gateway looks it up by its day; a ticket's `at` fits. */
  readonly at?: Date | string
  /** The merchant's time of the order, where it is a part of the order's identity. */
  readonly orderedAt?: Date | string
}

/** Names the refund to ask about. */
export interface RefundQueryInput extends QueryInput {
  readonly refundId: string
  /** The merchant's time of the refund, where it is a part of the refund's identity. */
  readonly refundedAt?: Date | string
}

/** What every refund needs. */
export interface CreateRefundInput {
  readonly orderId: string
  /** Yours, required, unique: the refund is found again by it. */
  readonly refundId: string
  readonly amount: Money
}

/** Options of every call. */
export interface CallOptions {
  /** Stops waiting. A write whose bytes may have left comes back as `unknown`, not as an error. */
  readonly signal?: AbortSignal | undefined
}
