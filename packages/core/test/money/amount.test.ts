import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  canonicalAmount,
  compareAmounts,
  decimalsOf,
  isDecimal,
  isReceivedAmount,
  sameAmount,
} from '../../src/money/amount.ts'

/** A whole number of millionths, written as a decimal with needless zeros. */
interface Written {
  readonly millionths: bigint
  readonly text: string
}

const written = fc
  .record({
    whole: fc.bigInt({ min: 0n, max: 10n ** 15n }),
    fraction: fc.stringMatching(/^\d{0,6}$/),
    leading: fc.nat(3),
  })
  .map(({ whole, fraction, leading }): Written => {
    const zeros = '0'.repeat(leading)
    const point = fraction === '' ? '' : `.${fraction}`
    const millionths = whole * 1_000_000n + BigInt(fraction.padEnd(6, '0'))
    return { millionths, text: `${zeros}${whole}${point}` }
  })

const millionthsOf = (text: string): bigint => {
  const [whole = '', fraction = ''] = text.split('.')
  return BigInt(whole) * 1_000_000n + BigInt(fraction.padEnd(6, '0'))
}

describe('an amount as callers write it', () => {
  it.each(['0', '1', '10', '1000.00', '0.1', '999999999999999.99'])('takes %s', text => {
    expect(isDecimal(text)).toBe(true)
  })

  it.each([
    '1e2',
    '-1',
    '+1',
    '0x1',
    ' 1',
    '1 ',
    '01',
    '00.1',
    '1.',
    '.1',
    '1,000',
    '1\n',
    '١',
    '',
  ])('refuses %j', text => {
    expect(isDecimal(text)).toBe(false)
  })

  it.each(['NaN', 'Infinity', '1_000', '1.2.3', '1.-2', '1e', '0b1', '１'])('refuses %j', text => {
    expect(isDecimal(text)).toBe(false)
  })
})

describe('an amount as gateways write it', () => {
  it.each(['1000', '1450.1500', '0.1', '007.5', '000'])('takes %s', text => {
    expect(isReceivedAmount(text)).toBe(true)
  })

  it.each(['1.12345', '1e2', '-1', ' 1', '1.', '.5', '', '0x1', '1234567890123456', '1.0\n'])(
    'refuses %j',
    text => {
      expect(isReceivedAmount(text)).toBe(false)
    },
  )
})

describe('canonicalAmount', () => {
  it.each([
    ['1000', 2, '1000.00'],
    ['1450.1500', 2, '1450.15'],
    ['0.1', 2, '0.10'],
    ['0.001', 2, '0.001'],
    ['007', 0, '7'],
    ['10.50', 0, '10.5'],
    ['000.000', 2, '0.00'],
  ])('writes %s with %i decimals as %s', (text, digits, expected) => {
    expect(canonicalAmount(text, digits)).toBe(expected)
  })

  it('never rounds: the number stays what it was', () => {
    fc.assert(
      fc.property(written, fc.nat(6), ({ millionths, text }, digits) => {
        expect(millionthsOf(canonicalAmount(text, digits))).toBe(millionths)
      }),
    )
  })

  it('gives equal numbers equal texts, and text that callers may write', () => {
    fc.assert(
      fc.property(written, fc.nat(6), ({ text }, digits) => {
        const once = canonicalAmount(text, digits)
        expect(canonicalAmount(once, digits)).toBe(once)
        expect(isDecimal(once)).toBe(true)
      }),
    )
  })
})

describe('compareAmounts and sameAmount', () => {
  it('agree with whole-number arithmetic', () => {
    fc.assert(
      fc.property(written, written, (one, other) => {
        const difference = one.millionths - other.millionths
        const sign = difference < 0n ? -1 : difference > 0n ? 1 : 0
        expect(compareAmounts(one.text, other.text)).toBe(sign)
        expect(sameAmount(one.text, other.text)).toBe(sign === 0)
      }),
    )
  })

  it('see one number in every dress', () => {
    fc.assert(
      fc.property(written, fc.nat(4), ({ text }, zeros) => {
        const padded = `${text.includes('.') ? text : `${text}.`}${'0'.repeat(zeros + 1)}`
        expect(sameAmount(text, padded)).toBe(true)
        expect(compareAmounts(text, padded)).toBe(0)
      }),
    )
  })

  it('tell amounts apart that floating point cannot', () => {
    expect(compareAmounts('9007199254740993.00', '9007199254740992.00')).toBe(1)
    expect(sameAmount('0.30000000000000004', '0.3')).toBe(false)
  })
})

describe('decimalsOf', () => {
  it.each([
    ['1.50', 1],
    ['1.00', 0],
    ['1', 0],
    ['1.0001', 4],
  ])('counts the decimals of %s as %i', (text, decimals) => {
    expect(decimalsOf(text)).toBe(decimals)
  })
})
