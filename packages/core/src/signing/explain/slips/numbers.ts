import { allOf, rarely, values } from '../changes.ts'
import { point, type Spelling, scientific, spellings } from '../decimals.ts'
import type { Slip } from '../slip.ts'

const plain = /^(-?)(\d+)(?:\.(\d+))?$/
const exponent = /^-?\d+(?:\.\d+)?e[+-]?\d{1,3}$/i

/** A change of values that are plain decimal numbers; other values stay. */
const numbers = (change: (whole: string, fraction: string, sign: string) => string | null) =>
  values(text => {
    const match = plain.exec(text)
    if (match === null) return text
    const [, sign = '', whole = '', fraction = ''] = match
    return change(whole, fraction, sign) ?? text
  })

const trimmedFraction = (fraction: string) => fraction.replace(/0+$/, '')

const withDecimals = (decimals: number) =>
  numbers((whole, fraction, sign) => {
    const kept = trimmedFraction(fraction)
    return kept.length > decimals ? null : `${sign}${point(whole, kept.padEnd(decimals, '0'))}`
  })

const shifted = (whole: string, fraction: string) => {
  const digits = fraction.padEnd(2, '0')
  return `${whole}${digits.slice(0, 2)}`.replace(/^0+(?=\d)/, '')
}

const grouped = (whole: string) => whole.replace(/\B(?=(\d{3})+$)/g, ',')

const inExponent = (spell: Spelling) =>
  numbers((whole, fraction, sign) => {
    const parts = scientific(whole, fraction)
    if (parts === null) return null
    const { mantissa, power } = parts
    return `${sign}${spell(mantissa, power < 0 ? '-' : '+', String(Math.abs(power)))}`
  })

const fromExponent = (decimals: number | null) =>
  values(text => {
    if (!exponent.test(text)) return text
    return decimals === null ? String(Number(text)) : Number(text).toFixed(decimals)
  })

const isNumber = (text: string) => plain.test(text) && Number.isFinite(Number(text))

/** How a number is written. */
export const numberSlips: readonly Slip[] = [
  {
    cause: 'number-format',
    on: 'fields',
    says: 'The other side signed {fields} with the number written in another form.',
    fix: 'Keep amounts and numbers as text from end to end: sign the very text that is sent or was received.',
    changes: allOf(
      numbers((whole, fraction, sign) => `${sign}${point(whole, trimmedFraction(fraction))}`),
      withDecimals(2),
      rarely(withDecimals(1)),
      values(text => (isNumber(text) ? String(Number(text)) : text)),
      rarely(
        numbers((whole, fraction) => shifted(whole, fraction)),
        numbers((whole, fraction) =>
          fraction === ''
            ? point(whole.slice(0, -2) || '0', whole.slice(-2).padStart(2, '0'))
            : null,
        ),
        withDecimals(4),
        withDecimals(3),
        withDecimals(6),
        withDecimals(8),
        numbers((whole, _, sign) => `${sign}${whole}`),
        values(text => (isNumber(text) ? Number(text).toFixed(0) : text)),
        values(text => (isNumber(text) ? Number(text).toFixed(2) : text)),
        values(text => (isNumber(text) ? String(Number(text) * 100) : text)),
        numbers((whole, fraction, sign) => `${sign}${point(grouped(whole), fraction)}`),
        numbers(
          (whole, fraction, sign) => `${sign}${point(grouped(whole), fraction.padEnd(2, '0'))}`,
        ),
        numbers((whole, fraction, sign) => `${sign}${point(whole, fraction, ',')}`),
        values(text => text.replace(/(?<=\d),(?=\d{3})/g, '')),
        numbers((whole, fraction, sign) =>
          whole === '0' && fraction !== '' ? `${sign}.${fraction}` : null,
        ),
        ...spellings.map(inExponent),
        fromExponent(null),
        fromExponent(2),
      ),
    ),
  },
]
