import type { Money, Raw } from '@pay/core'
import {
  type AnswerRule,
  amountOf,
  type CheckedInput,
  type Context,
  sameAmount,
  scalarsOf,
  textOf,
  toChinaDigits,
} from '@pay/core/provider'
import type { PinnedRecipes } from '@pay/core/signing'
import { wordsOf } from './failures.ts'

/** The fields of any answer or notification that may be printed. */
export const publicNames = [
  'ret_code',
  'ret_msg',
  'sign_type',
  'oid_partner',
  'no_order',
  'dt_order',
  'oid_paybill',
  'money_order',
  'result_pay',
  'settle_date',
  'pay_type',
  'bank_code',
  'correlationID',
] as const

const signedCodes = new Set(['0000', '8888'])

/** Errors carry a code and words, unsigned; whatever says more has to be signed. */
export const answerRule = (recipe: PinnedRecipes): AnswerRule => ({
  public: publicNames,
  words: wordsOf,
  signature: {
    recipe,
    required: answer => signedCodes.has(textOf(answer, 'ret_code') ?? ''),
  },
})

/** The amount that an answer names; `undefined` when it names none, or what is no amount. */
export const amountIn = (answer: Raw): Money<'CNY'> | undefined =>
  // read as received: a text with blanks around it is no amount
  amountOf(scalarsOf(answer).money_order, 'CNY')

const amountFits = (received: Money | undefined, asked: Money | undefined) =>
  asked === undefined || (received !== undefined && sameAmount(received.value, asked.value))

/** Whether a signed answer speaks of this merchant's order: its number, its time, its amount. */
export const isAbout = (
  answer: Raw,
  { orderId, orderedAt, amount }: CheckedInput,
  { account }: Context,
): boolean =>
  textOf(answer, 'oid_partner') === account &&
  textOf(answer, 'no_order') === orderId &&
  orderedAt !== undefined &&
  textOf(answer, 'dt_order') === toChinaDigits(orderedAt) &&
  amountFits(amountIn(answer), amount)

/** When the money settles: a day without a time. @source settle_date, yyyyMMdd */
export const hasSettled = (answer: Raw): boolean =>
  /^\d{8}$/.test(textOf(answer, 'settle_date') ?? '')
