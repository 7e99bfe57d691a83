import type { Fields } from '../signing/recipe.ts'

/** A form body or a query string, decoded and as it stood before decoding. */
export interface FormFields {
  readonly decoded: Fields
  readonly asReceived: Fields
}

const decode = (text: string) => decodeURIComponent(text.replaceAll('+', ' '))

const split = (pair: string): [string, string] => {
  const at = pair.indexOf('=')
  return at === -1 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)]
}

const maxFields = 100
const maxNameLength = 256
const dangerous = /^(?:__proto__|constructor|prototype)$|[[\]]/

const isFieldName = (name: string) =>
  name !== '' && name.length <= maxNameLength && !dangerous.test(name)

/** Whether a flat message may have these names: not too many, not too long, none that nests or reaches into objects. */
export const areFieldNames = (names: readonly string[]): boolean =>
  names.length <= maxFields && names.every(isFieldName)

/**
 * Reads `a=1&b=2` flat: no nesting, no arrays, no repeated names, at most 100 fields. Platform
 * parsers keep one of two equal names, make objects of brackets, or put U+FFFD in the place of
 * bytes that are not UTF-8: each a way to have one text verified and another one read.
 *
 * @returns the fields, or which rule is broken.
 */
export const readForm = (text: string): FormFields | 'malformed' | 'repeated-key' => {
  const decoded: Record<string, string> = Object.create(null)
  const asReceived: Record<string, string> = Object.create(null)
  const pairs = text.split('&').filter(pair => pair !== '')
  if (pairs.length > maxFields) return 'malformed'
  for (const pair of pairs) {
    const [rawName, rawValue] = split(pair)
    try {
      const name = decode(rawName)
      if (!isFieldName(name)) return 'malformed'
      if (name in decoded) return 'repeated-key'
      decoded[name] = decode(rawValue)
      asReceived[name] = rawValue
    } catch {
      return 'malformed'
    }
  }
  return { decoded, asReceived }
}

/** Writes fields as a form body, UTF-8, blanks as `+`. */
export const writeForm = (fields: Fields): string => new URLSearchParams({ ...fields }).toString()
