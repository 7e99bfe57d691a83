import { describe, expect, it } from 'vitest'
import { differsByAtMost, writtenAmount } from '../../src/money/amount.ts'
import { amountFits, amountOf } from '../../src/wire/amount.ts'

const asked = { value: '1.00', currency: 'CNY' }

describe('an amount as received', () => {
  it.each([
    ['0.1', '0.10'],
    ['1', '1.00'],
    ['1.000', '1.00'],
    ['1450.1500', '1450.15'],
  ])('%s becomes %s', (received, value) => {
    expect(amountOf(received, 'CNY')).toEqual({ value, currency: 'CNY' })
  })

  it.each(['1e2', '-1', '0x1', ' 1', '1 ', '+1', '1,00', '', '.5', '1.', undefined])(
    '%j is none',
    received => {
      expect(amountOf(received, 'CNY')).toBeUndefined()
    },
  )

  it('fits the amount asked for as a number, not as text', () => {
    expect(amountFits('1', asked)).toBe(true)
    expect(amountFits('1.01', asked)).toBe(false)
    expect(amountFits('1e0', asked)).toBe(false)
  })

  it('fits where nothing was named', () => {
    expect(amountFits(undefined, asked)).toBe(true)
    expect(amountFits('5', undefined)).toBe(true)
  })

  it('fits within a drift, in either direction and not beyond', () => {
    expect(amountFits('1.05', asked, '0.05')).toBe(true)
    expect(amountFits('0.95', asked, '0.05')).toBe(true)
    expect(amountFits('1.06', asked, '0.05')).toBe(false)
    expect(amountFits('0.94', asked, '0.05')).toBe(false)
  })
})

describe('differsByAtMost', () => {
  it('is exact where floating point is not', () => {
    expect(differsByAtMost('0.3', '0.1', '0.2')).toBe(true)
    expect(differsByAtMost('900719925474099.29', '900719925474099.30', '0.00')).toBe(false)
  })
})

describe('writtenAmount', () => {
  it.each([
    ['0.1', '0.1'],
    ['1', '1'],
    ['1.00', '1.00'],
    ['1.000', '1.00'],
    ['0.100', '0.10'],
  ])('%s is sent as %s', (given, sent) => {
    expect(writtenAmount(given, 2)).toBe(sent)
  })
})
