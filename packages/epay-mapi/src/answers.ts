import type { Raw } from '@pay/core'
import {
  type AnswerRule,
  type CheckedInput,
  type Context,
  isObject,
  type Outcome,
  textOf,
  unclear,
} from '@pay/core/provider'
import type { Gateway } from './gateway.ts'
import { isFresh } from './timestamp.ts'

/** The gateway's code and words. A code may come as a number, as text or as true and false. */
export const wordsOf = (answer: Raw) => ({
  code: textOf(answer, 'code') ?? null,
  message: textOf(answer, 'msg', 'message') ?? null,
})

/** The amount of an answer in the first of these fields that it has, as received; `''`, which is none, where something else stands in its place. */
export const moneyIn = (answer: Raw, names: readonly string[] = ['money']): string | undefined => {
  const money = names.map(name => answer[name] ?? null).find(value => value !== null)
  if (money === undefined) return undefined
  return typeof money === 'string' ? money : ''
}

/** The order stands in `data`. */
export const dataIn = ({ data }: Raw): Raw | null => (isObject(data) ? data : null)

/** How an answer is read: what of it may be printed, and which answers have to be signed. */
export const answerRule = (
  { dialect: { signs } }: Gateway,
  success: string,
  names: readonly string[],
): AnswerRule => ({
  public: ['code', 'msg', 'message', 'timestamp', ...names],
  words: wordsOf,
  ...(signs.answers && {
    signature: {
      recipe: signs.answers,
      // a no may come unsigned, and is not acted upon then; a signature that is there has to fit
      required: answer => wordsOf(answer).code === success || answer.sign !== undefined,
    },
  }),
})

type Interpret<R> = (answer: Raw, input: CheckedInput, context: Context) => Outcome<R>

const staleHint =
  'The signed time of the answer is too far from ours: compare the clocks, or it was recorded before.'

/** An answer whose signature is old is not signed. */
export const timely =
  <R>(gateway: Gateway, interpret: Interpret<R>): Interpret<R> =>
  (answer, input, context) =>
    context.signed && !isFresh(answer, context.now, gateway)
      ? unclear('bad-signature', { ...wordsOf(answer), hints: [staleHint] })
      : interpret(answer, input, context)
