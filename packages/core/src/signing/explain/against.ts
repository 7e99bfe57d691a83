import { type Attempt, textOf } from './attempt.ts'
import { differences } from './difference.ts'
import type { Finding } from './finding.ts'
import { findingsOf, remarks } from './proven.ts'
import { findSlips, type Search } from './search.ts'
import type { Slip } from './slip.ts'
import type { Target } from './target.ts'
import type { TheirText } from './their-text.ts'

const onText = ({ on }: Slip) => on === 'fields' || on === 'recipe' || on === 'text'

const besideText = ({ on }: Slip) => on === 'key' || on === 'digest' || on === 'received'

/** An attempt whose text is given, whatever its fields are. */
const fixed = (base: Attempt, text: string): Attempt => ({ ...base, finish: () => text })

/** Their text with the key that stands in it: a key of another account shows so. */
const spelledOut = (base: Attempt, whole: string): Attempt => ({
  ...fixed(base, whole),
  place: text => text,
})

const givesText = (theirs: TheirText) => (attempt: Attempt) => {
  const text = textOf(attempt)
  if (text === theirs.text) return true
  return typeof attempt.key === 'string' && attempt.place(text, attempt.key) === theirs.whole
}

const otherKey: Finding = {
  cause: 'wrong-key',
  certainty: 'proven',
  fix: 'The other side’s text holds another key than the configured one. Configure the same key on both sides.',
  evidence:
    'Its text gives exactly the received signature with the key that stands in it, and not with the configured one.',
}

const sameText: Finding = {
  cause: 'wrong-key',
  certainty: 'likely',
  fix: 'Both sides sign the same text, so the key differs, or the digest does. Compare the keys, and the algorithm that the console names.',
  evidence: 'The other side’s text is the one of this side, letter by letter.',
}

/** What is wrong beside the text: the key, its place, the digest, the signature's own spelling. */
const explainBeside = (search: Search, base: Attempt, theirs: TheirText, target: Target) => {
  const budget = search.budget.half()
  const steps = findSlips({ ...search, budget, slips: search.slips.filter(besideText) }, [
    fixed(base, theirs.text),
  ])
  if (steps !== null) return findingsOf(steps)
  return target.fits(spelledOut(base, theirs.whole)) ? [otherKey] : []
}

/**
 * Compares with the text that the other side says it signed: first by the table of slips, then
 * field by field. It is proven where their text gives the received signature.
 */
export const explainAgainst = (
  search: Search,
  base: Attempt,
  theirs: TheirText,
  target: Target,
): Finding[] => {
  const isTheirs = target.fits(fixed(base, theirs.text))
  const beside = isTheirs ? remarks(base, target) : explainBeside(search, base, theirs, target)
  const certainty = isTheirs || beside.length > 0 ? 'proven' : 'likely'
  if (textOf(base) === theirs.text) return beside.length > 0 ? beside : [sameText]
  const fits = givesText(theirs)
  const budget = search.budget.half()
  const steps = findSlips({ ...search, budget, slips: search.slips.filter(onText), fits }, [base])
  const inText =
    steps === null
      ? differences(search, base, theirs.text, certainty)
      : findingsOf(steps, certainty)
  return [...inText, ...beside]
}
