import type { Failed, FailureReason, Raw } from '@pay/core'
import {
  type Draft,
  lookUp,
  type Refusal,
  refusal,
  textOf,
  type Unclear,
  unclear,
} from '@pay/core/provider'

/** Codes that say that nothing was made. Only these make a write `failed` at once. @source GATEWAY.md, "Codes" */
const finals: Readonly<Record<string, FailureReason>> = {
  bad_field: 'bad-request',
  bad_signature: 'credentials',
  unknown_merchant: 'credentials',
  amount_limit: 'limit',
  not_paid: 'not-allowed',
}

/** Refusals that say nothing of whether an order was made: a query has to confirm them. */
const refusals = new Set(['refused', 'duplicate'])

/** The gateway's own code and words. */
export const wordsOf = (answer: Raw) => ({
  code: textOf(answer, 'code') ?? null,
  message: textOf(answer, 'message') ?? null,
})

/** What an answer to a write means whose code is not `ok`. */
export const refusedWrite = (answer: Raw): Draft<Failed> | Refusal | Unclear => {
  const words = wordsOf(answer)
  const { code } = words
  if (code === null) return unclear('not-the-documented-body', words)
  if (textOf(answer, 'state') !== undefined) return unclear('contradiction', words)
  if (refusals.has(code)) return refusal({ ...words, duplicate: code === 'duplicate' })
  const reason = lookUp(finals, code)
  return reason === undefined
    ? unclear('unlisted-code', words)
    : { status: 'failed', reason, ...words }
}

/** What an answer to a question means whose code is not `ok`. */
export const refusedRead = (answer: Raw): { readonly status: 'not-found' } | Refusal => {
  const words = wordsOf(answer)
  return words.code === 'not_found' ? { status: 'not-found' } : refusal(words)
}
