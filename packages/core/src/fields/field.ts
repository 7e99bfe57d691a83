import type { Money } from '../contract/money.ts'
import type { FieldDescription } from '../contract/operation.ts'
import type { StandardSchema } from '../contract/standard-schema.ts'
import type { Secret } from '../secrecy/secret.ts'

/** One field of an input: its rule, its description, and what it becomes on the wire. */
export interface Field<T = unknown> {
  readonly schema: StandardSchema<unknown, T>
  readonly description: Omit<FieldDescription, 'path' | 'signed'>
  /** The sensitive texts in a checked value, where it is made of several. */
  parts?(value: string): readonly string[]
  /** The text that is sent for a checked value. */
  toWire(value: unknown): string
}

type Leaf = string | number | Money | Date | Secret<string>

/** A field for every property of the written interface `I`, no more and no less. */
export type FieldsOf<I> = {
  readonly [K in keyof I]-?: [NonNullable<I[K]>] extends [Leaf]
    ? Field<unknown extends I[K] ? unknown : Checked<NonNullable<I[K]>>>
    : FieldsOf<NonNullable<I[K]>>
}

// a checked value is plain: secrets are revealed, times are dates
type Checked<T> = [T] extends [string] ? T : [T] extends [Money] ? Money : unknown

/** Fields of any input. */
export interface FieldTable {
  readonly [name: string]: Field | FieldTable
}

/** What every builder takes. */
export interface FieldOptions {
  readonly label: string
  /** Completes "must be …". */
  readonly rule: string
  readonly example: string
  /** The vendor's name; left out when the field is not sent. */
  readonly wire?: string
  readonly optional?: boolean
  /** Personal or payable: never printed. */
  readonly sensitive?: boolean
}

export const isField = (node: Field | FieldTable): node is Field =>
  'schema' in node && 'toWire' in node

export const mustBe = ({ rule, example }: Pick<FieldOptions, 'rule' | 'example'>): string =>
  `must be ${rule}, for example ${example}`
