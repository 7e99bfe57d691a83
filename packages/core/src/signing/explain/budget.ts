/** What a search may spend. */
export interface Budget {
  /**
   * Takes one attempt over so many characters off; false once nothing is left. A patient attempt does
   * not look at the clock: a busy machine must not hide a slip that is found in a few digests.
   */
  spend(characters: number, isPatient?: boolean): boolean
  /** How many attempts were made. */
  readonly spent: number
  /** A part of what is left, so that one search leaves something for the next. */
  half(): Budget
}

const maxDigests = 20_000
const maxMs = 50

// a digest of a long text costs as much as those of many short ones
const charactersPerDigest = 1024

const bounded = (now: () => number, digests: number, until: number, parent?: Budget): Budget => {
  let left = digests
  let spent = 0
  const budget: Budget = {
    get spent() {
      return spent
    },
    half() {
      const time = now()
      return bounded(now, Math.floor(left / 2), time + (until - time) / 2, budget)
    },
    spend(characters, isPatient = false) {
      left -= Math.ceil((characters + 1) / charactersPerDigest)
      spent += 1
      const hasMore = parent?.spend(characters, isPatient) !== false && left >= 0
      return hasMore && (isPatient || now() < until)
    },
  }
  return budget
}

/** Bounds a search by digests and by time. The clock gives milliseconds. */
export const createBudget = (
  now: () => number,
  limits: { readonly maxDigests?: number | undefined; readonly maxMs?: number | undefined } = {},
): Budget => {
  const digests = Math.min(limits.maxDigests ?? maxDigests, maxDigests)
  return bounded(now, digests, now() + (limits.maxMs ?? maxMs))
}
