import { onTestFinished, vi } from 'vitest'
import { openRig, type Rig } from './rig.ts'
import type { Overrides, Subject } from './subject.ts'
import type { Fault } from './wire/faults.ts'

/** For providers that take the time from elsewhere than `setTimeout`: these wait for it really. */
const deadlineMs = 300

/** A rig, and the way to wait for a call in it. */
export interface TimedRig {
  readonly rig: Rig
  /** Lets a call that has made so many requests run into its deadline, where the fault does not end. */
  finish<T>(call: Promise<T>, requests: number): Promise<T>
}

const nextTurn = () => new Promise(resolve => setImmediate(resolve))

/** The platform's `fetch`, and a count of the responses whose headers have come. */
const countingFetch = () => {
  let responses = 0
  return {
    async fetch(request: Request) {
      const response = await globalThis.fetch(request)
      responses += 1
      return response
    },
    async reached(count: number) {
      while (responses < count) await nextTurn()
      // and one more for what came with the headers
      await nextTurn()
    },
  }
}

/**
 * Opens a rig for one fault. A deadline passes as soon as the fault has happened, by a clock of
 * our own: no test waits for it, and on no machine does it come before the request has left.
 */
export const openTimedRig = async (
  subject: Subject,
  { lasts }: Pick<Fault, 'lasts'>,
  overrides: Overrides = {},
): Promise<TimedRig> => {
  if (lasts === undefined) return { rig: await openRig(subject, overrides), finish: call => call }
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => {
    vi.useRealTimers()
  })
  const { fetch, reached } = countingFetch()
  const rig = await openRig(subject, { ...overrides, timeoutMs: deadlineMs, fetch })
  return {
    rig,
    async finish(call, requests) {
      await rig.gateway.seen(requests)
      if (lasts === 'from-the-headers') await reached(requests)
      vi.advanceTimersByTime(deadlineMs)
      return call
    },
  }
}
