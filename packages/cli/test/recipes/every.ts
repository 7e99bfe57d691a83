import type { KeyObject } from 'node:crypto'
import { generateKeyPairSync } from 'node:crypto'
import type { Key, Recipe } from '@pay/core/signing'
import { providers } from '../../src/providers.ts'

/** One recipe of one call, with a key pair or a secret for it. */
export interface Case {
  readonly id: string
  readonly recipe: Recipe
  readonly signingKey: Key
  readonly verifyingKey: Key
}

export const secret = '7a3b1053780db61ebd3d7123e1b8d6c4'
export const pair: { readonly privateKey: KeyObject; readonly publicKey: KeyObject } =
  // small, since thousands of messages are signed with it
  generateKeyPairSync('rsa', { modulusLength: 512 })

const caseOf = (id: string, recipe: Recipe): Case =>
  recipe.digest.startsWith('rsa-')
    ? { id, recipe, signingKey: pair.privateKey, verifyingKey: pair.publicKey }
    : { id, recipe, signingKey: secret, verifyingKey: secret }

const all = Object.entries(providers).flatMap(([provider, calls]) =>
  Object.entries(calls).flatMap(([call, rule]) =>
    'recipes' in rule
      ? Object.entries(rule.recipes).map(([name, recipe]) =>
          caseOf([provider, call, name].filter(Boolean).join(' '), recipe),
        )
      : [caseOf(`${provider} ${call}`, rule)],
  ),
)

const writtenOut = ({ recipe }: Case) => JSON.stringify(Object.entries(recipe).sort())

/** Every recipe once, under the name of the first call that has it. */
export const everyRecipe: readonly Case[] = all.filter(
  (one, at) => all.findIndex(other => writtenOut(other) === writtenOut(one)) === at,
)
