/** A piece of work that a clock starts; a returned promise is work still going on. */
export type Work = () => void | Promise<void>

export interface Timer {
  cancel(): void
}

/** Everything in the sandbox that knows the time or waits goes through one of these. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  /** Starts `work` in `delayMs` milliseconds. Does not keep the process alive. */
  after(delayMs: number, work: Work): Timer
  /** Starts `work` at once and keeps it in view. */
  start(work: Work): void
  /** Waits until no work is going on. Work that only waits for its time does not count. */
  idle(): Promise<void>
}

/** Keeps the work that is going on in view, so that one can wait for it. */
export function createInFlight(): Pick<Clock, 'start' | 'idle'> {
  const running = new Set<Promise<void>>()

  return {
    start(work) {
      const promise = (async () => work())().finally(() => running.delete(promise))
      running.add(promise)
    },
    async idle() {
      while (running.size > 0) await Promise.all(running)
    },
  }
}

/**
 * The real clock: the machine's time, the machine's timers.
 *
 * Its timers do not keep a process alive, so a script that only waits for a notification has to
 * hold something open itself, such as its own server.
 */
export function createClock(): Clock {
  const inFlight = createInFlight()

  return {
    ...inFlight,
    now: () => Date.now(),
    after(delayMs, work) {
      const timer = setTimeout(() => inFlight.start(work), delayMs)
      timer.unref()
      return { cancel: () => clearTimeout(timer) }
    },
  }
}
