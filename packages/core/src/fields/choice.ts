import * as v from 'valibot'
import { described } from './described.ts'
import { type Field, type FieldOptions, mustBe } from './field.ts'

/** One of a closed list. `wireValues` maps it to what the vendor calls it. */
export const choice = <const T extends string>(
  options: FieldOptions & {
    readonly choices: readonly { readonly value: T; readonly label: string }[]
    readonly wireValues?: Readonly<Record<T, string>>
  },
): Field<T> => {
  const values = options.choices.map(({ value }) => value)
  const wireValues: Readonly<Record<string, string>> = options.wireValues ?? {}
  return {
    schema: v.picklist(values, mustBe(options)),
    description: described(options, { kind: 'choice', choices: options.choices }),
    toWire: value => wireValues[String(value)] ?? String(value),
  }
}
