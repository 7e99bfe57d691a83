import type { SignatureError } from '../errors/errors.ts'
import type { Raw } from '../secrecy/raw.ts'
import type { Money } from './money.ts'
import type { Evidence, Refusal } from './results.ts'

/** What every verified event carries. */
export interface EventBase {
  /** The same for every repeat of the same news: the unique key to deduplicate by. */
  readonly key: string
  readonly provider: string
  readonly account: string
  /** The merchant's time of the order, where it is a part of the order's identity. */
  readonly orderedAt: Date | null
  readonly providerId: string | null
  readonly raw: Raw
  readonly evidence: Evidence
  readonly hints: readonly string[]
  /** Why it failed; `null` unless `status` is `failed`. */
  readonly failure: Refusal | null
}

/** News about a payment. Only `succeeded` is paid; credit `credited`. */
export interface PaymentEvent<C extends string = string> extends EventBase {
  readonly kind: 'payment'
  readonly orderId: string
  readonly status: 'pending' | 'succeeded' | 'failed' | 'refunded'
  /** `null` where the message carries one amount only. */
  readonly requested: Money<C> | null
  readonly credited: Money<C> | null
  readonly paidAt: Date | null
}

/** News about a payout. */
export interface PayoutEvent<C extends string = string> extends EventBase {
  readonly kind: 'payout'
  readonly orderId: string
  readonly status: 'pending' | 'succeeded' | 'failed' | 'reversed'
  readonly amount: Money<C> | null
}

/** News about a refund. */
export interface RefundEvent<C extends string = string> extends EventBase {
  readonly kind: 'refund'
  /** `null` where the message names the refund alone. */
  readonly orderId: string | null
  readonly refundId: string
  /** The merchant's time of the refund, where it is a part of the refund's identity. */
  readonly refundedAt: Date | null
  readonly status: 'pending' | 'succeeded' | 'failed'
  readonly amount: Money<C> | null
}

/** A verified notification. */
export type PayEvent<C extends string = string> = PaymentEvent<C> | PayoutEvent<C> | RefundEvent<C>

/** What names the order that a verified notification speaks of. */
export interface OrderReference {
  readonly kind: 'payment' | 'payout'
  readonly provider: string
  readonly account: string
  readonly orderId: string
  readonly orderedAt: Date | null
  readonly refundId: null
}

/** What names the refund that a verified notification speaks of. */
export interface RefundReference {
  readonly kind: 'refund'
  readonly provider: string
  readonly account: string
  /** `null` where the message names the refund alone. */
  readonly orderId: string | null
  readonly orderedAt: Date | null
  readonly refundId: string
  readonly refundedAt: Date | null
}

/** What is asked for by an event: an order, or a refund where the gateway notifies of those. */
export type ReferenceOf<E extends PayEvent> = E extends RefundEvent
  ? RefundReference
  : OrderReference

/** The order as you stored it before the call. What is given is compared. */
export interface ExpectedOrder {
  readonly kind: PayEvent['kind']
  /** What you asked for. */
  readonly amount: Money
  /** What the gateway told the payer to pay, where the create call answered a `payable`. */
  readonly payable?: Money | null | undefined
  readonly provider?: string | undefined
  readonly account?: string | undefined
  readonly orderId?: string | undefined
  /** The time of the order, to the second, where it is a part of the order's identity. */
  readonly orderedAt?: Date | string | undefined
  readonly refundId?: string | undefined
  /** The time of the refund, to the second, where it is a part of the refund's identity. */
  readonly refundedAt?: Date | string | undefined
}

/** Why an authentic event does not fit the order. */
export type Mismatch =
  | 'kind'
  | 'provider'
  | 'account'
  | 'order'
  | 'currency'
  | 'amount'
  | 'credited'

/** What a notification is answered with. */
export interface Reply {
  readonly status: number
  readonly contentType: string
  readonly body: string
}

/** The gateway's words for yes and no, as data. */
export interface Acknowledgements {
  readonly accept: Reply
  readonly refuse: Reply
}

/** An HTTP message as any server has it. `body` must be the bytes as received, never a parsed form. */
export interface RawMessage {
  readonly method: string
  /** Absolute, or path and query. */
  readonly url: string
  readonly body?: string | Uint8Array | undefined
}

/** A verified event and the reply that tells the gateway it may stop repeating. */
export interface Received<E extends PayEvent = PayEvent> {
  readonly event: E
  /** Call it after your store has committed. */
  ack(): Response
}

/** What a handler needs from you. */
export interface HandlerOptions<E extends PayEvent = PayEvent> {
  /** Finds your order; `undefined` when you have none. */
  expect(
    order: ReferenceOf<E>,
  ): ExpectedOrder | undefined | null | Promise<ExpectedOrder | undefined | null>
  /** Applies the event once and commits; `duplicate` when its `key` was applied before. */
  store(event: E): Promise<'applied' | 'duplicate'>
  /** Keeps an authentic event that does not fit the order. Without it, such an event is refused. */
  quarantine?(event: E, why: readonly Mismatch[]): void | Promise<void>
  /**
   * Hears of messages that are not authentic. `rejected.explain()` says why, to you alone: the reply
   * stays as it is and does not wait. Anybody can send such messages, so do little here.
   */
  rejected?(rejected: SignatureError): void
}

/** Receives a gateway's notifications. */
export interface Notifications<E extends PayEvent = PayEvent> {
  /**
   * Verifies and reads one notification.
   *
   * @throws {SignatureError} when it is not authentic. Nothing of it is readable then.
   */
  receive(message: Request | RawMessage): Promise<Received<E>>
  /** A web-standard handler, `Request → Response`, that never throws. */
  handler(options: HandlerOptions<E>): (request: Request) => Promise<Response>
  /** The replies as data, for servers that are not web-standard. */
  readonly acks: Acknowledgements
}
