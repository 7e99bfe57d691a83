import { type Received, signatureIn } from '../compile.ts'
import type { Key } from '../digests.ts'
import { recipeFor } from '../judge.ts'
import type { SignatureRule } from '../recipe.ts'
import { explain } from './explain.ts'
import type { Finding } from './finding.ts'
import type { ExplainOptions } from './options.ts'

const otherAlgorithm = (field: string): Finding => ({
  cause: 'digest-algorithm',
  certainty: 'likely',
  field,
  fix: 'The message names another algorithm than this account accepts. Accept it in the settings if the gateway’s console shows it; otherwise somebody else wrote this message.',
  evidence: 'The algorithm is the account’s, and never the message’s own choice.',
})

/** Explains a whole received message: finds its recipe and its signature first. */
export const explainMessage = (
  rule: SignatureRule,
  { decoded, asReceived }: Received,
  keys: readonly Key[],
  options: ExplainOptions = {},
): readonly Finding[] => {
  const recipe = recipeFor(rule, decoded)
  if (recipe === undefined) return 'recipes' in rule ? [otherAlgorithm(rule.field)] : []
  const received = signatureIn(recipe, decoded) ?? ''
  return explain(recipe, decoded, keys, received, { ...options, asReceived })
}
