import { describe, expect, it } from 'vitest'
import { money } from '../../src/fields/money.ts'
import { checkField } from '../support/check.ts'

const amount = money({ label: 'Amount', wire: 'money', currency: 'MMK' })
const rule =
  "must be an amount in MMK as decimal text above zero, at most 2 decimals, for example { value: '1000.00', currency: 'MMK' }"

const mmk = (value: unknown) => ({ value, currency: 'MMK' })

describe('money', () => {
  it.each([
    ['1000', '1000.00'],
    ['1000.5', '1000.50'],
    ['1000.50', '1000.50'],
    ['0.01', '0.01'],
    ['1.100', '1.10'],
    ['999999999999999999.99', '999999999999999999.99'],
  ])('takes %s and sends %s', (value, sent) => {
    expect(checkField(amount, mmk(value))).toEqual(mmk(value))
    expect(amount.toWire(mmk(value))).toBe(sent)
  })

  it.each([
    '0',
    '0.00',
    '1.001',
    '-1',
    '+1',
    '1e3',
    '0x1',
    ' 1',
    '1 ',
    '01',
    '1,000',
    '.5',
    '5.',
    '',
    'NaN',
    '1'.repeat(25),
    1000,
    1000n,
    null,
  ])('refuses the amount %s', value => {
    expect(checkField(amount, mmk(value))).toEqual([`value ${rule}`])
  })

  it.each(['COP', 'mmk', '', undefined])('refuses the currency %j', currency => {
    expect(checkField(amount, { value: '1', currency })).toEqual([`currency ${rule}`])
  })

  it.each([1000, '1000.00', null, undefined, []])('refuses %j in the place of money', value => {
    expect(checkField(amount, value)).not.toEqual(value)
    expect(checkField(amount, value)).toContainEqual(expect.stringContaining(rule))
  })

  it('refuses what money does not have', () => {
    const found = checkField(amount, { ...mmk('1'), minorUnits: 100 })
    expect(found).toEqual([expect.stringMatching(/^minorUnits /)])
  })

  it('keeps to a least and a most, both inclusive', () => {
    const bounded = money({ label: 'Amount', currency: 'CNY', min: '0.10', max: '100' })
    const ok = (value: string) => !Array.isArray(checkField(bounded, { value, currency: 'CNY' }))
    expect(['0.1', '0.10', '100.00', '99.99'].map(ok)).toEqual([true, true, true, true])
    expect(['0.09', '100.01', '1000'].map(ok)).toEqual([false, false, false])
    expect(bounded.description.rule).toBe(
      'an amount in CNY as decimal text from 0.10 to 100, at most 2 decimals',
    )
  })

  it('sends no more decimals than a gateway wants, and drops none that count', () => {
    const whole = money({ label: 'Amount', currency: 'JPY', decimals: 0 })
    expect(whole.toWire({ value: '1000.00', currency: 'JPY' })).toBe('1000')
    expect(checkField(whole, { value: '1000.5', currency: 'JPY' })).toHaveLength(1)
    const short = money({ label: 'Amount', currency: 'CNY', sentDecimals: 0 })
    expect(short.toWire({ value: '10.00', currency: 'CNY' })).toBe('10')
    expect(short.toWire({ value: '10.50', currency: 'CNY' })).toBe('10.5')
  })

  it('names its currency for forms', () => {
    expect(amount.description).toMatchObject({ kind: 'money', currency: 'MMK', example: '1000.00' })
  })
})
