/** A number of its two halves; without a fraction, without a point. */
export const point = (whole: string, fraction: string, mark = '.') =>
  fraction === '' ? whole : `${whole}${mark}${fraction}`

/** Mantissa and exponent of a number above zero. */
export const scientific = (whole: string, fraction: string) => {
  const digits = `${whole}${fraction}`.replace(/^0+/, '').replace(/0+$/, '')
  if (digits === '') return null
  const at = whole.replace(/^0+/, '').length
  const zeros = /^0*/.exec(fraction)?.[0].length ?? 0
  return {
    mantissa: point(digits.slice(0, 1), digits.slice(1)),
    power: at > 0 ? at - 1 : -zeros - 1,
  }
}

/** One way to print a number with an exponent. */
export type Spelling = (mantissa: string, sign: '-' | '+', power: string) => string

const real = (mantissa: string) => (mantissa.includes('.') ? mantissa : `${mantissa}.0`)
const ifMinus = (sign: '-' | '+') => (sign === '-' ? '-' : '')
const wide = (power: string) => power.padStart(2, '0')

/** @source how JavaScript, Go, C, PHP, Java and BigDecimal print */
export const spellings: readonly Spelling[] = [
  (mantissa, sign, power) => `${mantissa}e${sign}${power}`,
  (mantissa, sign, power) => `${mantissa}e${sign}${wide(power)}`,
  (mantissa, sign, power) => `${mantissa}E${sign}${power}`,
  (mantissa, sign, power) => `${mantissa}E${sign}${wide(power)}`,
  (mantissa, sign, power) => `${real(mantissa)}E${sign}${power}`,
  (mantissa, sign, power) => `${real(mantissa)}e${sign}${wide(power)}`,
  (mantissa, sign, power) => `${real(mantissa)}E${ifMinus(sign)}${power}`,
  (mantissa, sign, power) => `${mantissa}E${ifMinus(sign)}${power}`,
  (mantissa, sign, power) => `${mantissa}e${ifMinus(sign)}${power}`,
]
