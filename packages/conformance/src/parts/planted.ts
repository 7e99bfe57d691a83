import { expect, it } from 'vitest'
import { inputsOf, secretsOf } from '../operations.ts'
import { valueAt } from '../paths.ts'
import type { Subject } from '../subject.ts'

/** Shorter values, such as a date of expiry, hold no marker that could be told from chance. */
const shortestMarked = 8

const isTooShort = (value: unknown) => typeof value === 'string' && value.length < shortestMarked

/** The markers themselves: where one is missing, silence proves nothing. */
export const describePlanted = (subject: Subject) => {
  it('has a marker in every secret and every sensitive field, or it would prove nothing', () => {
    const { fixtures, operations } = subject
    const isMarked = (value: unknown) =>
      [...fixtures.marks.all].some(mark => JSON.stringify(value)?.includes(mark))
    const bare = operations.flatMap(({ name }) =>
      (fixtures.sensitive[name] ?? []).filter(path => {
        const values = inputsOf(subject, name).map(input => valueAt(input, path))
        return !values.some(value => isTooShort(value) || isMarked(value))
      }),
    )
    expect(bare).toEqual([])
    const secrets = Object.entries(secretsOf(subject))
    expect(secrets.filter(([, value]) => !isMarked(value)).map(([name]) => name)).toEqual([])
  })
}
