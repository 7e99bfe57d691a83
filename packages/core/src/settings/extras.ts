import * as v from 'valibot'
import type { StandardSchema } from '../contract/standard-schema.ts'

/** A setting of one provider: a rule in words, and what it is when it is left out. */
export type Setting<T> = StandardSchema<unknown, T>

const withDefault = <T>(schema: v.GenericSchema<unknown, T>, fallback: T): Setting<T> =>
  v.optional(schema, () => fallback) as Setting<T> // every valibot schema is a Standard Schema

/** A switch. */
export const flag = (fallback: boolean): Setting<boolean> =>
  withDefault(v.boolean('must be true or false'), fallback)

/** A list of texts. */
export const texts = (fallback: readonly string[]): Setting<readonly string[]> =>
  withDefault(v.array(v.string(), 'must be a list of texts'), fallback)

/** One of a closed list. */
export const oneOf = <const T extends string>(values: readonly T[], fallback: T): Setting<T> =>
  withDefault(v.picklist(values, `must be one of ${values.join(', ')}`), fallback)

/** Some of a closed list. */
export const someOf = <const T extends string>(
  values: readonly T[],
  fallback: readonly T[],
): Setting<readonly T[]> => {
  const message = `must be a list of ${values.join(', ')}`
  return withDefault(v.array(v.picklist(values, message), message), fallback)
}

/** What words of the gateway mean, each one of a closed list. */
export const meanings = <const T extends string>(
  values: readonly T[],
  fallback: Readonly<Record<string, T>>,
): Setting<Readonly<Record<string, T>>> => {
  const message = `must give each word one of ${values.join(', ')}`
  // a list would pass as a record with numbers for words
  const noList = v.check(given => !Array.isArray(given), message)
  const words = v.record(v.string(message), v.picklist(values, message), message)
  return withDefault(v.pipe(v.unknown(), noList, words), fallback)
}

/** A whole number from 1 to `max`. */
export const count = (fallback: number, max: number): Setting<number> => {
  const message = `must be a whole number from 1 to ${max}`
  const schema = v.pipe(v.number(message), v.integer(message), v.minValue(1, message))
  return withDefault(v.pipe(schema, v.maxValue(max, message)), fallback)
}

/** Text of a given form. */
export const textSetting = (pattern: RegExp, rule: string, fallback: string): Setting<string> =>
  withDefault(v.pipe(v.string(`must be ${rule}`), v.regex(pattern, `must be ${rule}`)), fallback)

/** `all`, or a list of the vendor's names of fields. */
export const fieldNames = (
  fallback: 'all' | readonly string[],
): Setting<'all' | readonly string[]> => {
  const message = "must be 'all' or a list of field names"
  const name = v.pipe(v.string(message), v.regex(/^\w+$/, message))
  const list = v.pipe(v.array(name, message), v.minLength(1, message))
  return withDefault(v.union([v.literal('all'), list], message), fallback)
}

/** Hours ahead of UTC, behind it where they are negative; quarters are allowed. */
export const utcOffset = (fallback: number): Setting<number> => {
  const message = 'must be hours from UTC, from -12 to 14, such as 8 or 6.5'
  const schema = v.pipe(v.number(message), v.minValue(-12, message), v.maxValue(14, message))
  return withDefault(v.pipe(schema, v.multipleOf(0.25, message)), fallback)
}
