import { compileSelection } from '../canonical.ts'
import type { Key } from '../digests.ts'
import type { Fields, Recipe } from '../recipe.ts'
import type { Hash } from './hash.ts'

/** A field as it is written into the text. */
export type Pair = readonly [name: string, value: string]

/** One way in which the received signature may have been made. A slip makes one of another. */
export interface Attempt {
  readonly fields: Fields
  readonly recipe: Recipe
  readonly key: Key
  readonly received: string
  /** Puts the names, which come sorted by bytes, into their order. */
  order(names: readonly string[], attempt: Attempt): readonly string[]
  write(pairs: readonly Pair[]): string
  /** What happens to the joined text afterwards. */
  finish(text: string): string
  /** Joins the secret to the text. */
  place(text: string, key: string): string
  encode(text: string): string | Uint8Array
  readonly hash: Hash
  readonly padding: 'pkcs1' | 'pss'
}

/** Joins pairs the plain way. */
export const joined =
  (pair: string, join: string) =>
  (pairs: readonly Pair[]): string => {
    let text = ''
    let between = ''
    for (const [name, value] of pairs) {
      text += `${between}${name}${pair}${value}`
      between = join
    }
    return text
  }

const hashes: Record<Recipe['digest'], Hash> = {
  md5: { name: 'md5', keyed: false },
  'hmac-sha256': { name: 'sha256', keyed: true },
  'rsa-md5': { name: 'md5', keyed: false },
  'rsa-sha256': { name: 'sha256', keyed: false },
}

/** Whether a recipe signs with a key pair. */
export const isAsymmetric = ({ digest }: Recipe): boolean => digest.startsWith('rsa-')

/** The attempt without any slip. */
export const plainAttempt = (
  recipe: Recipe,
  fields: Fields,
  key: Key,
  received: string,
): Attempt => ({
  fields,
  recipe,
  key,
  received,
  order: names => names,
  write: joined(recipe.pair, recipe.join),
  finish: text => text,
  place: (text, secret) => (recipe.key === null ? text : `${text}${recipe.key.append}${secret}`),
  encode: text => text,
  hash: hashes[recipe.digest],
  padding: 'pkcs1',
})

const selections = new WeakMap<Recipe, (fields: Fields) => string[]>()

const selectionOf = (recipe: Recipe) => {
  const ready = selections.get(recipe) ?? compileSelection(recipe).names
  selections.set(recipe, ready)
  return ready
}

/** The fields that an attempt signs, in their order. */
export const pairsOf = (attempt: Attempt): readonly Pair[] => {
  const { fields, recipe } = attempt
  const names = selectionOf(recipe)(fields)
  return attempt.order(names, attempt).map(name => [name, fields[name] ?? ''] as const)
}

/** The joined text of an attempt, without the secret. */
export const textOf = (attempt: Attempt): string => attempt.finish(attempt.write(pairsOf(attempt)))
