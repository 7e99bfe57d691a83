const asked = /^(?:0|[1-9]\d*)(?:\.\d+)?$/
const received = /^\d{1,15}(?:\.\d{1,4})?$/

/** Whether text is a plain decimal, as callers have to write it: no sign, exponent, blanks, leading zeros. */
export const isDecimal = (text: string): boolean => asked.test(text)

/** Whether text is an amount as gateways write it: up to four decimals, leading zeros allowed. */
export const isReceivedAmount = (text: string): boolean => received.test(text)

const parts = (text: string): [string, string] => {
  const [whole = '', fraction = ''] = text.split('.')
  return [whole.replace(/^0+(?=\d)/, ''), fraction.replace(/0+$/, '')]
}

/** How many decimals a decimal really has: `'1.50'` has one. */
export const decimalsOf = (text: string): number => parts(text)[1].length

/**
 * The same amount with at least `digits` decimals and no needless ones. Never rounds.
 *
 * @example
 * canonicalAmount('1000', 2) // '1000.00'
 * canonicalAmount('1450.1500', 2) // '1450.15'
 */
export const canonicalAmount = (text: string, digits = 2): string => {
  const [whole, fraction] = parts(text)
  const padded = fraction.padEnd(digits, '0')
  return padded === '' ? whole : `${whole}.${padded}`
}

/**
 * Whether two decimals are the same number, whatever their zeros.
 *
 * @example
 * sameAmount('0.1', '0.10') // true
 */
export const sameAmount = (one: string, other: string): boolean =>
  canonicalAmount(one) === canonicalAmount(other)

const toUnits = (text: string, decimals: number): bigint => {
  const [whole, fraction] = parts(text)
  return BigInt(whole + fraction.padEnd(decimals, '0'))
}

/** Below zero when `one` is less than `other`, zero when equal, above when more. Exact. */
export const compareAmounts = (one: string, other: string): number => {
  const decimals = Math.max(decimalsOf(one), decimalsOf(other))
  const difference = toUnits(one, decimals) - toUnits(other, decimals)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** Whether two decimals are at most `most` apart, in either direction. Exact. */
export const differsByAtMost = (one: string, other: string, most: string): boolean => {
  const decimals = Math.max(decimalsOf(one), decimalsOf(other), decimalsOf(most))
  const difference = toUnits(one, decimals) - toUnits(other, decimals)
  const limit = toUnits(most, decimals)
  return difference <= limit && -difference <= limit
}

/**
 * An amount as its writer wrote it, without needless zeros beyond `digits` decimals. Never pads.
 *
 * @example
 * writtenAmount('0.1', 2) // '0.1'
 * writtenAmount('1.000', 2) // '1.00'
 */
export const writtenAmount = (text: string, digits = 2): string => {
  const [, fraction = ''] = text.split('.')
  return fraction.length > digits ? canonicalAmount(text, digits) : text
}
