import { type Attempt, joined, pairsOf, plainAttempt } from './attempt.ts'
import type { Cause } from './cause.ts'
import { blaming, phraseOf, shown } from './describe.ts'
import type { Finding } from './finding.ts'
import { findSlips, type Search } from './search.ts'

type Certainty = Finding['certainty']

/** Parts a text into fields. An `&` that no name follows belongs to the value before it. */
const parse = (text: string, pair: string): ReadonlyMap<string, string> => {
  const parts = text.split(new RegExp(`&(?=[^&=\\s]+${pair})`)).map((part): [string, string] => {
    const at = part.indexOf(pair)
    return at === -1 ? [part, ''] : [part.slice(0, at), part.slice(at + pair.length)]
  })
  return new Map(parts)
}

/** A sign by its class, so that nothing of a value shows. */
const classOf = (sign: string | undefined): string => {
  if (sign === undefined) return 'the end'
  if (/\d/.test(sign)) return 'a digit'
  if (/\p{L}/u.test(sign)) return 'a letter'
  const code = sign.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')
  return /[!-~]/.test(sign) ? `\`${sign}\`` : `the character U+${code}`
}

/** Where two values part. */
const parting = (ours: string, theirs: string): string => {
  const [here, there] = [[...ours], [...theirs]]
  let at = 0
  while (at < here.length && here[at] === there[at]) at += 1
  const lengths = `${here.length} characters here, ${there.length} there`
  return `They part at character ${at + 1}: ${classOf(here[at])} here, ${classOf(there[at])} there (${lengths}).`
}

const signTypes = /^sign_?(?:type|method)$/i

const onlyTheirs = (name: string, value: string): Cause => {
  if (signTypes.test(name)) return 'sign-type-included'
  return value === '' ? 'empty-kept' : 'extra-field-signed'
}

const onlyOurs = (name: string, value: string): Cause => {
  if (signTypes.test(name)) return 'sign-type-included'
  if (value.trim() === '') return 'empty-dropped'
  return value === '0' ? 'zero-dropped' : 'field-missing'
}

/** What one value went through, when a slip of the table tells it. */
const valueCause = (search: Search, base: Attempt, name: string, theirs: string): Cause => {
  const { into } = base.recipe
  const recipe = { ...base.recipe, fields: 'all', omit: [into], empty: 'keep' } as const
  const alone = plainAttempt(recipe, { [name]: base.fields[name] ?? '' }, base.key, base.received)
  const onFields = search.slips.filter(({ on }) => on === 'fields')
  const fits = (attempt: Attempt) => attempt.fields[name] === theirs
  const budget = search.budget.half()
  const steps = findSlips({ ...search, budget, slips: onFields, fits }, [alone])
  return steps?.[0]?.slip.cause ?? 'value-changed'
}

/** A field that stands in one of the two texts only. */
const oneSided = (cause: Cause, certainty: Certainty, name: string, base: Attempt): Finding => ({
  cause,
  certainty,
  ...blaming([name], base),
  fix: `Only one of the two sides signed ${phraseOf([name], base)}. Sign the same set of fields on both, as the gateway’s document lists it.`,
  evidence: Object.hasOwn(base.fields, name)
    ? 'It stands in the text of this side only, or this side leaves it out.'
    : 'It stands in the text of the other side only.',
})

const otherValue = (
  cause: Cause,
  certainty: Certainty,
  name: string,
  base: Attempt,
  evidence: string,
): Finding => ({
  cause,
  certainty,
  ...blaming([name], base),
  fix: `The other side signed another value of ${phraseOf([name], base)}. Find where it changes between the two: sign what is sent, check what is received.`,
  evidence,
})

const otherOrder = (certainty: Certainty, base: Attempt, first: string): Finding => ({
  cause: 'field-order',
  certainty,
  fix: 'Both sides signed the same fields in another order. Sort the names by byte value.',
  evidence: `The other side’s text has the field ${shown(first, base)} earlier.`,
})

const maxFindings = 5
const maxCompared = 1000

const orderOrJoin = (
  base: Attempt,
  theirs: ReadonlyMap<string, string>,
  theirText: string,
  certainty: Certainty,
): Finding[] => {
  const { pair, join } = base.recipe
  const ours = pairsOf(base)
  if (joined(pair, join)(ours) === theirText) return []
  const first = [...theirs.keys()].find((name, at) => ours[at]?.[0] !== name)
  return first === undefined ? [] : [otherOrder(certainty, base, first)]
}

/** Compares the text of an attempt with the other side's, field by field. The values stay unsaid. */
export const differences = (
  search: Search,
  base: Attempt,
  theirText: string,
  certainty: Certainty,
): Finding[] => {
  const ours = new Map(pairsOf(base))
  const theirs = parse(theirText, base.recipe.pair)
  const compare = ([name, value]: readonly [string, string]): Finding[] => {
    const own = ours.get(name)
    if (own === undefined) return [oneSided(onlyTheirs(name, value), certainty, name, base)]
    if (own === value) return []
    const cause = valueCause(search, base, name, value)
    return [otherValue(cause, certainty, name, base, parting(own, value))]
  }
  const missing = [...ours]
    .filter(([name]) => !theirs.has(name))
    .map(([name, value]) => oneSided(onlyOurs(name, value), certainty, name, base))
  const found = [...[...theirs].slice(0, maxCompared).flatMap(compare), ...missing]
  return found.length > 0
    ? found.slice(0, maxFindings)
    : orderOrJoin(base, theirs, theirText, certainty)
}
