import type { Answered, Evidence, Unknown } from '../contract/results.ts'
import type { UnknownCause } from '../contract/unknown-cause.ts'
import type { Raw } from '../secrecy/raw.ts'
import type { Connection } from './connection.ts'
import type { AnyOperation } from './operation.ts'
import type { Draft } from './outcome.ts'
import type { Prepared } from './prepare.ts'
import { sealAnswer } from './read-answer.ts'
import { ticketFor } from './ticket.ts'

/** A call under way: everything that a result is made of besides the answer. */
export interface Call {
  readonly connection: Connection
  readonly operation: AnyOperation
  readonly prepared: Prepared
}

/** Adds to a draft what is the same for every result. */
export const completed = (
  { operation, prepared }: Call,
  draft: Draft<Answered>,
  answer: Raw,
  evidence: Evidence | null,
): Answered => {
  const { refundId } = prepared.input
  const { providerId = null, orderId: named, ...said } = draft
  const orderId = prepared.input.orderId || named
  return {
    ...said,
    hints: [...prepared.hints, ...(draft.hints ?? [])],
    ...(orderId !== undefined && { orderId, providerId }),
    ...(refundId !== undefined && { refundId }),
    raw: sealAnswer(operation, answer, prepared.scrub),
    evidence,
  }
}

/** What an `unknown` is made of besides the call. */
export interface Doubt {
  readonly cause: UnknownCause
  readonly code?: string | null
  readonly message?: string | null
  readonly hints?: readonly string[]
  readonly answer?: Raw
  readonly evidence?: Evidence | null
}

/** The outcome of a write that nobody can know yet, with the ticket that settles it. */
export const unknownOutcome = (call: Call, doubt: Doubt): Unknown => {
  const { connection, operation, prepared } = call
  const { scrub } = prepared
  return {
    status: 'unknown',
    cause: doubt.cause,
    code: doubt.code ?? null,
    message: doubt.message ?? null,
    ticket: ticketFor(connection, operation, prepared, doubt.cause),
    orderId: prepared.input.orderId,
    providerId: null,
    raw: sealAnswer(operation, doubt.answer ?? {}, scrub),
    evidence: doubt.evidence ?? null,
    hints: [
      ...prepared.hints,
      ...(doubt.hints ?? []),
      'Do not repeat this write under another order id: it may have arrived.',
      operation.unsettled ??
        'Store the ticket, and call reconcile(provider, ticket) until the answer is final.',
    ],
  }
}
