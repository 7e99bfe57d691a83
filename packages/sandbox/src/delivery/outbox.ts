import { SandboxError } from '../errors.ts'
import type { OrderBook } from '../orders.ts'
import type { Delivery, DeliveryError, Reply } from '../records.ts'
import type { Schedule } from '../schedule.ts'
import { createShelf } from '../shelf.ts'
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
}

export function createOutbox({ limit, schedule, orders, post }: OutboxSettings): Outbox {
  const shelf = createShelf<Delivery>(limit)
  let count = 0

  async function attempt(notification: Notification, number: number): Promise<void> {
    const reset = schedule.signal()
    const { fields, ...message } = notification.compose()
    const delivery = begin(notification, number, message, fields)
    const outcome = await exchange(message, notification.timeoutMs, reset)
    if (reset.aborted) return
    finish(notification, delivery, outcome)
  }

  function begin(
    { orderKey, gateway, repeatAfterMs }: Notification,
    number: number,
    message: OutgoingMessage,
    fields: Readonly<Record<string, string>>,
  ): Delivery {
    const delivery: Delivery = Object.freeze({
      ...{ id: `delivery-${++count}`, orderKey, gateway, attempt: number },
      ...{ attempts: repeatAfterMs.length + 1, at: new Date(schedule.now()), ...message, fields },
      ...{ reply: null, error: null, finishedAt: null, acknowledged: false, nextAt: null },
    })
    shelf.add(delivery.id, delivery)
    return delivery
  }

  async function exchange(
    message: OutgoingMessage,
    timeoutMs: number,
    reset: AbortSignal,
  ): Promise<Pick<Delivery, 'reply' | 'error'>> {
    const late = new AbortController()
    const timer = schedule.after(timeoutMs, () => late.abort())
    try {
      const reply = await post(message, AbortSignal.any([late.signal, reset]))
      return { reply, error: null }
    } catch (error) {
      return { reply: null, error: errorOf(error, late.signal.aborted) }
    } finally {
      timer.cancel()
    }
  }

  function finish(
    notification: Notification,
    delivery: Delivery,
    outcome: Pick<Delivery, 'reply' | 'error'>,
  ): void {
    const acknowledged = outcome.reply !== null && notification.acknowledges(outcome.reply)
    const pause = acknowledged ? undefined : notification.repeatAfterMs[delivery.attempt - 1]
    const now = schedule.now()
    const nextAt = pause === undefined ? null : new Date(now + pause)
    const finished = { ...delivery, ...outcome, acknowledged, finishedAt: new Date(now), nextAt }
    shelf.replace(delivery.id, Object.freeze(finished))
    orders.note(
      delivery.orderKey,
      acknowledged ? 'notified' : 'not acknowledged',
      summary(finished),
    )
    if (pause !== undefined)
      schedule.after(pause, () => attempt(notification, delivery.attempt + 1))
  }

  return {
    send: notification => schedule.start(() => attempt(notification, 1)),
    all: shelf.all,
    get dropped() {
      return shelf.dropped
    },
    clear() {
      shelf.clear()
      count = 0
    },
  }
}

function summary({ attempt, attempts, reply, error }: Delivery): string {
  const outcome = error ? error.reason : `reply ${reply?.status ?? 0}`
  return `sending ${attempt} of ${attempts}: ${outcome}`
}

function errorOf(error: unknown, late: boolean): DeliveryError {
  if (late) return { reason: 'timeout', message: 'no reply in time' }
  const message = error instanceof Error ? error.message : 'no reply'
  return { reason: error instanceof SandboxError ? 'blocked' : 'connection', message }
}
