import { type Raw, type RawValue, secret } from '@pay/core'
import { isObject, lookUp, textOf } from '@pay/core/provider'
import { endingIn } from './binding.ts'
import type { MpayBoundCard } from './results/cards.ts'

/** The table of the page has the second spelling, its text and the demo the first. @source "Card Bind List Query API" */
export const listNames = ['agreement_list', 'aggrement_list'] as const

/** @source "Card Bind List Query API", card_type */
const kinds: Readonly<Record<string, MpayBoundCard['kind']>> = { '2': 'debit', '3': 'credit' }

const cardOf = (entry: RawValue): MpayBoundCard | null => {
  if (!isObject(entry)) return null
  const agreement = textOf(entry, 'no_agree') ?? ''
  if (!/^[A-Za-z0-9]{1,32}$/.test(agreement)) return null
  const bankCode = textOf(entry, 'bank_code') ?? ''
  return {
    agreement: secret(agreement),
    ending: endingIn(entry),
    bankCode: /^\d{8}$/.test(bankCode) ? bankCode : null,
    kind: lookUp(kinds, textOf(entry, 'card_type') ?? '') ?? null,
  }
}

/** The cards of a list; `null` when one of its entries is none that any document describes. */
export const cardsIn = (answer: Raw): readonly MpayBoundCard[] | null => {
  const list = listNames.map(name => answer[name]).find(Array.isArray) ?? []
  const cards = list.map(cardOf).filter(card => card !== null)
  return cards.length === list.length ? cards : null
}

/** How many there are. It is signed, the list is not. */
export const countIn = (answer: Raw): number | null => {
  const count = textOf(answer, 'count') ?? ''
  return /^\d{1,8}$/.test(count) ? Number(count) : null
}
