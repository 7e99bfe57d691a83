import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { createMarks } from '../src/marks.ts'
import { expectSilent } from '../src/printed.ts'

const marks = createMarks()
const mark = marks.word()

const inCause = new Error('it failed', { cause: new Error(`inside: ${mark}`) })
const inGetter = Object.defineProperty({}, 'late', { get: () => mark, enumerable: true })
const whenInspected = { [inspect.custom]: () => mark }
const whenSerialised = { toJSON: () => ({ mark }) }
const deep = { a: [{ b: { c: [mark] } }] }

describe('silence', () => {
  it.each([
    ['the message of an error', new Error(mark)],
    ['the cause of an error', inCause],
    ['a member of an error', Object.assign(new Error('it failed'), { request: { mark } })],
    ['text', mark],
    ['upper case', mark.toUpperCase()],
    ['a name', { [mark]: 1 }],
    ['a list deep inside', deep],
    ['a getter', inGetter],
    ['what is printed by inspect', whenInspected],
    ['what is serialised', whenSerialised],
    ['a hidden member', Object.defineProperty({}, 'hidden', { value: mark })],
  ])('is broken by a marker in %s', (_, value) => {
    expect(() => expectSilent(marks, { value })).toThrow(/prints a marker/)
  })

  it.each([
    ['another text', 'another text'],
    ['nothing', undefined],
    ['what is masked', { [inspect.custom]: () => '***', toJSON: () => '***' }],
    ['a function that knows', () => mark],
  ])('is kept by %s', (_, value) => {
    expect(() => expectSilent(marks, { value })).not.toThrow()
  })
})

describe('markers', () => {
  it('are all different, and noted', () => {
    const many = createMarks()
    const words = Array.from({ length: 50 }, () => many.word())
    const numbers = Array.from({ length: 50 }, () => many.digits())
    expect(many.all).toEqual(new Set([...words, ...numbers]))
    expect(many.all.size).toBe(100)
  })

  it('have the form that is asked for', () => {
    expect(marks.word(24)).toMatch(/^[a-z][a-z0-9]{23}$/)
    expect(marks.digits(10)).toMatch(/^[1-9]\d{9}$/)
    expect(marks.all).toContain(marks.note('a line of a key'))
  })
})
