import { describe, expect, it } from 'vitest'
import { valueAt, without, withValue } from '../src/paths.ts'
import { isSkipped, skip } from '../src/skipped.ts'

const input = { a: '1', b: { c: '2', d: { e: '3' } } }

describe('a path', () => {
  it('reads a value, and nothing where there is none', () => {
    expect(valueAt(input, 'b.d.e')).toBe('3')
    expect(valueAt(input, 'b.x.e')).toBeUndefined()
    expect(valueAt(undefined, 'a')).toBeUndefined()
  })

  it('changes a copy, and leaves the rest', () => {
    expect(withValue(input, 'b.d.e', 4)).toEqual({ a: '1', b: { c: '2', d: { e: 4 } } })
    expect(withValue({}, 'x.y', 4)).toEqual({ x: { y: 4 } })
    expect(input.b.d.e).toBe('3')
  })

  it('takes a value out of a copy', () => {
    expect(without(input, 'b.c')).toEqual({ a: '1', b: { d: { e: '3' } } })
    expect(without(input, 'a')).toEqual({ b: input.b })
    expect(without(input, 'b.x.y')).toEqual({ ...input, b: { ...input.b, x: undefined } })
  })
})

describe('a part that is left out', () => {
  it('has a reason', () => {
    expect(isSkipped(skip('the answer names no order'))).toBe(true)
    expect(isSkipped(['{}'])).toBe(false)
    expect(() => skip(' ')).toThrow(TypeError)
  })
})
