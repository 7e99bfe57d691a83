import { type Clock, createInFlight, type Work } from './clock.ts'

/** A clock that stands still until it is told to move. */
export interface VirtualClock extends Clock {
  /**
   * Moves the time on by `ms` milliseconds and starts everything that becomes due, in order.
   *
   * Between two steps it waits, in real time, for the work that is going on (a notification on its
   * way, say), so a receiver sees the time at which it was called. Work that does not end within
   * `patienceMs` is left behind: that is how a receiver that never answers runs into its time-out.
   */
  advance(ms: number): Promise<void>
}

export interface VirtualClockSettings {
  /** Where the time starts, in milliseconds since 1970. Default 2024-08-04T19:57:39Z. */
  readonly now?: number
  /** How long, in real milliseconds, `advance` waits for work before it moves on. Default 2 000. */
  readonly patienceMs?: number
}

interface Waiting {
  readonly at: number
  readonly work: Work
}

/**
 * A clock for tests: days of repeated notifications pass in milliseconds.
 *
 * @example
 * const clock = createVirtualClock()
 * const sandbox = createSandbox({ clock })
 * await clock.advance(30_000) // three repeats of an unacknowledged notification
 */
export function createVirtualClock(settings: VirtualClockSettings = {}): VirtualClock {
  const { now: start = Date.UTC(2024, 7, 4, 19, 57, 39), patienceMs = 2000 } = settings
  const inFlight = createInFlight()
  const waiting = new Set<Waiting>()
  let time = start
  let moving: Promise<void> = Promise.resolve()

  async function move(ms: number): Promise<void> {
    const target = time + ms
    await settle(inFlight, patienceMs)
    for (let next = earliest(waiting, target); next; next = earliest(waiting, target)) {
      waiting.delete(next)
      time = Math.max(time, next.at)
      inFlight.start(next.work)
      await settle(inFlight, patienceMs)
    }
    time = target
  }

  return {
    ...inFlight,
    now: () => time,
    after(delayMs, work) {
      const timer = { at: time + delayMs, work }
      waiting.add(timer)
      return { cancel: () => waiting.delete(timer) }
    },
    advance(ms) {
      // One move at a time, whatever became of the one before.
      moving = moving.catch(() => undefined).then(() => move(ms))
      return moving
    },
  }
}

/** Timers due at the same time go in the order in which they were set: a Set keeps that order. */
function earliest(waiting: ReadonlySet<Waiting>, target: number): Waiting | undefined {
  let found: Waiting | undefined
  for (const timer of waiting) {
    if (timer.at <= target && (found === undefined || timer.at < found.at)) found = timer
  }
  return found
}

async function settle(inFlight: Pick<Clock, 'idle'>, patienceMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const patience = new Promise<void>(resolve => {
    timer = setTimeout(resolve, patienceMs)
  })
  await Promise.race([inFlight.idle(), patience]).finally(() => clearTimeout(timer))
}

export const isVirtual = (clock: Clock): clock is VirtualClock => 'advance' in clock
