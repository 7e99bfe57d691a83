/** A part of the suite that does not apply to a gateway, with the reason. It is printed. */
export interface Skipped {
  readonly skipped: string
}

/**
 * Leaves a part of the suite out.
 *
 * @example
 * doubtful: { 'other-order': skip('the answer names no order'), … }
 *
 * @throws {TypeError} when the reason is blank.
 */
export const skip = (reason: string): Skipped => {
  if (reason.trim() === '') throw new TypeError('a part is left out for a reason')
  return { skipped: reason }
}

export const isSkipped = (value: object): value is Skipped => 'skipped' in value

/** What was given of a part; nothing where it is left out. */
export const unlessSkipped = <T>(given: readonly T[] | Skipped | undefined): readonly T[] =>
  given === undefined || isSkipped(given) ? [] : given
