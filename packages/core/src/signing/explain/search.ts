import type { Attempt } from './attempt.ts'
import type { Budget } from './budget.ts'
import type { Change, Clues, Slip } from './slip.ts'

/** A slip that was made, with the attempts before and after it. */
export interface Step {
  readonly slip: Slip
  readonly change: Change
  readonly before: Attempt
  readonly after: Attempt
}

interface Candidate {
  readonly slip: Slip
  readonly change: Change
}

const sizeOf = ({ fields }: Attempt) => {
  let size = 0
  for (const name of Object.keys(fields)) size += name.length + (fields[name]?.length ?? 0)
  return size
}

const step = ({ slip, change }: Candidate, before: Attempt): Step | null => {
  const after = change.apply(before)
  return after && { slip, change, before, after }
}

/** Half a surrogate pair cannot be URL-encoded, and so gives no signature. */
const quietly = (fits: Search['fits'], attempt: Attempt): boolean => {
  try {
    return fits(attempt)
  } catch {
    return false
  }
}

/** More are not remembered for pairs: that many pairs could not be tried. */
const maxTried = 1000

function* candidatesOf(slips: readonly Slip[], base: Attempt, clues: Clues): Iterable<Candidate> {
  for (const slip of slips) {
    for (const change of slip.changes(base, clues)) yield { slip, change }
  }
}

/** One search: what is tried, how it is judged, and what it may cost. */
export interface Search {
  readonly slips: readonly Slip[]
  readonly clues: Clues
  readonly budget: Budget
  fits(attempt: Attempt): boolean
}

/** In characters: every slip is tried alone on a message of ordinary size, however busy the machine is. */
const ordinary = 4096

/** Tries every slip alone. What changes something is kept in `tried`, for pairs. */
const single = (search: Search, base: Attempt, tried: Candidate[]): readonly Step[] | null => {
  const size = sizeOf(base)
  for (const candidate of candidatesOf(search.slips, base, search.clues)) {
    if (!search.budget.spend(size, size <= ordinary)) return null
    const made = step(candidate, base)
    if (made === null) continue
    if (quietly(search.fits, made.after)) return [made]
    if (tried.length < maxTried) tried.push(candidate)
  }
  return null
}

type Pair = readonly [Candidate, Candidate]

/** Pairs of common slips first, then those with one common slip, then all others. */
function* pairsOf(tried: readonly Candidate[]): Iterable<Pair> {
  const isCommon = tried.map(({ change }) => change.common === true)
  for (const wanted of [2, 1, 0]) {
    for (const [at, one] of tried.entries()) {
      for (let next = at + 1; next < tried.length; next += 1) {
        const other = tried[next]
        const common = Number(isCommon[at]) + Number(isCommon[next])
        if (common === wanted && other !== undefined) yield [one, other]
      }
    }
  }
}

const pair = (
  search: Search,
  base: Attempt,
  tried: readonly Candidate[],
): readonly Step[] | null => {
  const size = sizeOf(base)
  for (const [one, other] of pairsOf(tried)) {
    if (!search.budget.spend(size)) return null
    const first = step(one, base)
    const second = first && step(other, first.after)
    if (first && second && quietly(search.fits, second.after)) return [first, second]
  }
  return null
}

/**
 * Looks for the slips that explain the received signature: singles over every reading of the
 * recipe, then pairs. The first that fit are taken, so the order of the table decides.
 */
export const findSlips = (search: Search, bases: readonly Attempt[]): readonly Step[] | null => {
  const tried = bases.map((): Candidate[] => [])
  for (const [index, base] of bases.entries()) {
    const found = single(search, base, tried[index] ?? [])
    if (found !== null) return found
  }
  for (const [index, base] of bases.entries()) {
    const found = pair(search, base, tried[index] ?? [])
    if (found !== null) return found
  }
  return null
}
