import type { OrderBook } from '../orders.ts'
import type { Delivery, Reply } from '../records.ts'
import type { Schedule } from '../schedule.ts'
import { createShelf, type Shelf } from '../shelf.ts'
import { attempt } from './attempt.ts'
import type { OutgoingMessage, Post } from './post.ts'

/** A notification as its gateway thinks of it: what to send, how often, and what counts as heard. */
export interface Notification {
  readonly orderKey: string
  readonly gateway: string
  /** Composed anew at every sending: gateways stamp the time into it. */
  compose(): OutgoingMessage & { readonly fields: Readonly<Record<string, string>> }
  acknowledges(reply: Reply): boolean
  /** The pause before each repeat, from the end of the sending before it. */
  readonly repeatAfterMs: readonly number[]
  readonly timeoutMs: number
}

export interface Outbox {
  /** Begins the first sending at once; the repeats follow by the clock. */
  send(notification: Notification): void
  all(): readonly Delivery[]
  readonly dropped: number
  clear(): void
}

export interface OutboxSettings {
  readonly limit: number
  readonly schedule: Schedule
  readonly orders: OrderBook
  readonly post: Post
  readonly onPut: (delivery: Delivery) => void
}

/** What one sending works with. */
export interface Dispatch extends Pick<OutboxSettings, 'schedule' | 'orders' | 'post'> {
  readonly deliveries: Shelf<Delivery>
  readonly nextId: () => string
}

export function createOutbox({ limit, onPut, ...rooms }: OutboxSettings): Outbox {
  const deliveries = createShelf<Delivery>({ limit, onPut })
  let count = 0
  const dispatch: Dispatch = { ...rooms, deliveries, nextId: () => `delivery-${++count}` }

  return {
    send: notification => rooms.schedule.start(() => attempt(dispatch, notification, 1)),
    all: deliveries.all,
    get dropped() {
      return deliveries.dropped
    },
    clear() {
      deliveries.clear()
      count = 0
    },
  }
}
