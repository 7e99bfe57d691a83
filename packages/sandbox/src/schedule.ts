import type { Clock, Timer, Work } from './clock.ts'

/** One sandbox's own timers on a clock that may be shared, so that a reset can drop them all. */
export interface Schedule {
  now(): number
  after(delayMs: number, work: Work): Timer
  start(work: Work): void
  /** Aborted by the next `clear`: work that began before it must then leave no trace. */
  signal(): AbortSignal
  clear(): void
}

export function createSchedule(clock: Clock): Schedule {
  const timers = new Set<Timer>()
  let era = new AbortController()

  return {
    now: () => clock.now(),
    start: work => clock.start(work),
    signal: () => era.signal,
    after(delayMs, work) {
      const timer = clock.after(delayMs, () => {
        timers.delete(timer)
        return work()
      })
      timers.add(timer)
      return {
        cancel() {
          timers.delete(timer)
          timer.cancel()
        },
      }
    },
    clear() {
      for (const timer of timers) timer.cancel()
      timers.clear()
      era.abort(new Error('the sandbox was reset'))
      era = new AbortController()
    },
  }
}
