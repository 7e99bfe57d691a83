import type { OrderBook } from '../orders.ts'
import type { Schedule } from '../schedule.ts'
import type { Sending } from './outbox.ts'

/** Which notifications are held. What is left out matches everything. */
export interface HoldMatch {
  readonly gateway?: string | undefined
  /** The merchant's number of the order. */
  readonly order?: string | undefined
}

/** A notification that waits to be released. */
export interface HeldNotification {
  readonly id: string
  readonly orderKey: string
  readonly gateway: string
  /** 1 is the first sending, 2 the first repeat. */
  readonly attempt: number
  readonly at: Date
}

export interface Hold {
  /** Notifications that match wait from now on, instead of being sent. */
  hold(match: HoldMatch): void
  readonly held: readonly HeldNotification[]
  /** Sends these one after another, in the order given. Without a list: all, and nothing is held any more. */
  release(ids?: readonly string[]): void
  /** These get lost on the way, which the gateway takes as no reply. Without a list: all, and nothing is held any more. */
  lose(ids?: readonly string[]): void
  /** Keeps a sending, if it is to be held. */
  keeps(sending: Sending): boolean
  clear(): void
}

export interface HoldSettings {
  readonly schedule: Schedule
  readonly orders: OrderBook
  readonly send: (sending: Sending) => Promise<void>
}

type Waiting = Sending & { readonly held: HeldNotification }

export function createHold({ schedule, orders, send }: HoldSettings): Hold {
  const waiting = new Map<string, Waiting>()
  let matches: readonly HoldMatch[] = []
  let count = 0

  function take(ids: readonly string[] | undefined): readonly Waiting[] {
    if (ids === undefined) matches = []
    return (ids ?? [...waiting.keys()]).flatMap(id => {
      const sending = waiting.get(id)
      waiting.delete(id)
      return sending ? [sending] : []
    })
  }

  const sendAll = (sendings: readonly Sending[]) =>
    schedule.start(async () => {
      const reset = schedule.signal()
      for (const sending of sendings) if (!reset.aborted) await send(sending)
    })

  return {
    hold(match) {
      matches = [...matches, match]
    },
    get held() {
      return [...waiting.values()].map(({ held }) => held)
    },
    release: ids => sendAll(take(ids)),
    lose: ids => sendAll(take(ids).map(sending => ({ ...sending, lost: true }))),
    keeps(sending) {
      const { gateway, orderKey } = sending.notification
      const orderId = orders.get(orderKey)?.orderId
      const isHeld = matches.some(
        match => (match.gateway ?? gateway) === gateway && (match.order ?? orderId) === orderId,
      )
      if (!isHeld) return false
      const { attempt } = sending
      const held = {
        id: `held-${++count}`,
        orderKey,
        gateway,
        attempt,
        at: new Date(schedule.now()),
      }
      waiting.set(held.id, { ...sending, held })
      orders.note(orderKey, 'notification held', held.id)
      return true
    },
    clear() {
      waiting.clear()
      matches = []
      count = 0
    },
  }
}
