import { describe, expect, it } from 'vitest'
import { choice } from '../../src/fields/choice.ts'
import { text } from '../../src/fields/text.ts'
import { url } from '../../src/fields/url.ts'
import { secret } from '../../src/secrecy/secret.ts'
import { checkField } from '../support/check.ts'

const digits = text({
  label: 'Reference',
  rule: '5 digits',
  example: '01234',
  pattern: /^\d{5}$/,
  wire: 'serial_number',
})
const message = ['must be 5 digits, for example 01234']

describe('text', () => {
  it('takes what fits its pattern, trimmed', () => {
    expect(checkField(digits, '01234')).toBe('01234')
    expect(checkField(digits, ' 01234\n')).toBe('01234')
  })

  it('takes a Secret and gives what it holds', () => {
    expect(checkField(digits, secret('01234'))).toBe('01234')
    expect(checkField(digits, secret('x'))).toEqual(message)
    expect(checkField(digits, secret(1234))).toEqual(message)
  })

  it.each(['1234', '', 'x', 12345, null, undefined, {}, ['01234']])('refuses %j', value => {
    expect(checkField(digits, value)).toEqual(message)
  })

  it('tells every kind of break in the same words, and never the value', () => {
    expect(checkField(digits, 'my-card-number')).toEqual(message)
  })

  it.each([
    ['a line end', 'a\nb'],
    ['a tab', 'a\tb'],
    ['a null', 'a\0b'],
    ['an escape', 'a\u001bb'],
    ['a C1 control', 'a\u0085b'],
    ['half a character', 'a\uD800b'],
    ['nothing but blanks', '   '],
  ])('refuses %s, whatever the pattern', (_, value) => {
    const any = text({ label: 'Name', rule: 'a name', example: 'U Aung' })
    expect(checkField(any, value)).toEqual(['must be a name, for example U Aung'])
  })

  it('counts characters, not bytes or halves', () => {
    const short = text({ label: 'N', rule: 'short', example: 'x', maxLength: 4 })
    expect(checkField(short, 'José')).toBe('José')
    expect(checkField(short, '😀😀😀😀')).toBe('😀😀😀😀')
    expect(checkField(short, '😀😀😀😀😀')).toEqual(['must be short, for example x'])
  })

  it('refuses characters that the signature cannot carry', () => {
    const clean = text({ label: 'N', rule: 'without & or =', example: 'x', without: '&=' })
    expect(checkField(clean, 'a+b')).toBe('a+b')
    expect(checkField(clean, 'a&b')).toHaveLength(1)
    expect(checkField(clean, 'a=b')).toHaveLength(1)
  })

  it('takes a value that is not among the known ones', () => {
    const known = [{ value: '1059', label: 'Bancamía' }]
    const bank = text({ label: 'Bank', rule: 'digits', example: '1059', pattern: /^\d+$/, known })
    expect(checkField(bank, '9999')).toBe('9999')
    expect(bank.description.choices).toEqual(known)
  })

  it('describes itself for forms and tables', () => {
    expect(digits.description).toEqual({
      label: 'Reference',
      rule: '5 digits',
      example: '01234',
      required: true,
      sensitive: false,
      kind: 'text',
      choices: [],
      currency: null,
      wire: 'serial_number',
    })
  })
})

describe('choice', () => {
  const accountType = choice({
    label: 'Account type',
    rule: 'savings or checking',
    example: 'savings',
    wire: 'account_type',
    choices: [
      { value: 'savings', label: 'Ahorro' },
      { value: 'checking', label: 'Corriente' },
    ],
    wireValues: { savings: '0', checking: '1' },
  })

  it('takes its values and sends what the vendor calls them', () => {
    expect(checkField(accountType, 'savings')).toBe('savings')
    expect(accountType.toWire('savings')).toBe('0')
    expect(accountType.toWire('checking')).toBe('1')
  })

  it.each(['0', 'Savings', ' savings', '', 'toString', null, 0])('refuses %j', value => {
    expect(checkField(accountType, value)).toEqual([
      'must be savings or checking, for example savings',
    ])
  })

  it('sends its own words where the vendor has no others', () => {
    const bank = choice({
      label: 'Bank',
      rule: 'kbz or wave',
      example: 'kbz',
      choices: [{ value: 'kbz', label: 'KBZ' }],
    })
    expect(bank.toWire('kbz')).toBe('kbz')
  })
})

describe('url', () => {
  const notify = url({
    label: 'Notify URL',
    rule: 'an absolute address',
    example: 'https://shop.example/notify',
    without: '&<>"\'',
  })
  const refused = ['must be an absolute address, for example https://shop.example/notify']

  it.each([
    'https://shop.example/notify',
    'http://127.0.0.1:3000/n',
    'https://shop.example/n?tenant=7',
    'https://xn--caf-dma.example/n',
  ])('takes %s', value => {
    expect(checkField(notify, value)).toBe(value)
  })

  it('sends it as it was written, trimmed and no more', () => {
    expect(checkField(notify, ' https://SHOP.example ')).toBe('https://SHOP.example')
    expect(notify.toWire('https://SHOP.example')).toBe('https://SHOP.example')
  })

  it.each([
    '/notify',
    'shop.example/notify',
    'ftp://shop.example',
    'javascript:alert(1)',
    'https://',
    'https:/shop.example',
    'https://shop.example/n?a=1&b=2',
    "https://shop.example/o'clock",
    'https://shop.example/\nn',
    `https://shop.example/${'n'.repeat(2000)}`,
    '',
    null,
    5,
  ])('refuses %j', value => {
    expect(checkField(notify, value)).toEqual(refused)
  })
})
