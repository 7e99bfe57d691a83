import type { Values } from '../../shared/api.ts'
import { boundedMap } from '../bounded-map.ts'

/**
 * What a browser must not have but a later call needs, such as the token of an SMS step. The
 * browser gets a handle for it, and the handle is exchanged when the form comes back.
 */
export interface Kept {
  keep(value: string): string
  /** The values with every handle replaced by what it stands for, and whether there was one. */
  restore(values: Values): { readonly values: Values; readonly used: boolean }
}

export const createKept = (): Kept => {
  const kept = boundedMap<string>(500)
  let count = 0

  return {
    keep(value) {
      const handle = `kept-in-the-server-${++count}`
      kept.set(handle, value)
      return handle
    },
    restore(values) {
      const entries = Object.entries(values)
      return {
        values: Object.fromEntries(entries.map(([path, text]) => [path, kept.get(text) ?? text])),
        used: entries.some(([, text]) => kept.get(text) !== undefined),
      }
    },
  }
}
