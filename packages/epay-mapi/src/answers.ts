import type { Raw } from '@pay/core'
import { type AnswerRule, textOf } from '@pay/core/provider'

/** The gateway's code and words. A code may come as a number, as text or as true and false. */
export const wordsOf = (answer: Raw) => ({
  code: textOf(answer, 'code') ?? null,
  message: textOf(answer, 'msg', 'message') ?? null,
})

/** The amount of an answer as received; `''`, which is none, where something else stands in its place. */
export const moneyIn = (answer: Raw): string | undefined => {
  const { money } = answer
  if (money === undefined || money === null) return undefined
  return typeof money === 'string' ? money : ''
}

export const answerRule = (names: readonly string[]): AnswerRule => ({
  public: ['code', 'msg', 'message', ...names],
  words: wordsOf,
})
