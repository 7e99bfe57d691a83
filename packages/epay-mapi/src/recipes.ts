import type { PinnedRecipes, Recipe } from '@pay/core/signing'
import type { Signatures } from './dialects/dialect.ts'

/**
 * What is never signed: the signature, and the name of its algorithm.
 *
 * @source the gateway's interface document, "signature"
 */
const unsigned = ['sign', 'sign_type'] as const

/**
 * Every value that is not empty, sorted by name, with the secret behind it and nothing in between.
 * `0` is a value; values are signed as sent, before URL encoding.
 *
 * @source the gateway's interface document, "signature"; the family's public server code agrees
 */
export const requestRecipe = {
  fields: 'all',
  omit: unsigned,
  empty: 'drop',
  sort: 'bytes',
  pair: '=',
  join: '&',
  key: { append: '' },
  digest: 'md5',
  encoding: 'hex',
  into: 'sign',
} as const satisfies Recipe

/**
 * The same over whatever was received, since servers add fields of their own and sign them. Some
 * trim values before they look whether they are empty: a value of blanks only is then not signed.
 *
 * @source observed on public servers of the family (SOURCES.md)
 */
export const messageRecipe = {
  ...requestRecipe,
  readings: [{ empty: 'drop-blank' }],
} as const satisfies Recipe

/**
 * MD5, named or not. A server of the family switches to RSA when a message says so, which is why
 * any other name is refused.
 *
 * @source the gateway's interface document knows MD5 only; absent names: public servers of the family
 */
export const messageRecipes = {
  field: 'sign_type',
  recipes: { '': messageRecipe, MD5: messageRecipe },
} as const satisfies PinnedRecipes

/**
 * The same text, signed with RSA over SHA-256.
 *
 * @source the family's V2 document, "signature"; observed on two public servers
 */
export const rsaRequestRecipe = {
  ...requestRecipe,
  key: null,
  digest: 'rsa-sha256',
  encoding: 'base64',
} as const satisfies Recipe

/** The same over whatever was received, notifications and answers alike. */
export const rsaMessageRecipe = {
  ...rsaRequestRecipe,
  readings: [{ empty: 'drop-blank' }],
} as const satisfies Recipe

/**
 * One algorithm under its two names: servers say `RSA`, the document says `SHA256WithRSA`.
 *
 * @source observed on two public servers; the family's V2 document
 */
export const rsaMessageRecipes = {
  field: 'sign_type',
  recipes: { RSA: rsaMessageRecipe, SHA256WITHRSA: rsaMessageRecipe },
} as const satisfies PinnedRecipes

/** The dialects with a shared secret. None of their answers is signed. */
export const md5Signatures: Signatures = {
  requests: requestRecipe,
  messages: messageRecipes,
  answers: null,
  type: 'MD5',
  isTimed: false,
}

/** The dialect with key pairs. */
export const rsaSignatures: Signatures = {
  requests: rsaRequestRecipe,
  messages: rsaMessageRecipes,
  answers: rsaMessageRecipes,
  type: 'RSA',
  isTimed: true,
}
