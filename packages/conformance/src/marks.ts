import { randomInt } from 'node:crypto'

/**
 * Random markers to be planted in every secret and every sensitive field of the fixtures. The
 * suite searches for them in everything that can be printed.
 */
export interface Marks {
  /** Letters and digits; 14 of them unless told otherwise. */
  word(length?: number): string
  /** Digits, none in front being a zero. Below ten of them, a find may be chance. */
  digits(length?: number): string
  /** Notes a marker that was made elsewhere, such as a line of a key. */
  note(marker: string): string
  /** All of them. */
  readonly all: ReadonlySet<string>
}

const letters = 'bcdfghjkmnpqrstvwxz'
const alphabet = `${letters}0123456789`

const pick = (from: string) => from.charAt(randomInt(from.length))

const random = (length: number, first: string, rest: string) =>
  pick(first) + Array.from({ length: length - 1 }, () => pick(rest)).join('')

/**
 * Starts a set of markers.
 *
 * @example
 * const marks = createMarks()
 * const settings = { merchantId: '10006', secret: marks.word(24) }
 * const beneficiary = { account: marks.digits(12), name: `U ${marks.word()}` }
 */
export const createMarks = (): Marks => {
  const all = new Set<string>()
  const note = (marker: string) => {
    all.add(marker)
    return marker
  }
  return {
    word: (length = 14) => note(random(length, letters, alphabet)),
    digits: (length = 12) => note(random(length, '123456789', '0123456789')),
    note,
    all,
  }
}
