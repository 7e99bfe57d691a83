import { compileRecipe, type Received, type Verified } from './compile.ts'
import type { Key } from './digests.ts'
import type { Fields, Recipe, SignatureRule } from './recipe.ts'

/** Why a message is not authentic. */
export type Forgery = 'wrong-algorithm' | 'missing-signature' | 'wrong-signature'

/** The recipe that a message is judged by; `undefined` where it names one that is not accepted. */
export const recipeFor = (rule: SignatureRule, claimed: Fields): Recipe | undefined => {
  if (!('recipes' in rule)) return rule
  const named = (claimed[rule.field] ?? '').toUpperCase()
  return Object.hasOwn(rule.recipes, named) ? rule.recipes[named] : undefined
}

const carriesSignature = ({ into, alsoFrom = [] }: Recipe, fields: Fields) =>
  [into, ...alsoFrom].some(name => fields[name])

/** What a message's signature covers, or why it is not authentic. Never throws on hostile input. */
export const judge = (
  rule: SignatureRule,
  message: Received,
  keys: readonly Key[],
): Verified | Forgery => {
  const recipe = recipeFor(rule, message.decoded)
  if (recipe === undefined) return 'wrong-algorithm'
  if (!carriesSignature(recipe, message.decoded)) return 'missing-signature'
  return compileRecipe(recipe).verify(message, keys) ?? 'wrong-signature'
}
