import type { CallEntry, NotificationEntry, TimelineEntry } from '../shared/timeline.ts'

/** An entry before the timeline has numbered it. */
export type NewEntry = Omit<CallEntry, 'id' | 'at'> | Omit<NotificationEntry, 'id' | 'at'>

/** What happened, in the order in which it happened. Keeps the newest entries for pages that come later. */
export interface Timeline {
  add(entry: NewEntry): void
  /** The entries kept that are newer than this one. */
  after(id: number): readonly TimelineEntry[]
  /** Calls `listen` with every entry from now on; returns what ends it. */
  subscribe(listen: (entry: TimelineEntry) => void): () => void
  readonly listeners: number
}

const limit = 200

export const createTimeline = (now: () => Date = () => new Date()): Timeline => {
  const kept: TimelineEntry[] = []
  const listeners = new Set<(entry: TimelineEntry) => void>()
  let count = 0

  return {
    add(entry) {
      const full: TimelineEntry = { ...entry, id: ++count, at: now().toISOString() }
      kept.push(full)
      if (kept.length > limit) kept.shift()
      for (const listen of listeners) listen(full)
    },
    after: id => kept.filter(entry => entry.id > id),
    subscribe(listen) {
      listeners.add(listen)
      return () => listeners.delete(listen)
    },
    get listeners() {
      return listeners.size
    },
  }
}
