import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scrubber } from '../../src/secrecy/scrub.ts'
import { humanText } from '../support/texts.ts'

const form = (value: string) => new URLSearchParams({ '': value }).toString().slice(1)

const spellings: readonly (readonly [string, (value: string) => string])[] = [
  ['plain', value => value],
  ['in upper case', value => value.toUpperCase()],
  ['in lower case', value => value.toLowerCase()],
  ['URL encoded', encodeURIComponent],
  ['URL encoded in lower case', value => encodeURIComponent(value).toLowerCase()],
  ['form encoded', form],
  ['inside JSON', value => JSON.stringify(value).slice(1, -1)],
]

describe('the scrubber', () => {
  it.each(spellings)('takes a value out of a text that has it %s', (_, spell) => {
    const value = 'José "Peña" a+b/c\\d'
    const echoed = `签名验证失败 [${spell(value)}], again ${spell(value)}`
    expect(scrubber([value])(echoed)).toBe('签名验证失败 [***], again ***')
  })

  // how servers written in PHP echo: json_encode, rawurlencode, htmlspecialchars
  it.each([
    ['in JSON of ASCII alone', "Jos\\u00e9 O'Neil\\/a"],
    ['URL encoded, quotes too', 'Jos%C3%A9%20O%27Neil%2Fa'],
    ['escaped for HTML', 'José O&#039;Neil/a'],
  ])('takes a value out of a text that has it %s', (_, spelt) => {
    expect(scrubber(["José O'Neil/a"])(`no account for ${spelt}`)).toBe('no account for ***')
  })

  it('takes out any value, wherever it stands', () => {
    const text = humanText({ minLength: 2, maxLength: 20 })
    const value = text.filter(one => !one.includes('*'))
    fc.assert(
      fc.property(value, text, text, (one, before, after) => {
        const scrubbed = scrubber([one])(`${before}${one}${after}`)
        expect(scrubbed).toContain('***')
        expect(scrubbed).not.toContain(one)
      }),
    )
  })

  it('reads characters of patterns as characters', () => {
    const scrub = scrubber(['a.c', '$&', '[x]', '(y|z)', '\\d+'])
    expect(scrub('abc a.c')).toBe('abc ***')
    expect(scrub('$& [x] (y|z) \\d+ 12')).toBe('*** *** *** *** 12')
  })

  it('prefers the longer of two values that begin alike', () => {
    expect(scrubber(['0912', '09123456789'])('to 09123456789')).toBe('to ***')
    expect(scrubber(['09123456789', '0912'])('to 09123456789')).toBe('to ***')
  })

  it('leaves neither of two overlapping values readable', () => {
    const scrubbed = scrubber(['12345678', '56789012'])('x123456789012x')
    expect(scrubbed).not.toContain('12345678')
    expect(scrubbed).not.toContain('56789012')
  })

  it('leaves a text alone that has none of the values', () => {
    expect(scrubber(['secret-value'])('可用余额不足')).toBe('可用余额不足')
    expect(scrubber([])('anything')).toBe('anything')
  })

  it('passes over values of one character, which stand in every word', () => {
    expect(scrubber(['a', ''])('a balance')).toBe('a balance')
  })
})
