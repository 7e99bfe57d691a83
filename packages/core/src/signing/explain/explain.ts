import type { Key } from '../digests.ts'
import type { Fields, Reading, Recipe } from '../recipe.ts'
import { explainAgainst } from './against.ts'
import { type Attempt, isAsymmetric, plainAttempt, textOf } from './attempt.ts'
import { createBudget } from './budget.ts'
import type { Finding } from './finding.ts'
import { likelyFindings } from './likely.ts'
import type { ExplainOptions } from './options.ts'
import { findingsOf, remarks } from './proven.ts'
import { findSlips, type Search } from './search.ts'
import type { Clues } from './slip.ts'
import { slips } from './table.ts'
import { createTarget, type Target } from './target.ts'
import { recognise } from './their-text.ts'

const readingOf = (
  recipe: Recipe,
  { pairs, ...change }: Reading,
  fields: Fields,
  { asReceived }: Clues,
): { recipe: Recipe; fields: Fields } | null => {
  if (pairs !== 'as-received') return { recipe: { ...recipe, ...change }, fields }
  return asReceived === undefined ? null : { recipe: { ...recipe, ...change }, fields: asReceived }
}

/** One attempt for each key and each reading that gives another text. */
const attemptsOf = (
  recipe: Recipe,
  fields: Fields,
  keys: readonly Key[],
  received: string,
  clues: Clues,
): Attempt[] => {
  const readings = [{}, ...(recipe.readings ?? [])].flatMap(
    one => readingOf(recipe, one, fields, clues) ?? [],
  )
  const attempts = readings.map(one => plainAttempt(one.recipe, one.fields, '', received))
  const byText = new Map(attempts.toReversed().map(one => [textOf(one), one]))
  const distinct = attempts.filter(one => byText.get(textOf(one)) === one)
  return distinct.flatMap(one => keys.map(key => ({ ...one, key })))
}

const checkKind = (recipe: Recipe, keys: readonly Key[]) => {
  const wanted = isAsymmetric(recipe) ? 'object' : 'string'
  if (keys.length > 0 && keys.every(key => typeof key === wanted)) return
  throw new TypeError(`this recipe needs a ${wanted === 'string' ? 'shared secret' : 'key pair'}`)
}

const cluesOf = ({ otherKeys, removed, documented, asReceived }: ExplainOptions): Clues => ({
  otherKeys: otherKeys ?? [],
  removed: removed ?? {},
  documented: documented ?? [],
  asReceived,
})

const proven = (search: Search, attempts: readonly Attempt[], target: Target): Finding[] => {
  const steps = findSlips(search, attempts)
  const last = steps?.at(-1)?.after
  return steps === null || last === undefined
    ? []
    : [...findingsOf(steps), ...remarks(last, target)]
}

const isProven = ({ certainty }: Finding) => certainty === 'proven'

/**
 * Says why a signature does not fit: searches a closed list of slips, alone and in pairs, for those
 * that give exactly the received signature. An empty list says that the signature is right.
 *
 * It is bounded: at most 20 000 digests, and 50 milliseconds for pairs and for large messages. No
 * finding holds a value or the key.
 *
 * @param key the configured key, or all that are in use
 * @param received the signature as it was received
 * @throws {TypeError} when the key is of the wrong kind for the recipe
 *
 * @example
 * const [finding] = explain(recipe, { a: '1', attach: '' }, secret, received)
 * finding.cause // 'empty-kept'
 * finding.certainty // 'proven'
 */
export const explain = (
  recipe: Recipe,
  fields: Fields,
  key: Key | readonly Key[],
  received: string,
  options: ExplainOptions = {},
): readonly Finding[] => {
  const keys = Array.isArray(key) ? (key as readonly Key[]) : [key as Key] // Array.isArray does not narrow a readonly array
  checkKind(recipe, keys)
  const clues = cluesOf(options)
  const target = createTarget()
  const attempts = attemptsOf(recipe, fields, keys, received, clues)
  const right = attempts.find(target.fits)
  if (right !== undefined) return remarks(right, target)
  const [base] = attempts
  if (base === undefined) return []
  const budget = createBudget(options.now ?? (() => performance.now()), options)
  const search: Search = { slips, clues, budget, fits: target.fits }
  const theirs = recognise(recipe, fields, base.key, options.signedText ?? '')
  const compared = theirs === null ? [] : explainAgainst(search, base, theirs, target)
  if (compared.some(isProven)) return compared
  const found = proven(search, attempts, target)
  return found.length > 0
    ? found
    : [...compared, ...likelyFindings(base, target, clues, budget.spent)]
}
