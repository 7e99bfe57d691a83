import type { Answered, FailureReason, Unknown } from '../contract/results.ts'
import type { UnknownCause } from '../contract/unknown-cause.ts'

type CompletedByCore = 'orderId' | 'refundId' | 'raw' | 'evidence' | 'hints' | 'providerId'

interface Optional {
  /** For a question that does not name the order: what the answer calls it; empty where none does. */
  readonly orderId?: string
  readonly providerId?: string | null
  readonly hints?: readonly string[]
}

/** A result as an operation interprets it; core adds what is the same for all. */
export type Draft<R> = R extends Answered ? Omit<R, CompletedByCore> & Optional : never

/** An explicit no without a code that the vendor documents as final: one query has to confirm it. */
export interface Refusal {
  readonly outcome: 'refusal'
  readonly reason: FailureReason
  readonly code: string | null
  readonly message: string | null
  readonly hints: readonly string[]
  /** The gateway says that the order exists already. */
  readonly duplicate: boolean
}

/** An answer that says nothing for sure. */
export interface Unclear {
  readonly outcome: 'unclear'
  readonly cause: UnknownCause
  readonly code: string | null
  readonly message: string | null
  readonly hints: readonly string[]
}

/** What an operation makes of an answer. */
export type Outcome<R> = Draft<Exclude<R, Unknown>> | Refusal | Unclear

/** Whether an outcome is a result, and not a refusal or a doubt. */
export const isResult = <R>(outcome: Outcome<R>): outcome is Draft<Exclude<R, Unknown>> =>
  !('outcome' in outcome)

interface Words {
  readonly code?: string | null | undefined
  readonly message?: string | null | undefined
  /** What the code means, in plain sentences. */
  readonly hints?: readonly string[] | undefined
}

/** The answer says nothing for sure: a write becomes `unknown`, a read throws. */
export const unclear = (cause: UnknownCause, words: Words = {}): Unclear => ({
  outcome: 'unclear',
  cause,
  code: words.code ?? null,
  message: words.message ?? null,
  hints: words.hints ?? [],
})

/** The gateway refused without a code that is documented as final. */
export const refusal = (
  words: Words & { readonly reason?: FailureReason; readonly duplicate?: boolean },
): Refusal => ({
  outcome: 'refusal',
  reason: words.reason ?? 'other',
  code: words.code ?? null,
  message: words.message ?? null,
  hints: words.hints ?? [],
  duplicate: words.duplicate ?? false,
})
