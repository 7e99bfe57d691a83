import { revealed } from '../secrecy/secret.ts'
import { valueAt } from './table.ts'

/** A rule over several fields of an input. */
export interface InputRule {
  /** The field that is to blame when it is broken, for example `beneficiary.document.number`. */
  readonly path: string
  /** The fields that it reads. It is not asked before all of them hold text. */
  readonly reads: readonly string[]
  /** Completes "the field …", or `null` when the rule holds. It must not repeat the values. */
  check(...values: string[]): string | null
}

const textAt = (input: unknown, path: string): string | null => {
  const value = revealed(valueAt(input, path.split('.')))
  return typeof value === 'string' ? value.trim() : null
}

/** What is broken of the rules, whatever else is wrong with the input. */
export const brokenRules = (rules: readonly InputRule[], input: unknown) =>
  rules.flatMap(({ path, reads, check }) => {
    const values = reads.map(one => textAt(input, one)).filter(value => value !== null)
    const message = values.length === reads.length ? check(...values) : null
    return message === null ? [] : [{ path, message }]
  })
