import type { PaymentState, Raw } from '@pay/core'
import {
  type AnswerRule,
  amountOf,
  type CheckedInput,
  type Context,
  sameAmount,
  scalarsOf,
  textOf,
} from '@pay/core/provider'
import { wordsOf } from './failures.ts'
import { recipe } from './recipes.ts'

/** Every field of an answer or notification. None is personal, so all of them may be printed. */
export const messageNames = [
  ...['code', 'message', 'event', 'merchant', 'order', 'payment', 'refund', 'amount', 'currency'],
  ...['state', 'page', 'paid', 'paid_at', 'sent_at'],
] as const

export const isOk = (answer: Raw): boolean => textOf(answer, 'code') === 'ok'

/** @source GATEWAY.md, "Signature": answers with the code `ok` are signed */
export const answerRule: AnswerRule = {
  public: messageNames,
  words: wordsOf,
  signature: { recipe, required: isOk },
}

/** An amount in euro exactly as received; `undefined` where none, or what is no amount, is named. */
export const euros = (answer: Raw, name: 'amount' | 'paid') => {
  const { currency, [name]: value } = scalarsOf(answer)
  return currency === 'EUR' ? amountOf(value, 'EUR') : undefined
}

/** Whether a signed answer speaks of what was asked: account, numbers and amount. */
export const isAbout = (
  answer: Raw,
  { orderId, refundId, amount }: CheckedInput,
  { account }: Context,
): boolean => {
  const { merchant, order, refund } = scalarsOf(answer)
  const named = euros(answer, 'amount')
  const amountFits =
    named !== undefined && (amount === undefined || sameAmount(named.value, amount.value))
  return merchant === account && order === orderId && refund === refundId && amountFits
}

/** Whether an amount was paid that the state says nothing of. */
export const contradicts = (answer: Raw, status: PaymentState['status']): boolean =>
  status !== 'succeeded' && status !== 'refunded' && textOf(answer, 'paid') !== undefined

/** A moment that the gateway writes as seconds since 1970. */
export const momentOf = (answer: Raw, name: 'paid_at'): Date | null => {
  const seconds = textOf(answer, name) ?? ''
  return /^\d{10}$/.test(seconds) ? new Date(Number(seconds) * 1000) : null
}
