import * as v from 'valibot'
import type { Choice } from '../contract/operation.ts'
import { revealed } from '../secrecy/secret.ts'
import { described } from './described.ts'
import { type Field, type FieldOptions, mustBe } from './field.ts'

const control = /\p{Cc}/u

const isPlainText = (text: string) => text !== '' && text.isWellFormed() && !control.test(text)

/** A rule for text: a pattern over the trimmed text, a length in characters, or both. */
export interface TextOptions extends FieldOptions {
  readonly pattern?: RegExp
  /** In characters. */
  readonly maxLength?: number
  /** In bytes of UTF-8, where a gateway counts those. */
  readonly maxBytes?: number
  /** Characters that the gateway or its signature cannot carry. */
  readonly without?: string
  /** Known values: offered in forms, not enforced. */
  readonly known?: readonly Choice[]
  /** The sensitive texts in it, where it is made of several. */
  readonly parts?: (value: string) => readonly string[]
}

export const allowed = ({ pattern, maxLength, maxBytes, without }: TextOptions) => {
  const forbidden = new Set(without ?? '')
  return (text: string) =>
    isPlainText(text) &&
    (pattern === undefined || pattern.test(text)) &&
    (maxLength === undefined || [...text].length <= maxLength) &&
    (maxBytes === undefined || Buffer.byteLength(text) <= maxBytes) &&
    ![...text].some(character => forbidden.has(character))
}

/** Text, trimmed. Line ends, control characters and lone surrogates are refused. */
export const text = (options: TextOptions): Field<string> => {
  const message = mustBe(options)
  return {
    schema: v.pipe(
      v.unknown(),
      v.transform(revealed),
      v.string(message),
      v.trim(),
      v.check(allowed(options), message),
    ),
    description: described(options, { choices: options.known ?? [] }),
    ...(options.parts && { parts: options.parts }),
    toWire: String,
  }
}
