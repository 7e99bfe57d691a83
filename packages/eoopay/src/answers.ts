import type { Raw } from '@pay/core'
import {
  type AnswerRule,
  amountFits,
  type CheckedInput,
  type Context,
  isObject,
  type Refusal,
  refusal,
  scalarsOf,
  textOf,
} from '@pay/core/provider'
import type { Fields } from '@pay/core/signing'
import { reasonOf, saysDuplicate } from './failures.ts'

/** The gateway's words, under every name they have been seen with. */
export const messageOf = (answer: Raw): string | undefined =>
  textOf(answer, 'msg', 'errMsg', 'message', 'refMsg')

export const wordsOf = (answer: Raw, ...codes: readonly string[]) => ({
  code: textOf(answer, ...codes) ?? null,
  message: messageOf(answer) ?? null,
})

/** An explicit no. No code is documented, so core asks for the order before believing it. */
export const refusalOf = (answer: Raw, ...codes: readonly string[]): Refusal => {
  const message = messageOf(answer)
  return refusal({
    ...wordsOf(answer, ...codes),
    reason: reasonOf(message),
    duplicate: saysDuplicate(message),
  })
}

export const answerRule = (codes: readonly string[], names: readonly string[]): AnswerRule => ({
  public: [...codes, ...names, 'msg', 'errMsg'],
  words: answer => wordsOf(answer, ...codes),
})

const accountNames = ['memberid', 'pay_memberid', 'mchid']

/** The merchant number that an answer names, if any. */
export const accountIn = (answer: Raw) => textOf(answer, ...accountNames)

/** Under which names an answer repeats what it was asked for. */
export interface Repeated {
  readonly order: readonly string[]
  readonly amount: readonly string[]
}

const isNoOther = (answer: Raw, names: readonly string[], ours: string) =>
  names.every(name => (textOf(answer, name) ?? ours) === ours)

/** Whether all that an answer names is ours: merchant, order, amount. What it does not name is no objection. */
export const isOurs = (
  answer: Raw,
  names: Repeated,
  { orderId, amount }: CheckedInput,
  { account }: Context,
): boolean =>
  isNoOther(answer, accountNames, account) &&
  isNoOther(answer, names.order, orderId) &&
  names.amount.every(name => amountFits(textOf(answer, name), amount))

/**
 * The flat forms of a trade, any of which may be signed: as the page has it, the only row of a list
 * with what stands above it, or an object with a signature of its own.
 *
 * @source "Recharge inquiry"; the nested forms from two public servers of the family (SOURCES.md)
 */
export const tradeForms = (answer: Raw): readonly Fields[] => {
  const top = scalarsOf(answer)
  const { data } = answer
  // of several rows the first alone is signed, and nothing says which is asked for
  const row = Array.isArray(data) && data.length === 1 ? data[0] : undefined
  if (isObject(row)) return [top, { ...scalarsOf(row), ...top }]
  return isObject(data) ? [top, scalarsOf(data)] : [top]
}
