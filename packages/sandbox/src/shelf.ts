/** A list with room for so many: the oldest entry makes place for the newest, and is counted. */
export interface Shelf<T> {
  add(id: string, entry: T): void
  /** Puts a newer version in the place of an entry; does nothing when that entry is gone. */
  replace(id: string, entry: T): void
  get(id: string): T | undefined
  all(): readonly T[]
  readonly dropped: number
  clear(): void
}

export interface ShelfSettings<T> {
  readonly limit: number
  readonly onPut?: (entry: T) => void
  readonly onDrop?: (entry: T) => void
}

export function createShelf<T>({ limit, onPut, onDrop }: ShelfSettings<T>): Shelf<T> {
  const entries = new Map<string, T>()
  let dropped = 0

  function put(id: string, entry: T): void {
    entries.set(id, entry)
    onPut?.(entry)
  }

  function dropOldest(): void {
    for (const [id, entry] of entries) {
      entries.delete(id)
      dropped++
      onDrop?.(entry)
      return
    }
  }

  return {
    add(id, entry) {
      if (entries.size >= limit) dropOldest()
      put(id, entry)
    },
    replace(id, entry) {
      if (entries.has(id)) put(id, entry)
    },
    get: id => entries.get(id),
    all: () => [...entries.values()],
    get dropped() {
      return dropped
    },
    clear() {
      entries.clear()
      dropped = 0
    },
  }
}
