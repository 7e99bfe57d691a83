import type { Hono } from 'hono'
import type { Outbox } from '../delivery/outbox.ts'
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
}

/** A simulated gateway: its calls, its pages, and what people can do to its orders. */
export interface Gateway {
  /** Also the first part of its paths. */
  readonly id: string
  readonly calls: readonly GatewayCall[]
  /** The pages for the payer. Mounted below the gateway's path. */
  readonly pages: Hono
  merchants(): readonly Merchant[]
  /** @throws {SandboxError} when the order is not in a state for it. */
  act(order: Order, action: ActionName, input: ActionInput): Order
  reset(): void
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
  answer(message: IncomingMessage): Answer | Promise<Answer>
}

/** A request as it came from the wire, its body read. */
export interface IncomingMessage {
  readonly method: string
  /** What follows the question mark of its address, undecoded. */
  readonly query: string
  readonly contentType: string
  readonly body: Uint8Array
  /** Where this gateway's own pages are, for the links in answers. */
  readonly link: (path: string) => string
}

/** What a gateway says, before it becomes bytes. */
export interface Answer {
  readonly status: number
  readonly content:
    | { readonly kind: 'json'; readonly value: Readonly<Record<string, unknown>> }
    | { readonly kind: 'html'; readonly document: string | Promise<string> }
  readonly fields: Readonly<Record<string, string>>
  readonly accepted: boolean
  readonly reason: string | null
  readonly orderKey: string | null
}
