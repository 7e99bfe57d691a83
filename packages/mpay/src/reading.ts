import type { Raw, Refusal as Refused } from '@pay/core'
import { type Outcome, refusal, textOf, unclear } from '@pay/core/provider'
import type { CodeClass, Product } from './codes/products.ts'
import { hintsOf, meaningOf, reasonOf, wordsOf } from './failures.ts'

/** What only a call itself can say of an answer, by the class of its code. */
type Told<R> = Readonly<
  Partial<Record<'done' | 'sms' | 'pending' | 'token' | 'no-such-record', () => Outcome<R>>>
>

const isTold = <R>(meaning: CodeClass, told: Told<R>): meaning is keyof Told<R> => meaning in told

/**
 * Reads an answer by its code. What `told` does not speak of is a refusal where the code's words
 * leave nothing open, and otherwise says nothing for sure.
 */
export const readCode = <R>(product: Product, answer: Raw, told: Told<R>): Outcome<R> => {
  const words = { ...wordsOf(answer), hints: hintsOf(product, answer) }
  const meaning = meaningOf(product, answer)?.class
  if (meaning === undefined) return unclear('unlisted-code', words)
  if (isTold(meaning, told)) return told[meaning]?.() ?? unclear('undecided', words)
  if (meaning === 'duplicate') return unclear('duplicate', words)
  const isRefused = meaning === 'refused' || meaning === 'configuration'
  return isRefused
    ? refusal({ ...words, reason: reasonOf(words.code ?? '') })
    : unclear('undecided', words)
}

/** Nothing that does not exist has a state: where an answer tells one, its code says no such thing. */
export const hasNoState = (answer: Raw, name: 'result_pay' | 'sta_refund'): boolean =>
  textOf(answer, name) === undefined

/** What of an answer tells which step was refused, while the rest stays open. */
export const refusedStep = (answer: Raw): Refused => {
  const words = wordsOf(answer)
  return { ...words, reason: reasonOf(words.code ?? '') }
}
