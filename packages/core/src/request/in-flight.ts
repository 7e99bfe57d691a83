// kept on the global object: two installed copies of this package guard the same process
const registry = Symbol.for('pay/in-flight')

const holder = globalThis as { [registry]?: Set<string> } // a global symbol of our own has no declared type

const inFlight = (): Set<string> => {
  holder[registry] ??= new Set()
  return holder[registry]
}

/**
 * Runs a write unless the same one is under way in this process.
 *
 * @returns `null` when it is; the write was not started then.
 */
export const exclusively = <T>(
  id: readonly string[],
  write: () => Promise<T>,
): Promise<T> | null => {
  const key = JSON.stringify(id)
  const running = inFlight()
  if (running.has(key)) return null
  running.add(key)
  return write().finally(() => running.delete(key))
}
