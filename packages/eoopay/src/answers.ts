import type { Raw } from '@pay/core'
import { type AnswerRule, type Refusal, refusal, textOf } from '@pay/core/provider'
import { reasonOf, saysDuplicate } from './failures.ts'
import { messageRecipe } from './recipes.ts'

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

/** Answers that state a trade carry a signature; errors of the family carry none. */
export const signedAnswerRule = (
  codes: readonly string[],
  names: readonly string[],
): AnswerRule => ({
  ...answerRule(codes, names),
  signature: {
    recipe: messageRecipe,
    required: answer => textOf(answer, 'trade_state', 'returncode') !== undefined,
  },
})
