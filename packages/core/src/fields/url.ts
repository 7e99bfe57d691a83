import * as v from 'valibot'
import { described } from './described.ts'
import { type Field, mustBe } from './field.ts'
import { allowed, type TextOptions } from './text.ts'

const isUrl = (without: string) => {
  const clean = allowed({ label: '', rule: '', example: '', without })
  return (value: string) => clean(value) && URL.canParse(value) && /^https?:\/\//.test(value)
}

/** An absolute http or https address. */
export const url = (options: Omit<TextOptions, 'pattern' | 'known'>): Field<string> => {
  const message = mustBe(options)
  const { maxLength = 2000, without = '' } = options
  return {
    schema: v.pipe(
      v.string(message),
      v.trim(),
      v.maxLength(maxLength, message),
      v.check(isUrl(without), message),
    ),
    description: described(options, { kind: 'url' }),
    toWire: String,
  }
}
