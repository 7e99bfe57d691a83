import { revealed } from '../secrecy/secret.ts'
import { valueAt } from './table.ts'

/** A rule over several fields of an input. */
export interface InputRule {
  /** The field that is to blame when it is broken, for example `beneficiary.document.number`. */
  readonly path: string
  /**
   * Completes "the field …", or `null` when the rule holds. `text` gives a field's trimmed text (of
   * a `Date`, ISO 8601), or `undefined` when it holds none. The message must not repeat the values.
   */
  check(text: (path: string) => string | undefined): string | null
}

const isMoment = (value: unknown): value is Date =>
  value instanceof Date && !Number.isNaN(value.getTime())

const reader = (input: unknown) => (path: string) => {
  const value = revealed(valueAt(input, path.split('.')))
  if (isMoment(value)) return value.toISOString()
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

/** What is broken of the rules, whatever else is wrong with the input. */
export const brokenRules = (rules: readonly InputRule[], input: unknown) =>
  rules.flatMap(({ path, check }) => {
    const message = check(reader(input))
    return message === null ? [] : [{ path, message }]
  })
