import type { SignatureFinding } from './explain.ts'
import type { FaultName } from './faults/table/index.ts'

/**
 * What a simulated gateway keeps of one order. Every change makes a new value; old ones stay as they were.
 *
 * @example
 * const [order] = sandbox.orders
 * order.history.map(entry => entry.event) // ['created', 'paid', 'notified']
 */
export interface Order {
  /** Names the order in this sandbox: the gateway, a colon, the gateway's number. */
  readonly key: string
  /** The simulated gateway, such as `eoopay`. */
  readonly gateway: string
  readonly kind: 'payment' | 'payout' | 'refund' | 'binding'
  /** The merchant's number at the gateway. */
  readonly merchant: string
  /** The merchant's own number of the order; of a refund, the number of the refund; of a binding, empty when it has none. */
  readonly orderId: string
  /** The time that names it together with `orderId`, as received, where the gateway wants one: mpay. */
  readonly orderedAt?: string
  /** The gateway's number of the order. */
  readonly providerId: string
  /** What was asked for: a decimal string in units of `currency`. Nothing is asked for by a binding: `0.00`. */
  readonly amount: string
  /** ISO 4217. */
  readonly currency: string
  /** What really was paid: a decimal string, and `null` while nothing was. May differ from `amount`. */
  readonly paid: string | null
  readonly state: OrderState
  readonly createdAt: Date
  /** When it became final; `null` before. */
  readonly settledAt: Date | null
  /** Where the payer goes; `null` when there is no such page. */
  readonly cashierUrl: string | null
  /** What can be done to it now, by `sandbox.control` or `/_control`. Changes with the state. */
  readonly actions: readonly ActionName[]
  /** The fields of the request that created it, or applied for it last, as received. */
  readonly fields: Readonly<Record<string, string>>
  /** What this gateway keeps besides, by name: channel, account to transfer to, digits of the reference … */
  readonly details: Readonly<Record<string, string>>
  /** Oldest first; the newest 100. */
  readonly history: readonly HistoryEntry[]
}

export type OrderState = 'pending' | 'succeeded' | 'failed'

export interface HistoryEntry {
  readonly at: Date
  /** One word or two: `created`, `paid`, `notified`, `query` … */
  readonly event: string
  /** A sentence for people. */
  readonly detail: string
}

/** `pay` and `underpay` a payment, `transfer` by hand, `decline`, let it `expire`; `complete` or `fail` a payout, a refund or a binding; `resend` the notification; `resendSms`, `expireSms` with its code. */
export type ActionName =
  | 'pay'
  | 'underpay'
  | 'transfer'
  | 'decline'
  | 'expire'
  | 'complete'
  | 'fail'
  | 'resend'
  | 'resendSms'
  | 'expireSms'

/** One call that reached a simulated gateway, with what it was answered. */
export interface RecordedRequest {
  readonly id: string
  readonly at: Date
  readonly gateway: string
  /** Which call of the gateway, such as `payouts.create`. */
  readonly call: string
  readonly method: string
  /** The path with its query. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  /** The body as text; what is beyond 64 kB is cut off. */
  readonly body: string
  /** The fields that the gateway found in it. */
  readonly fields: Readonly<Record<string, string>>
  /** What went back, or began to; the body cut off as above. The status is 0 when nothing did. */
  readonly answer: {
    readonly status: number
    readonly contentType: string
    readonly body: string
  }
  /** Whether the gateway did what was asked. */
  readonly accepted: boolean
  /** Why not, in the sandbox's words: `signature`, `duplicate`, `field` …, or `fault` for one that lets nothing be done; `null` when accepted. */
  readonly reason: string | null
  /** The order it created or spoke of, when there is one. */
  readonly orderKey: string | null
  /** The fault that it had; `null` when none, and when the fault changed nothing. */
  readonly fault: FaultName | null
  /** Why its signature did not fit, best first: what `createSandbox({ explain })` found. Empty without. */
  readonly findings: readonly SignatureFinding[]
}

/** One sending of one notification. A repeat is a delivery of its own. */
export interface Delivery {
  readonly id: string
  readonly orderKey: string
  readonly gateway: string
  /** 1 is the first sending, 2 the first repeat. */
  readonly attempt: number
  /** How many sendings there can be in all, if none is acknowledged. */
  readonly attempts: number
  readonly at: Date
  readonly url: string
  readonly method: string
  readonly contentType: string
  readonly body: string
  /** The fields of the body, or of the query where there is none; signature included. */
  readonly fields: Readonly<Record<string, string>>
  /** What somebody changed about it, each in a few words; empty when it is as the gateway sends it. */
  readonly altered: readonly string[]
  /** What came back; `null` while under way and when nothing did. */
  readonly reply: Reply | null
  /** Why nothing came back: `timeout`, `blocked`, `connection`, or `lost` on command; `null` otherwise. */
  readonly error: DeliveryError | null
  readonly finishedAt: Date | null
  /** Whether the gateway read the reply as an acknowledgement. */
  readonly acknowledged: boolean
  /** When it will be repeated; `null` when it will not. */
  readonly nextAt: Date | null
}

export interface Reply {
  readonly status: number
  /** At most 64 kB. */
  readonly body: string
}

export interface DeliveryError {
  readonly reason: 'timeout' | 'blocked' | 'connection' | 'lost'
  readonly message: string
}

/** How many of the oldest entries had to make place since the last reset. */
export interface Dropped {
  readonly requests: number
  readonly orders: number
  readonly deliveries: number
}

/** One merchant of one simulated gateway. */
export interface Merchant {
  readonly gateway: string
  readonly id: string
  /** The key that signs; in the clear, since it protects nothing. Never served over HTTP. Empty where the gateway has RSA keys: see `sandbox.keys`. */
  readonly secret: string
  readonly currency: string
  /** What can be paid out now: a decimal string. */
  readonly balance: string
}
