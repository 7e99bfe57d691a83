import type { Hono } from 'hono'
import type { OwnNotification } from '../delivery/notification.ts'
import type { Outbox } from '../delivery/outbox.ts'
import type { Explain, SignatureFinding } from '../explain.ts'
import type { GatewayFaultName } from '../faults/table/index.ts'
import type { RsaKeys } from '../keys/ring.ts'
import type { Numbers } from '../numbers.ts'
import type { OrderBook } from '../orders.ts'
import type { ActionName, Merchant, Order } from '../records.ts'
import type { Schedule } from '../schedule.ts'

/** What every simulated gateway works with. */
export interface GatewayContext {
  readonly schedule: Schedule
  readonly numbers: Numbers
  readonly orders: OrderBook
  readonly outbox: Outbox
  readonly explain: Explain
  /** What is made up follows from it. */
  readonly seed: string
}

/** A simulated gateway: its calls, its pages, and what people can do to its orders. */
export interface Gateway {
  /** Also the first part of its paths. */
  readonly id: string
  readonly calls: readonly GatewayCall[]
  readonly faults: GatewayFaults
  /** The pages for the payer. Mounted below the gateway's path. */
  readonly pages: Hono
  merchants(): readonly Merchant[]
  /** @throws {SandboxError} when the order is not in a state for it. */
  act(order: Order, action: ActionName, input: ActionInput): Order
  /** What it would tell the merchant of an order now. */
  notification(order: Order): OwnNotification
  reset(): void
}

/** A gateway whose merchants hold RSA keys and no secret. */
export interface KeyedGateway extends Gateway {
  /** @throws {SandboxError} `not-found`, when there is no such merchant. */
  keysFor(merchantId?: string): RsaKeys
}

export interface ActionInput {
  /** A decimal string, for `pay`, `underpay` and `transfer`. */
  readonly amount?: string | undefined
  /** What the gateway says of a failure. */
  readonly message?: string | undefined
}

export interface GatewayCall {
  /** What the call is for, in the words of `RecordedRequest.call`. */
  readonly name: string
  readonly path: string
  /** Whether it answers with a page for people. */
  readonly page?: boolean
  /** Whether a request to its path is for it, where several calls share a path. Default: all are. */
  takes?(message: Pick<IncomingMessage, 'query'>): boolean
  /** Reads a request; nothing happens yet. */
  open(message: IncomingMessage): OpenedCall | Promise<OpenedCall>
}

/** A request that was read. */
export interface OpenedCall {
  readonly fields: Readonly<Record<string, string>>
  /** The merchant's number of the order that it is about; `null` when it names none. */
  readonly orderId: string | null
  /** Does what is asked. To be called once. */
  answer(): Answer
}

/** What a gateway makes of the faults that depend on its protocol. */
export type GatewayFaults = Readonly<Record<GatewayFaultName, GatewayFault>>

export interface GatewayFault {
  /** The calls that can have it, by name. */
  readonly calls: Readonly<Record<string, Spoil>>
  /** Why the other calls cannot, in a sentence. */
  readonly otherwise: string
}

/** Does what is asked, and answers wrongly. */
export type Spoil = (spoilt: SpoiltCall) => Answer

export interface SpoiltCall extends OpenedCall {
  /** How often the order had the fault before. */
  readonly times: number
}

/** A request as it came from the wire, its body read. */
export interface IncomingMessage {
  readonly method: string
  /** What follows the question mark of its address, undecoded. */
  readonly query: string
  readonly contentType: string
  readonly headers: Headers
  readonly body: Uint8Array
  /** Where this gateway's own pages are, for the links in answers. */
  readonly link: (path: string) => string
}

/** The body of an answer. `contentType` is what it says it is, where that is not what it is. */
export type Content = { readonly contentType?: string } & (
  | { readonly kind: 'json'; readonly value: Readonly<Record<string, unknown>> }
  | { readonly kind: 'html'; readonly document: string | Promise<string> }
)

/** What a gateway says, before it becomes bytes. */
export interface Answer {
  readonly status: number
  readonly content: Content
  readonly fields: Readonly<Record<string, string>>
  readonly accepted: boolean
  readonly reason: string | null
  readonly orderKey: string | null
  /** Why the signature did not fit, where somebody was there to explain it. */
  readonly findings?: readonly SignatureFinding[]
}
