import type { Raw } from '@pay/core'
import type { Fields, SignatureRule } from '@pay/core/signing'
import {
  balanceForms,
  notificationNames as eoopayNames,
  recipesOf,
  tradeForms,
} from '@pay/eoopay/protocol'
import {
  messageRecipes as epayMessages,
  notificationNames as epayNames,
  requestRecipe as epayRequest,
  rsaMessageRecipes as rainbowMessages,
  rsaRequestRecipe as rainbowRequest,
} from '@pay/epay-mapi/protocol'
import {
  answerRecipes,
  listAnswerRecipes,
  notificationNames as mpayNames,
  notificationRecipes,
  queryAnswerRecipes,
  rsaRecipe,
  sha256Recipe,
} from '@pay/mpay/protocol'

type Calls = Readonly<Record<string, SignatureRule>>

const { deposit, checkOrder, payout, query, message } = recipesOf()

const eoopay: Calls = {
  'payments.create': deposit,
  'payments.form': deposit,
  'payments.submitReference': checkOrder,
  'payments.query': query,
  'payments.query.answer': message,
  'payouts.create': payout,
  'payouts.query': query,
  'payouts.query.answer': message,
  'balances.query': query,
  'balances.query.answer': message,
  notification: message,
}

const epay: Calls = {
  'payments.create': epayRequest,
  'payments.form': epayRequest,
  notification: epayMessages,
}

/** The dialect with key pairs: the only one that signs its answers. */
const rainbowV2: Calls = {
  'payments.create': rainbowRequest,
  'payments.create.answer': rainbowMessages,
  'payments.form': rainbowRequest,
  'payments.query': rainbowRequest,
  'payments.query.answer': rainbowMessages,
  'refunds.create': rainbowRequest,
  'refunds.create.answer': rainbowMessages,
  'refunds.query': rainbowRequest,
  'refunds.query.answer': rainbowMessages,
  notification: rainbowMessages,
}

const either = { signType: 'RSA', acceptedSignTypes: 'both' } as const

/** The message itself names how it is signed. */
const mpayRequest: SignatureRule = {
  field: 'sign_type',
  recipes: { RSA: rsaRecipe, SHA256WITHRSA: sha256Recipe },
}

const mpay: Calls = {
  'payments.create': mpayRequest,
  'payments.create.answer': answerRecipes(either),
  'payments.confirm': mpayRequest,
  'payments.confirm.answer': answerRecipes(either),
  'payments.query': mpayRequest,
  'payments.query.answer': queryAnswerRecipes(either),
  'refunds.create': mpayRequest,
  'refunds.create.answer': answerRecipes(either),
  'refunds.query': mpayRequest,
  'refunds.query.answer': answerRecipes(either),
  'cards.bind': mpayRequest,
  'cards.bind.answer': answerRecipes(either),
  'cards.confirmBind': mpayRequest,
  'cards.confirmBind.answer': answerRecipes(either),
  'cards.list': mpayRequest,
  'cards.list.answer': listAnswerRecipes(either),
  'cards.unbind': mpayRequest,
  'cards.unbind.answer': answerRecipes(either),
  notification: notificationRecipes(either),
}

/**
 * Every provider, its calls, and how each is signed: what the merchant sends under the call's name,
 * what the gateway sends under `.answer` and `notification`.
 */
export const providers: Readonly<Record<string, Calls>> = {
  mmk: eoopay,
  'payout-co': eoopay,
  'epay-mapi': epay,
  'epay-rainbow-v2': rainbowV2,
  mpay,
}

type Forms = (answer: Raw) => readonly Fields[]

const eoopayForms: Readonly<Record<string, Forms>> = {
  'payments.query.answer': tradeForms,
  'balances.query.answer': balanceForms,
}

/** What may be signed of answers that hold more than scalars, where documents leave several forms. */
const forms: Readonly<Record<string, Readonly<Record<string, Forms>>>> = {
  mmk: eoopayForms,
  'payout-co': eoopayForms,
}

/** The flat forms of an answer, any of which may be signed. */
export const formsOf = (provider: string, call: string, answer: Raw): readonly Fields[] =>
  forms[provider]?.[call]?.(answer) ?? []

const notified: Readonly<Record<string, readonly string[]>> = {
  ...{ mmk: eoopayNames, 'payout-co': eoopayNames },
  ...{ 'epay-mapi': epayNames, 'epay-rainbow-v2': epayNames, mpay: mpayNames },
}

/** The fields that a message is known to have; none where they are in no list. */
export const documentedOf = (provider: string, call: string): readonly string[] =>
  call === 'notification' ? (notified[provider] ?? []) : []

/** Whether the gateway signs it, so that letter case does not count. */
export const isReceived = (call: string): boolean =>
  call === 'notification' || call.endsWith('.answer')
