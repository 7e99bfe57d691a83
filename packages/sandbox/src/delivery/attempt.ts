import { SandboxError } from '../errors.ts'
import type { Delivery, DeliveryError } from '../records.ts'
import type { ComposedMessage, Notification } from './notification.ts'
import type { Dispatch, Sending } from './outbox.ts'
import type { OutgoingMessage } from './post.ts'

type Outcome = Pick<Delivery, 'reply' | 'error'>

/** One sending, from composing the message to deciding on the next. */
export async function attempt(dispatch: Dispatch, sending: Sending): Promise<void> {
  const { notification, lost = false } = sending
  const reset = dispatch.schedule.signal()
  const message = notification.compose()
  const delivery = begin(dispatch, sending, message)
  const outcome = lost ? wentLost : await exchange(dispatch, message, notification.timeoutMs, reset)
  // What was under way when the sandbox was reset belongs to nobody any more.
  if (!reset.aborted) finish(dispatch, notification, { ...delivery, ...outcome })
}

const wentLost: Outcome = { reply: null, error: { reason: 'lost', message: 'lost on command' } }

function begin(
  { schedule, deliveries, messages, nextId }: Dispatch,
  { notification, attempt, lost }: Sending,
  message: ComposedMessage,
): Delivery {
  const { orderKey, gateway, repeatAfterMs, altered = [] } = notification
  const { url, method, contentType, body, fields } = message
  const delivery: Delivery = {
    ...{ id: nextId(), orderKey, gateway, attempt, attempts: repeatAfterMs.length + 1 },
    ...{ at: new Date(schedule.now()), url, method, contentType, body, fields },
    altered: lost && !altered.includes('lost') ? ['lost', ...altered] : altered,
    ...{ reply: null, error: null, finishedAt: null, acknowledged: false, nextAt: null },
  }
  messages.add(delivery.id, message)
  deliveries.add(delivery.id, Object.freeze(delivery))
  return delivery
}

async function exchange(
  { schedule, post }: Dispatch,
  message: OutgoingMessage,
  timeoutMs: number,
  reset: AbortSignal,
): Promise<Outcome> {
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

function finish(dispatch: Dispatch, notification: Notification, delivery: Delivery): void {
  const { schedule, deliveries, orders } = dispatch
  const acknowledged = delivery.reply !== null && notification.acknowledges(delivery.reply)
  const pause = acknowledged ? undefined : notification.repeatAfterMs[delivery.attempt - 1]
  const finishedAt = new Date(schedule.now())
  const nextAt = pause === undefined ? null : new Date(finishedAt.getTime() + pause)
  deliveries.replace(delivery.id, Object.freeze({ ...delivery, acknowledged, finishedAt, nextAt }))
  orders.note(delivery.orderKey, acknowledged ? 'notified' : 'not acknowledged', summary(delivery))
  if (pause === undefined) return
  schedule.after(pause, () => dispatch.begin({ notification, attempt: delivery.attempt + 1 }))
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
