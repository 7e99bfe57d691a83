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
  'no_refund',
  'dt_refund',
  'money_refund',
  'oid_refundno',
  'sta_refund',
  'count',
  'correlationID',
] as const

const signedCodes = new Set(['0000', '8888'])

/** Errors carry a code and words, unsigned; whatever says more has to be signed. */
export const answerRule = (recipe: PinnedRecipes, beside: readonly string[] = []): AnswerRule => ({
  public: publicNames,
  words: wordsOf,
  signature: {
    recipe,
    required: answer => signedCodes.has(textOf(answer, 'ret_code') ?? ''),
    beside,
  },
})

/** The amount in a field of an answer; `undefined` when there is none, or what is no amount. */
export const amountIn = (
  answer: Raw,
  name: 'money_order' | 'money_refund' = 'money_order',
): Money<'CNY'> | undefined =>
  // read as received: a text with blanks around it is no amount
  amountOf(scalarsOf(answer)[name], 'CNY')

/** Whether the amount that an answer names is the one asked about. */
export const amountFits = (received: Money | undefined, asked: Money | undefined): boolean =>
  asked === undefined || (received !== undefined && sameAmount(received.value, asked.value))

/** Whether a field of an answer says what was asked about, where something was. */
export const repeats = (answer: Raw, name: string, asked: string | undefined): boolean =>
  asked === undefined || textOf(answer, name) === asked

/** The same for what an answer may leave out. */
export const mayRepeat = (answer: Raw, name: string, asked: string | undefined): boolean =>
  textOf(answer, name) === undefined || repeats(answer, name, asked)

export const isOurs = (answer: Raw, { account }: Context): boolean =>
  textOf(answer, 'oid_partner') === account

const digitsOf = (moment: Date | undefined) => moment && toChinaDigits(moment)

/** Whether a signed answer speaks of this merchant's order: its numbers, its time, its amount. */
export const isAbout = (
  answer: Raw,
  { orderId, orderedAt, amount, wire }: CheckedInput,
  context: Context,
): boolean =>
  isOurs(answer, context) &&
  repeats(answer, 'no_order', orderId || textOf(answer, 'no_order') || '') &&
  repeats(answer, 'dt_order', digitsOf(orderedAt)) &&
  repeats(answer, 'oid_paybill', wire.oid_paybill) &&
  amountFits(amountIn(answer), amount)

/** Whether a signed answer speaks of this refund. Not every edition tells its time. */
export const isAboutRefund = (
  answer: Raw,
  { refundId, refundedAt, amount, wire }: CheckedInput,
  context: Context,
): boolean =>
  isOurs(answer, context) &&
  repeats(answer, 'no_refund', refundId) &&
  mayRepeat(answer, 'dt_refund', digitsOf(refundedAt)) &&
  repeats(answer, 'oid_refundno', wire.oid_refundno) &&
  amountFits(amountIn(answer, 'money_refund'), amount)

/** Whether a signed answer speaks of this binding. Its number and its time may be left out. */
export const isAboutBinding = (
  answer: Raw,
  { orderId, orderedAt, wire }: CheckedInput,
  context: Context,
): boolean =>
  isOurs(answer, context) &&
  repeats(answer, 'user_id', wire.user_id) &&
  mayRepeat(answer, 'no_order', orderId) &&
  mayRepeat(answer, 'dt_order', digitsOf(orderedAt))

/** Whether what a signed answer says of merchant, payer and agreement, if anything, is what was asked. */
export const contradictsNothing = (
  answer: Raw,
  { wire }: CheckedInput,
  { account }: Context,
): boolean =>
  mayRepeat(answer, 'oid_partner', account) &&
  mayRepeat(answer, 'user_id', wire.user_id) &&
  mayRepeat(answer, 'no_agree', wire.no_agree)

/** When the money settles: a day without a time. @source settle_date, yyyyMMdd */
export const hasSettled = (answer: Raw): boolean =>
  /^\d{8}$/.test(textOf(answer, 'settle_date') ?? '')
