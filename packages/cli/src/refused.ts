import {
  explain,
  type Fields,
  type Finding,
  type Key,
  readPublicKey,
  recipeFor,
} from '@pay/core/signing'
import { providers } from './providers.ts'

/** A signature that a simulated gateway refused, as `@pay/sandbox` tells it. */
export interface Refused {
  readonly gateway: string
  readonly call: string
  readonly fields: Fields
  readonly received: string
  /** What the merchant should have signed with: a text, or the public half of its key. */
  readonly key: { readonly secret: string } | { readonly publicKey: string }
}

/** Every country of one gateway signs alike, and so do the dialects of epay with MD5. */
const providerOf: Readonly<Record<string, string>> = {
  eoopay: 'mmk',
  epay: 'epay-mapi',
  'epay-ypay': 'epay-mapi',
  'epay-rainbow-v1': 'epay-mapi',
  'epay-rainbow-v2': 'epay-rainbow-v2',
  mpay: 'mpay',
}

const keyOf = (key: Refused['key']): Key | null => {
  if ('secret' in key) return key.secret
  const reading = readPublicKey(key.publicKey)
  return 'key' in reading ? reading.key : null
}

/**
 * Explains what a simulated gateway refused, so that its answers say what is wrong.
 *
 * @example
 * createSandbox({ explain: explainRefused })
 */
export const explainRefused = ({
  gateway,
  call,
  fields,
  received,
  key,
}: Refused): readonly Finding[] => {
  const rule = providers[providerOf[gateway] ?? '']?.[call]
  const recipe = rule && recipeFor(rule, fields)
  const used = keyOf(key)
  return recipe === undefined || used === null ? [] : explain(recipe, fields, used, received)
}
