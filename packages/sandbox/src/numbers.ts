import { createHash } from 'node:crypto'

/** Digits that look random and are the same for the same seed. Not for secrets. */
export interface Numbers {
  digits(length: number): string
  /** Begins again from the seed. */
  reset(): void
}

export function createNumbers(seed: string): Numbers {
  let counter = 0
  let pool = ''

  // 250 is the last multiple of ten in a byte: above it, low digits would come more often.
  const more = () =>
    [...createHash('sha256').update(`${seed}:${counter++}`).digest()]
      .filter(byte => byte < 250)
      .map(byte => byte % 10)
      .join('')

  return {
    digits(length) {
      while (pool.length < length) pool += more()
      const taken = pool.slice(0, length)
      pool = pool.slice(length)
      return taken
    },
    reset() {
      counter = 0
      pool = ''
    },
  }
}
