import type { Money } from '../contract/money.ts'
import type { OperationKind } from '../contract/operation.ts'
import type { ResultBase } from '../contract/results.ts'
import type { FieldsOf } from '../fields/field.ts'
import type { InputRule } from '../fields/rule.ts'
import type { Raw } from '../secrecy/raw.ts'
import type { Key } from '../signing/digests.ts'
import type { Fields, Recipe, SignatureRule } from '../signing/recipe.ts'
import { type Outcome, unclear } from './outcome.ts'

/** What names an order in an input, for tickets, results and the guard against the same write twice. */
export interface Identity {
  readonly orderId: string
  readonly refundId?: string
  readonly amount?: Money
  readonly orderedAt?: Date
  readonly at?: Date
}

/** An input that passed every rule. Secrets are revealed in it, times are dates. */
export interface CheckedInput extends Identity {
  /** What the field table sends, under the vendor's names. */
  readonly wire: Fields
}

/** What an operation may know besides its input. */
export interface Context {
  readonly account: string
  readonly now: Date
}

/** What a body is encrypted with. */
export interface SealTools {
  readonly account: string
  /** The gateway's. */
  readonly publicKey: Key
  random(bytes: number): Uint8Array
}

/** How an answer is read. */
export interface AnswerRule {
  /** The fields that may be printed. Everything else of an answer prints as `***`. */
  readonly public: readonly string[]
  /** The signature of the answer, and which answers must carry it. */
  readonly signature?: {
    readonly recipe: SignatureRule
    required(answer: Raw): boolean
  }
  /** The gateway's own code and words in an answer, for errors. */
  words(answer: Raw): { readonly code: string | null; readonly message: string | null }
}

/** One vendor endpoint, of any input and result: data and two pure functions. It never sees HTTP or keys. */
export interface AnyOperation {
  /** `<group>.<verb>`. */
  readonly name: string
  readonly title: string
  readonly kind: OperationKind
  /** Which of several hosts; left out where there is one. */
  readonly host?: string
  readonly path: string
  /** `null` for a call that no signature protects. */
  readonly recipe: Recipe | null
  readonly body: 'form' | 'json'
  readonly input: object
  readonly example: unknown
  /** Rules over several fields. */
  readonly rules?: readonly InputRule[]
  /** The read that settles an unknown outcome of this write. */
  readonly settledBy?: AnyOperation
  readonly answer: AnswerRule
  readonly source: string
  /** What is odd about an input that is valid all the same; it comes back with the result. */
  hints?(input: CheckedInput): readonly string[]
  /** Wraps the signed body, where the gateway takes it encrypted. */
  seal?(body: string, tools: SealTools): string
  /** The fields to send, without the signature. */
  encode(input: CheckedInput, context: Context): Fields
  interpret(answer: Raw, input: CheckedInput, context: Context): Outcome<ResultBase>
}

/** One vendor endpoint: takes the written input interface `I`, answers with the result `R`. */
export interface Operation<I, R extends ResultBase>
  extends Omit<AnyOperation, 'input' | 'example' | 'interpret'> {
  readonly input: FieldsOf<I>
  /** An input that a simulated gateway takes as it stands. */
  readonly example: I
  interpret(answer: Raw, input: CheckedInput, context: Context): Outcome<R>
}

/**
 * Defines an operation: checks that its field table and example fit the written input interface
 * `I`, and what it interprets fits the result `R`.
 */
export const defineOperation = <I, R extends ResultBase>(
  operation: Operation<I, R>,
): Operation<I, R> => operation

/** What a form needs of an operation: nobody answers it here. */
export type Form<I> = Omit<Operation<I, ResultBase>, 'kind' | 'answer' | 'interpret' | 'seal'>

/** Defines a request that the payer's browser posts. It is signed like any other, and never sent from here. */
export const defineForm = <I>(form: Form<I>): Operation<I, ResultBase> => ({
  ...form,
  kind: 'form',
  answer: { public: [], words: () => ({ code: null, message: null }) },
  interpret: () => unclear('not-the-documented-body'),
})
