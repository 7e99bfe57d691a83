import type { Finding } from '@pay/core'

interface EntryBase {
  readonly id: number
  /** ISO 8601. */
  readonly at: string
  readonly provider: string
  readonly orderId: string | null
}

/** A call that was made, and what it came to. */
export interface CallEntry extends EntryBase {
  readonly kind: 'call'
  readonly operation: string
  /** The result's status, or the name of the error thrown. */
  readonly outcome: string
}

/** What the merchant's server made of a notification. */
export type Verdict = 'applied' | 'duplicate' | 'quarantined' | 'refused'

/** A notification that arrived, what it was worth, and what it was answered with. */
export interface NotificationEntry extends EntryBase {
  readonly kind: 'notification'
  readonly verdict: Verdict
  /** Whether the gateway's signature held. An authentic message may still be refused. */
  readonly authentic: boolean
  /** Why it was refused or quarantined, in one of the contract's words. */
  readonly why: string | null
  /** Why its signature does not fit, best guess first; empty where it does. */
  readonly findings: readonly Pick<Finding, 'cause' | 'certainty' | 'fix'>[]
  /** Which arrival of the same news this is; 1 is the first. 0 when it was refused. */
  readonly arrival: number
  /** The verified event, printed; `null` when it was refused. */
  readonly event: EventView | null
  readonly received: Received
  readonly reply: { readonly status: number; readonly body: string }
  readonly tookMs: number
}

/** The message as received, before anything was believed. */
export interface Received {
  readonly method: string
  readonly query: string
  readonly contentType: string
  readonly body: string
}

/** The part of an event that every kind has, printed. */
export interface EventView {
  readonly key: string
  readonly kind: string
  readonly status: string
  readonly orderId: string
  readonly [name: string]: unknown
}

export type TimelineEntry = CallEntry | NotificationEntry
