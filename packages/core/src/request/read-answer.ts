import type { UnknownCause } from '../contract/unknown-cause.ts'
import { type Raw, sealed } from '../secrecy/raw.ts'
import { judge } from '../signing/judge.ts'
import type { Fields } from '../signing/recipe.ts'
import { readJsonObject } from '../wire/json.ts'
import { decodeUtf8 } from '../wire/read-capped.ts'
import { scalarsOf } from '../wire/text.ts'
import type { Connection } from './connection.ts'
import type { AnyOperation } from './operation.ts'
import type { Delivery } from './transport.ts'

/** An answer that can be interpreted, or why it cannot. `answer` is what may be believed of it. */
export type Reading =
  | { readonly ok: true; readonly answer: Raw; readonly signed: boolean }
  | { readonly ok: false; readonly cause: UnknownCause; readonly answer: Raw }

const nothing: Raw = Object.freeze({})

const unreadable = (cause: UnknownCause, answer: Raw = nothing): Reading => ({
  ok: false,
  cause,
  answer,
})

type AnswerSignature = NonNullable<AnyOperation['answer']['signature']>

/** Of an answer whose signature fits: what it covers, and what is read without it. */
const believed = (
  { tolerant, beside = [] }: AnswerSignature,
  answer: Raw,
  signed: Fields,
): Reading => {
  if (tolerant) return { ok: true, answer, signed: true }
  const names = beside.filter(name => answer[name] !== undefined && signed[name] === undefined)
  const unsigned = Object.fromEntries(names.map(name => [name, answer[name]]))
  return { ok: true, answer: { ...unsigned, ...signed }, signed: names.length === 0 }
}

const verified = (connection: Connection, operation: AnyOperation, answer: Raw): Reading => {
  const { signature } = operation.answer
  if (signature === undefined || !signature.required(answer)) {
    return { ok: true, answer, signed: false }
  }
  const { recipe, tolerant, forms = one => [scalarsOf(one)] } = signature
  const { verifyingKeys } = connection.keysFor(operation.keys)
  for (const decoded of forms(answer)) {
    const proof = judge(recipe, { decoded }, verifyingKeys)
    if (typeof proof !== 'string') return believed(signature, answer, proof.signed)
  }
  return tolerant ? { ok: true, answer, signed: false } : unreadable('bad-signature')
}

/** decode → verify. Judges by content: headers of these gateways say nothing. */
export const readAnswer = async (
  connection: Connection,
  operation: AnyOperation,
  delivery: Delivery & { readonly kind: 'answered' },
): Promise<Reading> => {
  if (delivery.status !== 200) return unreadable('http-status')
  const text = decodeUtf8(delivery.bytes)
  const answer = text === null ? null : await readJsonObject(text)
  if (answer === null) return unreadable('not-the-documented-body')
  return verified(connection, operation, answer)
}

/** The answer as it is handed out: it redacts itself whenever it is printed. */
export const sealAnswer = (
  operation: AnyOperation,
  answer: Raw,
  scrub: (text: string) => string,
): Raw => {
  const known = new Set(operation.answer.public)
  return sealed(answer, { isPublic: name => known.has(name), scrub })
}
