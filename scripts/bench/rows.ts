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
  /** What the machine's other work alone makes of it, where that can be told apart. */
  readonly noise?: number
}

/** What a row's limit says of it. On a machine that breaks the limit by itself, nothing can be said. */
export type Verdict = 'ok' | 'TOO SLOW' | 'BUSY MACHINE'

export const verdictOf = ({ value, limit, noise = 0 }: Row): Verdict => {
  const isWithin = (one: number) =>
    limit === undefined || (limit.kind === 'at-most' ? one <= limit.value : one >= limit.value)
  if (isWithin(value)) return 'ok'
  return noise > 0 && !isWithin(noise) ? 'BUSY MACHINE' : 'TOO SLOW'
}

export const microseconds = (nanoseconds: number): string => `${(nanoseconds / 1000).toFixed(2)} µs`
