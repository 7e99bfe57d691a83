/** Gives a whole number from zero up to, and not including, the one it is given. */
export type Numbers = (below: number) => number

/** A small generator of numbers, so that a run can be repeated: the same seed, the same mutations. */
export const numbersFrom = (seed: number): Numbers => {
  let state = seed
  return below => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    // the low bits of such a generator repeat soon
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** One of several; there has to be one. */
export const oneOf = <T>(items: readonly T[], number: Numbers): T =>
  items[number(items.length)] as T // the index is below the length

const long = process.env.PAY_LONG !== undefined

/** How often something is mutated: ten thousand times where `PAY_LONG` is set. */
export const roundsOf = (short: number): number => (long ? 10_000 : short)

/** How long a run of them may take, in milliseconds. */
export const roundsTimeoutMs = long ? 600_000 : 30_000
