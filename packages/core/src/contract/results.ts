import type { Raw } from '../secrecy/raw.ts'
import type { Money } from './money.ts'
import type { NextAction } from './next-action.ts'
import type { Ticket } from './ticket.ts'
import type { UnknownCause } from './unknown-cause.ts'

/** Where a statement about an order comes from, and whether the gateway had signed it. */
export interface Evidence {
  readonly source: 'response' | 'query' | 'notification'
  readonly signed: boolean
}

/** Why a gateway said no. A closed list; the gateway's own `code` and `message` stand beside it. */
export type FailureReason =
  | 'declined'
  | 'invalid-account'
  | 'insufficient-balance'
  | 'limit'
  | 'expired'
  | 'cancelled'
  | 'not-allowed'
  | 'maintenance'
  | 'bad-request'
  | 'credentials'
  | 'other'

/** A no in our words and the gateway's. `message` is scrubbed of the sensitive values sent. */
export interface Refusal {
  readonly reason: FailureReason
  readonly code: string | null
  readonly message: string | null
}

/** What every answer carries, whether it speaks of an order or of the account. */
export interface Answered {
  readonly status: string
  /** The decoded answer as received: readable in code, redacted when printed or serialised. */
  readonly raw: Raw
  /** `null` when no answer could be had. */
  readonly evidence: Evidence | null
  /** Plain sentences for the developer about what is odd here; usually empty. */
  readonly hints: readonly string[]
}

/** What every result about an order carries. */
export interface ResultBase extends Answered {
  /** The merchant's order number: yours. */
  readonly orderId: string
  /** The gateway's number, when it told one. */
  readonly providerId: string | null
}

/** Accepted, or under way. Not paid. */
export interface PaymentPending<C extends string = string> extends ResultBase {
  readonly status: 'pending'
  /** What the payer has to do; `null` when there is nothing but to wait. */
  readonly nextAction: NextAction | null
  /** A step that was refused while the order stays open, such as a wrong SMS code. */
  readonly refused: Refusal | null
  /** What the payer really has to pay, where the gateway named an amount of its own. */
  readonly payable: Money<C> | null
}

/** Paid. Credit `credited`, which may differ from what you asked for. */
export interface PaymentSucceeded<C extends string = string> extends ResultBase {
  readonly status: 'succeeded'
  /** What the gateway says was asked; `null` where its message carries one amount only. */
  readonly requested: Money<C> | null
  /** What was really paid. */
  readonly credited: Money<C>
  readonly paidAt: Date | null
}

/** Paid and given back. */
export interface PaymentRefunded<C extends string = string> extends ResultBase {
  readonly status: 'refunded'
  readonly requested: Money<C> | null
}

/** The gateway said no, unmistakably. */
export interface Failed extends ResultBase, Refusal {
  readonly status: 'failed'
}

/** Nobody can know yet: neither paid nor failed. Keep the ticket, and settle it with `reconcile`. */
export interface Unknown extends ResultBase {
  readonly status: 'unknown'
  readonly cause: UnknownCause
  /** The gateway's own code, when it gave one. */
  readonly code: string | null
  readonly message: string | null
  readonly ticket: Ticket
}

/** The gateway knows no such order. **Never final by itself**: it may still appear. */
export interface NotFound extends ResultBase {
  readonly status: 'not-found'
}

/** Accepted: queued, not paid out. */
export interface PayoutPending extends ResultBase {
  readonly status: 'pending'
  readonly nextAction: null
}

/** Paid out. */
export interface PayoutSucceeded<C extends string = string> extends ResultBase {
  readonly status: 'succeeded'
  readonly amount: Money<C> | null
}

/** Paid out and come back. */
export interface PayoutReversed<C extends string = string> extends ResultBase {
  readonly status: 'reversed'
  readonly amount: Money<C> | null
}

/** What `payments.create` and `payments.confirm` answer. */
export type Payment<C extends string = string> =
  | PaymentPending<C>
  | PaymentSucceeded<C>
  | Failed
  | Unknown

/** What `payments.query` and `reconcile` answer about a payment. */
export type PaymentState<C extends string = string> =
  | PaymentPending<C>
  | PaymentSucceeded<C>
  | PaymentRefunded<C>
  | Failed
  | NotFound

/** What `payouts.create` answers. */
export type Payout<C extends string = string> =
  | PayoutPending
  | PayoutSucceeded<C>
  | Failed
  | Unknown

/** What `payouts.query` and `reconcile` answer about a payout. */
export type PayoutState<C extends string = string> =
  | PayoutPending
  | PayoutSucceeded<C>
  | PayoutReversed<C>
  | Failed
  | NotFound

/** The gateway took what was submitted. It says nothing of the payment: wait or query. */
export interface Accepted extends ResultBase {
  readonly status: 'accepted'
}

/** The gateway refused what was submitted. The order itself stays as it was. */
export interface Refused extends ResultBase, Refusal {
  readonly status: 'refused'
}

/** What `payments.submitReference` answers. It never credits. */
export type Submission = Accepted | Refused | Unknown

/** Asked for and accepted: the money is on its way back, or will be. */
export interface RefundPending extends ResultBase {
  readonly status: 'pending'
  readonly refundId: string
  readonly nextAction: null
}

/** Given back, as far as the gateway can see. */
export interface RefundSucceeded<C extends string = string> extends ResultBase {
  readonly status: 'succeeded'
  readonly refundId: string
  readonly amount: Money<C> | null
}

/** What `refunds.create` answers. */
export type Refund<C extends string = string> =
  | RefundPending
  | RefundSucceeded<C>
  | Failed
  | Unknown

/** What `refunds.query` and `reconcile` answer about a refund. */
export type RefundState<C extends string = string> =
  | RefundPending
  | RefundSucceeded<C>
  | Failed
  | NotFound

/** Any answer of any query: what `reconcile` gives. */
export type State<C extends string = string> = PaymentState<C> | PayoutState<C> | RefundState<C>
