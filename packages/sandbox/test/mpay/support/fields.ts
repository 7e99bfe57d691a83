import type { Fields } from './merchant.ts'

/** Changes of a message; a field that is `undefined` is left out. */
export type Changes = Readonly<Record<string, string | undefined>>

export const without = (fields: Changes): Fields =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
