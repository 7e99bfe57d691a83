import type { Money } from '../contract/money.ts'
import type { OperationKind } from '../contract/operation.ts'
import type { Answered, ResultBase } from '../contract/results.ts'
import type { FieldsOf } from '../fields/field.ts'
import type { InputRule } from '../fields/rule.ts'
import type { Raw } from '../secrecy/raw.ts'
import type { Key } from '../signing/digests.ts'
import type { Fields, Recipe, SignatureRule } from '../signing/recipe.ts'
import { type Outcome, unclear } from './outcome.ts'

/** What names an order in an input, for tickets, results and the guard against the same write twice. */
export interface Identity {
  /** Empty for a question about the whole account. */
  readonly orderId: string
  readonly refundId?: string
  readonly amount?: Money
  readonly orderedAt?: Date
  readonly refundedAt?: Date
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
  /** Whether the answer that is interpreted carried a signature that fits; nothing is signed before. */
  readonly signed: boolean
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
    /**
     * The messages that the signature may cover, tried in order, where documents do not say how
     * what is nested is signed. Default: the scalars of the answer, as received.
     */
    forms?(answer: Raw): readonly Fields[]
    /**
     * A signature that fits nothing leaves the answer unsigned instead of refusing it: for figures
     * that decide nothing.
     */
    readonly tolerant?: true
    /**
     * Fields that no signature covers and that are read all the same. An answer that holds one
     * counts as unsigned.
     */
    readonly beside?: readonly string[]
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
  /** `GET` sends the fields in the query of the address. Default: `POST`. */
  readonly method?: 'GET'
  /** The field in which the shared secret itself is sent. It never shows in previews and logs. */
  readonly keyIn?: string
  /** The name of the keys that sign it, where an account has several. */
  readonly keys?: string
  readonly input: object
  readonly example: unknown
  /** Rules over several fields. */
  readonly rules?: readonly InputRule[]
  /** The read that settles an unknown outcome of this write. */
  readonly settledBy?: AnyOperation
  /** What to do about an unknown outcome that no read settles, in a plain sentence. */
  readonly unsettled?: string
  readonly answer: AnswerRule
  readonly source: string
  /** What is odd about an input that is valid all the same; it comes back with the result. */
  hints?(input: CheckedInput): readonly string[]
  /** Wraps the signed body, where the gateway takes it encrypted. */
  seal?(body: string, tools: SealTools): string
  /** The fields to send, without the signature. */
  encode(input: CheckedInput, context: Context): Fields
  interpret(answer: Raw, input: CheckedInput, context: Context): Outcome<Answered>
}

/** One vendor endpoint: takes the written input interface `I`, answers with the result `R`. */
export interface Operation<I, R extends Answered>
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
export const defineOperation = <I, R extends Answered>(
  operation: Operation<I, R>,
): Operation<I, R> => operation

/** What a form needs of an operation: nobody answers it here. */
export type Form<I> = Omit<
  Operation<I, ResultBase>,
  'kind' | 'answer' | 'interpret' | 'seal' | 'method' | 'keyIn'
>

/** Defines a request that the payer's browser posts. It is signed like any other, and never sent from here. */
export const defineForm = <I>(form: Form<I>): Operation<I, ResultBase> => ({
  ...form,
  kind: 'form',
  answer: { public: [], words: () => ({ code: null, message: null }) },
  interpret: () => unclear('not-the-documented-body'),
})
