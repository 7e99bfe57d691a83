import { SandboxError } from '../errors.ts'
import type { Schedule } from '../schedule.ts'
import { alterations, alteredMessage } from './altered.ts'
import type { ComposedMessage, Notification, OwnNotification } from './notification.ts'
import type { NotifyOptions } from './notify-options.ts'
import type { Outbox } from './outbox.ts'

interface Rooms {
  readonly schedule: Schedule
  readonly outbox: Outbox
}

const mostCopies = 1000

/**
 * Sends a notification as the options want it.
 *
 * @throws {SandboxError} `bad-input` for options that make no sense, `not-found` for a delivery to replay that is not there, `not-possible` for a key that the gateway cannot have.
 */
export function notify(rooms: Rooms, own: OwnNotification, options: NotifyOptions): void {
  const { times = 1, delayMs = 0, lost = false, repeats = false } = options
  checkNumbers(times, delayMs)
  const compose = composer(rooms, own, options)
  // What cannot be composed is said at once, not when the time has come.
  compose()

  const { orderKey, gateway, acknowledges, timeoutMs } = own
  const repeatAfterMs = repeats ? own.repeatAfterMs : []
  const notification: Notification = {
    ...{ orderKey, gateway, acknowledges, timeoutMs },
    ...{ compose, repeatAfterMs, altered: alterations(options) },
  }
  const send = () => {
    for (let copy = 0; copy < times; copy++) rooms.outbox.sendNow(notification, { lost })
  }
  if (delayMs > 0) rooms.schedule.after(delayMs, send)
  else send()
}

function composer(
  { outbox }: Rooms,
  own: OwnNotification,
  options: NotifyOptions,
): () => ComposedMessage {
  const { replay, times: _, delayMs: __, lost: ___, repeats: ____, ...changes } = options
  if (replay === undefined) return () => alteredMessage(own, changes)
  if (alterations(changes).length > 0) {
    throw new SandboxError('bad-input', 'replay: sends what was sent, without any change.')
  }
  const message = outbox.messageOf(replay)
  if (message) return () => message
  throw new SandboxError('not-found', `There is no delivery ${replay}.`)
}

function checkNumbers(times: number, delayMs: number): void {
  if (!Number.isInteger(times) || times < 1 || times > mostCopies) {
    throw new SandboxError('bad-input', `times: a whole number from 1 to ${mostCopies}.`)
  }
  if (!Number.isFinite(delayMs) || delayMs < 0) {
    throw new SandboxError('bad-input', 'delayMs: a number of milliseconds, 0 or more.')
  }
}
