/** Amounts are decimal strings; arithmetic is done in hundredths, as whole numbers. */
export function toCents(amount: string): bigint {
  const match = /^(-?\d+)(?:\.(\d{1,2}))?$/.exec(amount)
  if (match?.[1] === undefined) throw new RangeError('not an amount with at most two decimals')
  return BigInt(match[1] + (match[2] ?? '').padEnd(2, '0'))
}

export function fromCents(cents: bigint): string {
  const digits = (cents < 0n ? -cents : cents).toString().padStart(3, '0')
  return `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}
