import type { Raw } from '../secrecy/raw.ts'
import type { Fields } from '../signing/recipe.ts'

const scalarText = (value: unknown): string | undefined => {
  if (typeof value === 'string') return value
  return typeof value === 'boolean' ? String(value) : undefined
}

/**
 * The first of the named fields that holds a scalar, as trimmed text; `undefined` when none does.
 *
 * @example
 * textOf({ code: '1', msg: 'Success' }, 'status', 'code') // '1'
 */
export const textOf = (answer: Raw, ...names: readonly string[]): string | undefined => {
  for (const name of names) {
    const text = scalarText(answer[name])?.trim()
    if (text !== undefined && text !== '') return text
  }
  return undefined
}

/** The scalars of a message as text, exactly as received; objects, arrays and nulls are left out. */
export const scalarsOf = (answer: Raw): Fields => {
  const fields: Record<string, string> = Object.create(null)
  for (const name of Object.keys(answer)) {
    const text = scalarText(answer[name])
    if (text !== undefined) fields[name] = text
  }
  return fields
}
