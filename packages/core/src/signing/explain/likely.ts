import { type Attempt, isAsymmetric, pairsOf } from './attempt.ts'
import { readSignature } from './bytes.ts'
import type { Cause } from './cause.ts'
import { blaming } from './describe.ts'
import type { Finding } from './finding.ts'
import { digestNames, digests } from './hash.ts'
import { remarks } from './proven.ts'
import type { Clues } from './slip.ts'
import { publicHalf } from './slips/keys.ts'
import type { Target } from './target.ts'

type Hint = (attempt: Attempt, target: Target, clues: Clues) => Finding | null

const likely = (cause: Cause, fix: string, evidence: string): Finding => ({
  cause,
  certainty: 'likely',
  fix,
  evidence,
})

const notASignature: Hint = ({ received }) =>
  readSignature(received) === null
    ? likely(
        'unexplained',
        received === ''
          ? 'There is no signature. Look whether it travels in another field, or in a header.'
          : 'What was received is no signature: neither hex nor base64. Look where it is taken from.',
        'It holds characters that no signature of this kind has, or an odd number of them.',
      )
    : null

const otherLength: Hint = ({ received, recipe, hash }) => {
  const bytes = readSignature(received)?.bytes.length
  if (isAsymmetric(recipe) || bytes === undefined || bytes === digests[hash.name].bytes) return null
  const name = digestNames.find(one => digests[one].bytes === bytes)
  const is = name === undefined ? 'no digest that is known' : digests[name].words
  return likely(
    'digest-algorithm',
    `The signature has the length of ${is}, and the recipe says ${digests[hash.name].words}. Set the algorithm that the gateway’s document or console names.`,
    `It has ${bytes} bytes where ${digests[hash.name].bytes} are expected.`,
  )
}

const modulusBytes = (attempt: Attempt) =>
  typeof attempt.key === 'string'
    ? 0
    : Math.ceil((publicHalf(attempt.key).asymmetricKeyDetails?.modulusLength ?? 0) / 8)

const ownKey = ({ key }: Attempt, { otherKeys }: Clues) =>
  typeof key !== 'string' &&
  otherKeys.some(
    other =>
      typeof other.key !== 'string' &&
      other.key.type === 'private' &&
      publicHalf(other.key).equals(publicHalf(key)),
  )

/** The other half of the configured key did not make this signature, or it was damaged on its way. */
const foreignSeal: Hint = (attempt, target, clues) => {
  const bytes = readSignature(attempt.received)?.bytes.length
  if (!isAsymmetric(attempt.recipe) || target.sealOf(attempt) !== null) return null
  const size = modulusBytes(attempt)
  const fix = ownKey(attempt, clues)
    ? 'The configured public key is your own. Put the platform’s public key, from its console, in its place.'
    : 'The signature was not made with the other half of this key. Configure the platform’s public key, not your own and not that of another environment.'
  const evidence =
    bytes === size
      ? 'The public key does not open the signature.'
      : `The signature has ${bytes} bytes, and this key makes ${size}.`
  return likely('wrong-key', fix, evidence)
}

const otherText: Hint = (attempt, target) =>
  target.sealOf(attempt) === null
    ? null
    : likely(
        'value-changed',
        'The key is right, and so the text differs: a value changed on the way, or a field is missing here. Compare with the text that the other side signed.',
        'The public key opens the signature, and the digest inside it is of another text.',
      )

const suspicious: readonly (readonly [Cause, RegExp, string])[] = [
  ['charset', /\uFFFD/, 'holds replacement characters: its bytes were not UTF-8'],
  ['byte-order-mark', /\uFEFF/, 'holds a byte order mark'],
  ['unicode-form', /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064]/, 'holds invisible characters'],
  ['entity-mangled', /[¬×¶¤](?:ify|tamp|m\b|cy)/, 'looks as if HTML had eaten the next field'],
  ['html-escaped', /&(?:amp|lt|gt|quot|#0?39);/, 'is escaped for HTML'],
  ['url-encoded', /%[0-9A-F]{2}/i, 'looks URL-encoded'],
  ['trimmed', /^\s|\s$/, 'begins or ends with a blank'],
  ['value-changed', /&\w+=/, 'holds `&` and `=`, so that two sets of fields give the same text'],
]

const oddValues = (attempt: Attempt): Finding[] =>
  suspicious.flatMap(([cause, pattern, what]) => {
    const names = pairsOf(attempt).flatMap(([name, value]) => (pattern.test(value) ? [name] : []))
    const fix = `A value ${what}. Look whether it was the same when it was signed.`
    const found = { ...likely(cause, fix, 'The value shows it.'), ...blaming(names, attempt) }
    return names.length === 0 ? [] : [found]
  })

const unexplained = (attempts: number): Finding =>
  likely(
    'unexplained',
    'None of the known slips explains it. Most often it is another secret, or a value that changed on the way: ask the other side for the text that it signed, and give it as `signedText` (in a terminal: `--signed-text FILE`).',
    `${attempts} ways of signing were tried.`,
  )

const hints: readonly Hint[] = [notASignature, otherLength, foreignSeal, otherText]

/** What fits what is seen, when nothing is proven. The honest "unexplained" comes last. */
export const likelyFindings = (
  attempt: Attempt,
  target: Target,
  clues: Clues,
  attempts: number,
): Finding[] => [
  ...(isAsymmetric(attempt.recipe) ? remarks(attempt, target) : []),
  ...hints.flatMap(hint => hint(attempt, target, clues) ?? []).slice(0, 1),
  ...oddValues(attempt),
  unexplained(attempts),
]
