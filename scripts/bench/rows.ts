/** One line of the table. */
export interface Row {
  readonly what: string
  /** What it is compared with. */
  readonly against: string
  readonly ours: string
  readonly theirs: string
  readonly value: number
  readonly unit: 'x' | 'µs' | 'ms'
  /** `at-most` or `at-least`; left out for a row that is only told. */
  readonly limit?: { readonly kind: 'at-most' | 'at-least'; readonly value: number }
}

export const isWithin = ({ value, limit }: Row): boolean => {
  if (limit === undefined) return true
  return limit.kind === 'at-most' ? value <= limit.value : value >= limit.value
}

export const microseconds = (nanoseconds: number): string => `${(nanoseconds / 1000).toFixed(2)} µs`
