import type { PinnedRecipes, Recipe } from '@pay/core/signing'
import type { MpayOptions, SignType } from './settings.ts'

/**
 * Every non-empty top-level field but `sign`; `sign_type` is signed too.
 *
 * @source "Signature" of the English documents; proven on published and live messages (SOURCES.md)
 */
const base = {
  fields: 'all',
  omit: ['sign'],
  empty: 'drop',
  sort: 'bytes',
  pair: '=',
  join: '&',
  key: null,
  encoding: 'base64',
  into: 'sign',
} as const

/** `RSA` is MD5withRSA, PKCS#1 v1.5. @source "Signature", verified on 13 signatures */
export const rsaRecipe = { ...base, digest: 'rsa-md5' } as const satisfies Recipe

/** @source the MPAY pages alone; no message of the gateway's was ever seen: unproven */
export const sha256Recipe = { ...base, digest: 'rsa-sha256' } as const satisfies Recipe

const recipes: Readonly<Record<SignType, Recipe>> = {
  RSA: rsaRecipe,
  SHA256withRSA: sha256Recipe,
}

/** How an account signs, and is signed to. */
type Signing = Pick<MpayOptions, 'signType' | 'acceptedSignTypes'>

/** Signs requests. */
export const requestRecipe = ({ signType }: Signing): Recipe => recipes[signType]

const accepted = ({ acceptedSignTypes, signType }: Signing): readonly SignType[] => {
  if (acceptedSignTypes === 'both') return ['RSA', 'SHA256withRSA']
  return [acceptedSignTypes === 'same' ? signType : acceptedSignTypes]
}

type Change = Pick<Recipe, 'omit' | 'readings'>

// the request page spells SHA256withRSA, the response page SHA256WITHRSA: the case does not count
const pinned = (options: Signing, change: Change): PinnedRecipes => ({
  field: 'sign_type',
  recipes: Object.fromEntries(
    accepted(options).map(name => [name.toUpperCase(), { ...recipes[name], ...change }]),
  ),
})

/** Judges answers: everything received is signed, documented or not. */
export const answerRecipes = (options: Signing): PinnedRecipes =>
  pinned(options, { omit: ['sign'] })

/** Judges the answer of the order query, three fields of which are never signed. @source "Payment result query" */
export const queryAnswerRecipes = (options: Signing): PinnedRecipes =>
  pinned(options, { omit: ['sign', 'bank_name', 'memo', 'card_no'] })

/** Judges the list of bound cards, whose entries are not signed. @source the official demo, and both spellings of the list */
export const listAnswerRecipes = (options: Signing): PinnedRecipes =>
  pinned(options, { omit: ['sign', 'agreement_list', 'aggrement_list'] })

/** Judges notifications. Whether `card_no` is signed nobody says: without it first, then with it. */
export const notificationRecipes = (options: Signing): PinnedRecipes =>
  pinned(options, { omit: ['sign', 'card_no'], readings: [{ omit: ['sign'] }] })
