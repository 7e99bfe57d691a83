/** A map that forgets its oldest entries: a playground may run for days. */
export const boundedMap = <V>(limit: number) => {
  const entries = new Map<string, V>()
  return {
    get: (key: string): V | undefined => entries.get(key),
    values: (): V[] => [...entries.values()],
    set(key: string, value: V): void {
      entries.set(key, value)
      const [oldest] = entries.keys()
      if (entries.size > limit && oldest !== undefined) entries.delete(oldest)
    },
  }
}
