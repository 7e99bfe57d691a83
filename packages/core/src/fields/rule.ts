import { revealed } from '../secrecy/secret.ts'
import { valueAt } from './table.ts'

/** A rule over several fields of an input. */
export interface InputRule {
  /** The field that is to blame when it is broken, for example `beneficiary.document.number`. */
  readonly path: string
  /**
   * Completes "the field …", or `null` when the rule holds. `text` gives a field's trimmed text, or
   * `undefined` when it holds none. The message must not repeat the values.
   */
  check(text: (path: string) => string | undefined): string | null
}

const reader = (input: unknown) => (path: string) => {
  const value = revealed(valueAt(input, path.split('.')))
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

/** What is broken of the rules, whatever else is wrong with the input. */
export const brokenRules = (rules: readonly InputRule[], input: unknown) =>
  rules.flatMap(({ path, check }) => {
    const message = check(reader(input))
    return message === null ? [] : [{ path, message }]
  })
