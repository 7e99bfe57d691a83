import * as v from 'valibot'
import { described } from './described.ts'
import { type Field, type FieldOptions, mustBe } from './field.ts'

// no gateway writes less, and an order's time must be the same after a ticket
const second = 1000

// without a zone, the moment would depend on the machine that reads it
const zoned = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$/

const toDate = (value: unknown) => {
  const moment = typeof value === 'string' && zoned.test(value) ? new Date(value) : value
  return moment instanceof Date ? new Date(Math.floor(moment.getTime() / second) * second) : moment
}

/** A moment: a `Date`, or ISO 8601 text with its zone, as tickets hold it. */
export const time = (
  options: Omit<FieldOptions, 'rule' | 'example' | 'sensitive'> & {
    readonly format?: (moment: Date) => string
  },
): Field<unknown> => {
  const full = {
    ...options,
    rule: 'a Date, or ISO 8601 text with its zone',
    example: '2026-01-31T09:30:00.000Z',
  }
  const message = mustBe(full)
  return {
    schema: v.pipe(v.unknown(), v.transform(toDate), v.date(message)),
    description: described(full, { kind: 'time' }),
    // the schema above has made it a Date
    toWire: value => (options.format ?? (moment => moment.toISOString()))(value as Date),
  }
}
