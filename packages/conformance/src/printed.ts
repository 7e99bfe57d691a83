import { inspect } from 'node:util'
import { expect } from 'vitest'
import type { Marks } from './marks.ts'

const everyWayToInspect = [
  {},
  { depth: 9, compact: false },
  { depth: 9, showHidden: true, getters: true },
] as const

/** A value that fails to be printed counts as printing nothing; its failing is another test's matter. */
const json = (value: unknown) => JSON.stringify(value) ?? ''

const ofError = (error: Error): string[] => [
  error.message,
  error.stack ?? '',
  String(error),
  ...(error.cause === undefined ? [] : everyText(error.cause)),
]

/** Every text that an ordinary program makes of a value. */
export const everyText = (value: unknown): string[] => [
  json(value),
  json({ value }),
  ...everyWayToInspect.map(options => inspect(value, options)),
  inspect({ nested: [value] }, { depth: 9 }),
  ...(value instanceof Error ? ofError(value) : []),
]

/** None of the markers stands in any text that is made of these values, in whatever case. */
export const expectSilent = (marks: Marks, values: Readonly<Record<string, unknown>>): void => {
  for (const [name, value] of Object.entries(values)) {
    for (const text of everyText(value)) {
      const lower = text.toLowerCase()
      for (const mark of marks.all) {
        if (lower.includes(mark.toLowerCase())) expect.fail(`${name} prints a marker: ${text}`)
      }
    }
  }
}
