import type { OrderBook } from '../orders.ts'
import type { Delivery } from '../records.ts'
import type { Schedule } from '../schedule.ts'
import { createShelf, type Shelf } from '../shelf.ts'
import { attempt } from './attempt.ts'
import { createHold, type Hold } from './hold.ts'
import type { ComposedMessage, Notification } from './notification.ts'
import type { Post } from './post.ts'

export interface Outbox extends Omit<Hold, 'keeps'> {
  /** Begins the first sending at once, unless it is held; the repeats follow by the clock. */
  send(notification: Notification): void
  /** A sending that does not wait, whatever is held. */
  sendNow(notification: Notification, how: { readonly lost: boolean }): void
  /** What was sent as that delivery. */
  messageOf(deliveryId: string): ComposedMessage | undefined
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

/** One sending of a notification, before it is sent. */
export interface Sending {
  readonly notification: Notification
  /** 1 is the first. */
  readonly attempt: number
  /** It never arrives. */
  readonly lost?: boolean
}

/** What one sending works with. */
export interface Dispatch extends Pick<OutboxSettings, 'schedule' | 'orders' | 'post'> {
  readonly deliveries: Shelf<Delivery>
  readonly messages: Shelf<ComposedMessage>
  readonly nextId: () => string
  /** Begins a sending, now or when it is released. */
  begin(sending: Sending): Promise<void>
}

export function createOutbox({ limit, onPut, ...rooms }: OutboxSettings): Outbox {
  const deliveries = createShelf<Delivery>({ limit, onPut })
  const messages = createShelf<ComposedMessage>({ limit })
  let count = 0
  const send = (sending: Sending) => attempt(dispatch, sending)
  const hold = createHold({ ...rooms, send })
  const dispatch: Dispatch = {
    ...{ ...rooms, deliveries, messages, nextId: () => `delivery-${++count}` },
    begin: async sending => (hold.keeps(sending) ? undefined : send(sending)),
  }

  return {
    ...hold,
    get held() {
      return hold.held
    },
    send: notification => rooms.schedule.start(() => dispatch.begin({ notification, attempt: 1 })),
    sendNow: (notification, { lost }) =>
      rooms.schedule.start(() => send({ notification, attempt: 1, lost })),
    messageOf: messages.get,
    all: deliveries.all,
    get dropped() {
      return deliveries.dropped
    },
    clear() {
      for (const room of [deliveries, messages, hold]) room.clear()
      count = 0
    },
  }
}
