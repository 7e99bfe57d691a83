import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readForm, writeForm } from '../../src/wire/form.ts'
import { anyText, humanText } from '../support/texts.ts'

const decoded = (text: string) => {
  const form = readForm(text)
  return typeof form === 'string' ? form : { ...form.decoded }
}

describe('a form', () => {
  it('is read decoded, and as it was received', () => {
    const form = readForm('name=Jos%C3%A9+Pe%c3%b1a&empty=&bare&eq=a=b')
    expect(form).toEqual({
      decoded: { name: 'José Peña', empty: '', bare: '', eq: 'a=b' },
      asReceived: { name: 'Jos%C3%A9+Pe%c3%b1a', empty: '', bare: '', eq: 'a=b' },
    })
  })

  it('reads + as a blank and %2B as a plus', () => {
    expect(decoded('a=1+2&b=1%2B2&c=%20')).toEqual({ a: '1 2', b: '1+2', c: ' ' })
  })

  it('passes over empty pairs', () => {
    expect(decoded('&a=1&&b=2&')).toEqual({ a: '1', b: '2' })
    expect(decoded('')).toEqual({})
  })

  it.each(['a=1&a=1', 'a=1&b=2&a=3', 'a&a', 'a=1&%61=2'])('refuses a repeated name: %s', text => {
    expect(readForm(text)).toBe('repeated-key')
  })

  it.each([
    'sign[]=1',
    'a[x]=1',
    'a%5B%5D=1',
    'a]=1',
    '[=1',
    '__proto__=1',
    'constructor=1',
    'prototype=1',
    '=1',
    'a=%',
    'a=%zz',
    'a=%1',
    '%=1',
    'a=%FF',
    'a=%C3',
    'a=%ED%A0%80',
    'name=%C4%E3%BA%C3',
  ])('refuses %s', text => {
    expect(readForm(text)).toBe('malformed')
  })

  it('takes 100 fields and not 101', () => {
    const fields = (count: number) => Array.from({ length: count }, (_, at) => `f${at}=1`).join('&')
    expect(Object.keys(decoded(fields(100)))).toHaveLength(100)
    expect(readForm(fields(101))).toBe('malformed')
  })

  it('takes names of 256 characters and not of 257', () => {
    expect(decoded(`${'n'.repeat(256)}=1`)).toEqual({ ['n'.repeat(256)]: '1' })
    expect(readForm(`${'n'.repeat(257)}=1`)).toBe('malformed')
  })

  it('has no names but those it was sent', () => {
    const form = readForm('a=1')
    expect(typeof form === 'object' && 'toString' in form.decoded).toBe(false)
  })

  it('keeps a byte order mark, which belongs to the first name', () => {
    expect(decoded('%EF%BB%BFsign=1')).toEqual({ '\uFEFFsign': '1' })
  })

  it('never throws', () => {
    const form = anyText({ maxLength: 60 })
    fc.assert(fc.property(form, text => readForm(text) !== null))
  })
})

describe('writeForm', () => {
  it('writes UTF-8, with blanks as +', () => {
    expect(writeForm({ name: 'José Peña', url: 'https://m.example/n', plus: '1+1' })).toBe(
      'name=Jos%C3%A9+Pe%C3%B1a&url=https%3A%2F%2Fm.example%2Fn&plus=1%2B1',
    )
  })

  it('keeps the order of its fields', () => {
    expect(writeForm({ z: '1', a: '2', m: '' })).toBe('z=1&a=2&m=')
  })

  it('writes what reads back as it was', () => {
    const name = fc.stringMatching(/^[a-z]{1,9}_$/)
    const value = humanText()
    fc.assert(
      fc.property(fc.dictionary(name, value, { maxKeys: 20 }), fields => {
        expect(decoded(writeForm(fields))).toEqual({ ...fields })
      }),
    )
  })
})
