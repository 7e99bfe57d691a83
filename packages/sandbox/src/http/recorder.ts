import type { RecordedRequest } from '../records.ts'
import { createShelf } from '../shelf.ts'

export interface Recorder {
  add(request: Omit<RecordedRequest, 'id' | 'at'>): void
  /** A body as it is kept: text, and not too much of it. */
  text(body: Uint8Array | string): string
  all(): readonly RecordedRequest[]
  readonly dropped: number
  clear(): void
}

/** No more of a body is kept. */
export const keptBytes = 64 * 1024

export interface RecorderSettings {
  readonly limit: number
  readonly now: () => number
  readonly onPut: (request: RecordedRequest) => void
}

export function createRecorder({ limit, now, onPut }: RecorderSettings): Recorder {
  const shelf = createShelf<RecordedRequest>({ limit, onPut })
  let count = 0

  return {
    add(request) {
      const id = `request-${++count}`
      shelf.add(id, Object.freeze({ id, at: new Date(now()), ...request }))
    },
    // no character is less than a byte, so more of them than these are never kept
    text: body => Buffer.from(body.slice(0, keptBytes)).subarray(0, keptBytes).toString('utf8'),
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
