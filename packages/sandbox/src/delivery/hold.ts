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

export function createHold({ schedule, orders, send }: HoldSettings): Hold {
  const waiting = createWaitingRoom(schedule)
  let matches: readonly HoldMatch[] = []

  function letGo(ids: readonly string[] | undefined, lost: boolean): void {
    if (ids === undefined) matches = []
    const sendings = waiting.take(ids)
    schedule.start(async () => {
      const reset = schedule.signal()
      for (const sending of sendings) if (!reset.aborted) await send({ ...sending, lost })
    })
  }

  return {
    hold(match) {
      matches = [...matches, match]
    },
    get held() {
      return waiting.all()
    },
    release: ids => letGo(ids, false),
    lose: ids => letGo(ids, true),
    keeps(sending) {
      const { gateway, orderKey } = sending.notification
      const orderId = orders.get(orderKey)?.orderId
      const isHeld = matches.some(
        match => (match.gateway ?? gateway) === gateway && (match.order ?? orderId) === orderId,
      )
      if (isHeld) orders.note(orderKey, 'notification held', waiting.add(sending))
      return isHeld
    },
    clear() {
      waiting.clear()
      matches = []
    },
  }
}

/** What is held, by the names that it got. */
function createWaitingRoom({ now }: Pick<Schedule, 'now'>) {
  const waiting = new Map<string, { readonly sending: Sending; readonly held: HeldNotification }>()
  let count = 0

  return {
    add(sending: Sending): string {
      const { orderKey, gateway } = sending.notification
      const id = `held-${++count}`
      const held = { id, orderKey, gateway, attempt: sending.attempt, at: new Date(now()) }
      waiting.set(id, { sending, held })
      return id
    },
    /** In the order asked for; all, when nothing is asked for. */
    take: (ids: readonly string[] = [...waiting.keys()]): readonly Sending[] =>
      ids.flatMap(id => {
        const sending = waiting.get(id)?.sending
        waiting.delete(id)
        return sending ?? []
      }),
    all: (): readonly HeldNotification[] => [...waiting.values()].map(({ held }) => held),
    clear() {
      waiting.clear()
      count = 0
    },
  }
}
