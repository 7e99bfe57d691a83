import type { CommonSettings, ExpectedOrder } from '@pay/core'
import type { Marks } from './marks.ts'
import type { Skipped } from './skipped.ts'

/** An input of an operation. It names its order, as every input does. */
export interface Input {
  readonly orderId: string
  readonly [name: string]: unknown
}

/** A documented answer: its whole body, and what has to become of it. */
export interface DocumentedAnswer {
  /** Completes "an answer that …". */
  readonly name: string
  readonly body: string
  /** What the result has to match; at least its `status`. */
  readonly becomes: { readonly status: string; readonly [name: string]: unknown }
}

/** The ways in which a well-formed answer cannot be trusted. */
export type Doubt =
  | 'unlisted-code'
  | 'duplicate'
  | 'contradiction'
  | 'incomplete'
  | 'other-order'
  | 'other-account'
  | 'other-amount'
  | 'wrong-signature'
  | 'no-signature'

/** Whole bodies, at least one, or why there can be none. */
export type Bodies = readonly string[] | Skipped

/** Bodies that repeat the words they are given in the gateway's message and wherever else it echoes. */
export type Echo = (words: string) => readonly string[]

/** An explicit refusal that is not final by itself: one query has to confirm it. */
export interface Refusal {
  readonly body: string
  /** What it becomes when the query finds no such order: `failed`, with the gateway's words. */
  readonly becomes: DocumentedAnswer['becomes']
  /** A refusal which says that the order exists already. */
  readonly duplicate: Bodies
}

/** What a gateway answers to a write. */
export interface WriteFixture {
  readonly input: Input
  /** The first is the ordinary acceptance. Codes that are documented as final belong here. */
  readonly answers: readonly [DocumentedAnswer, ...DocumentedAnswer[]]
  readonly doubtful: Readonly<Record<Exclude<Doubt, 'duplicate'>, Bodies>> & {
    /** Says that there is such an order already, and no query confirms it. */
    readonly duplicate?: Bodies
  }
  readonly refusal: Refusal | Skipped
  readonly echo: Echo
}

/** What a gateway answers to a read. */
export interface ReadFixture {
  readonly input: Input
  /** The first is the ordinary answer. */
  readonly answers: readonly [DocumentedAnswer, ...DocumentedAnswer[]]
  /** States that no document lists: never final. */
  readonly unlisted: Bodies
  /** What is declared to mean "no such order". */
  readonly notFound: Bodies
  /** The question itself was refused: says nothing of the order. */
  readonly refused: Bodies
  readonly doubtful: Readonly<Record<Exclude<Doubt, 'unlisted-code' | 'duplicate'>, Bodies>>
  readonly echo: Echo
}

/** Flat names and values. */
export type Fields = Readonly<Record<string, string>>

/** A genuine notification, without its signature. */
export interface GenuineNotification {
  /** Completes "the notification of …". */
  readonly name: string
  /** How it travels: in the query of a GET, or as the body of a POST. */
  readonly as: 'query' | 'form' | 'json'
  readonly fields: Fields
  /** Fields that the signature does not cover. */
  readonly unsigned?: readonly string[]
  /** Fields that differ between two repeats of the same news, with other values. */
  readonly restamped?: Fields
  /** The order as the merchant stored it. */
  readonly order: ExpectedOrder
  /** What the event has to match. */
  readonly becomes: {
    readonly kind: string
    readonly status: string
    readonly [name: string]: unknown
  }
  /** Where the message is unproven: the read that confirms it, and the body that does. */
  readonly confirmedBy?: { readonly operation: string; readonly body: string }
}

/** What a gateway sends by itself. */
export interface NotificationFixtures {
  readonly genuine: readonly [GenuineNotification, ...GenuineNotification[]]
  /** Adds the signature, written for the test: never the provider's own code. */
  sign(fields: Fields): Fields
  /** The same with a key that is not the gateway's. */
  forge(fields: Fields): Fields
  /** The names under which the signature travels. */
  readonly signatures: readonly string[]
  /** The names under which the merchant number travels. */
  readonly accounts: readonly string[]
  /** The names of the amount that is credited or paid out. */
  readonly amounts: readonly string[]
  /** Fields, besides, that have to be refused although a signature over them fits. */
  readonly alsoRefused?: readonly { readonly name: string; readonly fields: Fields }[]
  readonly accept: { readonly status: number; readonly contentType: string; readonly body: string }
  readonly refuse: { readonly contentType: string; readonly body: string }
  /** What the gateway takes for a yes, wherever it stands in a reply. */
  readonly acceptWord: string
  /** Fields of a notification that must not be printed. */
  readonly sensitive: readonly string[]
}

/** Everything the suite has to know of a gateway: data, and an independent signer. */
export interface Fixtures<S> {
  /** Valid settings without the address, markers in the secret ones. Plain JSON. */
  readonly settings: Omit<S, keyof CommonSettings> & Pick<CommonSettings, 'merchantId'>
  /** The settings that hold secrets. A shared one may be a list, and is taken to the letter. */
  readonly secrets: Readonly<Partial<Record<keyof S, 'shared' | 'private-key'>>>
  /** The names of the hosts, where the gateway has several. */
  readonly hosts?: readonly string[]
  /** Another valid merchant number. */
  readonly otherAccount: string
  /** Another valid order number. */
  readonly otherOrderId: string
  readonly marks: Marks
  /** Where a process of its own finds the provider's factory. */
  readonly entry: { readonly url: URL; readonly factory: string }
  /** The wire names that carry the signature of a request. */
  readonly signatures: readonly string[]
  /** Operations whose body is encrypted: the same request never looks the same twice. */
  readonly encrypted?: readonly string[]
  /** For each operation, the paths of its input that must never be printed. */
  readonly sensitive: Readonly<Record<string, readonly string[]>>
  readonly writes: Readonly<Record<string, WriteFixture>>
  readonly reads: Readonly<Record<string, ReadFixture>>
  /** Inputs of what is signed for the payer's browser to post. */
  readonly forms: Readonly<Record<string, Input>>
  readonly notifications: NotificationFixtures | Skipped
}
