import { compileRecipe } from './signing/compile.ts'
import type { Key } from './signing/digests.ts'
import type { Fields, Recipe } from './signing/recipe.ts'

export {
  compileRecipe,
  type Received,
  type Signer,
  signatureIn,
  type Verified,
} from './signing/compile.ts'
export type { Key } from './signing/digests.ts'
export { type Cause, causes } from './signing/explain/cause.ts'
export { explain } from './signing/explain/explain.ts'
export type { Finding } from './signing/explain/finding.ts'
export type { ExplainOptions, OtherKey } from './signing/explain/options.ts'
export { recipeFor } from './signing/judge.ts'
export { type KeyReading, readPrivateKey, readPublicKey } from './signing/keys.ts'
export type {
  Canonical,
  Digest,
  Fields,
  PinnedRecipes,
  Reading,
  Recipe,
  SignatureRule,
} from './signing/recipe.ts'
export { type FormFields, readForm } from './wire/form.ts'
export { readJsonObject } from './wire/json.ts'

/**
 * Joins fields into the text that is signed, with `***` in the place of the key.
 *
 * Names are sorted by byte value. Values are taken as sent, before URL encoding.
 *
 * @example
 * signedText(recipe, { b: '2', a: '1', e: '', sign: 'x' }) // 'a=1&b=2&key=***'
 */
export const signedText = (recipe: Recipe, fields: Fields): string =>
  compileRecipe(recipe).text(fields)

/**
 * Signs fields. The signature is returned, not added to them.
 *
 * @example
 * const signature = sign(recipe, { a: '1' }, 'the secret')
 */
export const sign = (recipe: Recipe, fields: Fields, key: Key): string =>
  compileRecipe(recipe).sign(fields, key)

/**
 * Checks the signature that `fields` carry, in constant time, over every reading that the recipe
 * allows. Never throws on what a stranger sent.
 *
 * @returns the fields that the signature covers, or `null` when it does not fit.
 */
export const verify = (
  recipe: Recipe,
  fields: Fields,
  key: Key | readonly Key[],
): Fields | null => {
  const keys: readonly Key[] = Array.isArray(key) ? key : [key as Key] // Array.isArray does not narrow a readonly array
  return compileRecipe(recipe).verify({ decoded: fields }, keys)?.signed ?? null
}
