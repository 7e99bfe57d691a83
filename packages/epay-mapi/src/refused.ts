import type { FailureReason, Raw, UnknownCause } from '@pay/core'
import { type Context, type Refusal, refusal, type Unclear, unclear } from '@pay/core/provider'
import { wordsOf } from './answers.ts'
import type { Refusals } from './dialects/dialect.ts'
import { reasonOf } from './failures.ts'
import type { Gateway } from './gateway.ts'

/** A final no. */
interface Failure {
  readonly status: 'failed'
  readonly reason: FailureReason
  readonly code: string | null
  readonly message: string | null
  readonly hints: readonly string[]
}

const unsignedHint =
  'The gateway did not sign its refusal, so it is not acted upon; see the setting `unsignedRefusals`.'

/** Whether a no may be acted upon: signed, or of a gateway that signs no answer at all. */
export const isBelieved = ({ dialect, believesUnsigned }: Gateway, { signed }: Context): boolean =>
  signed || believesUnsigned || dialect.signs.answers === null

/** A no of a query says nothing of the order; that it came unsigned is told. */
export const unsignedHints = (gateway: Gateway, { signed }: Context): string[] =>
  gateway.dialect.signs.answers !== null && !signed ? ['The gateway did not sign this answer.'] : []

/** What else is known of a no. */
interface Circumstances {
  /** Why it cannot be one, where something else in the answer speaks against it. */
  readonly doubt?: UnknownCause | null
  /** Whether its words say that the number was used before. */
  readonly isDuplicate?: boolean
}

/** What a code that is no success says of a write: a final no, one to be confirmed, or nothing. */
export const refusedBy = (
  answer: Raw,
  rule: Refusals,
  gateway: Gateway,
  context: Context,
  { doubt = null, isDuplicate = false }: Circumstances = {},
): Failure | Refusal | Unclear => {
  const words = wordsOf(answer)
  const code = words.code ?? ''
  const reason = reasonOf(rule.refusals, code)
  const isListed = reason !== undefined || rule.failures.includes(code)
  if (!isListed) return unclear('unlisted-code', words)
  if (doubt !== null) return unclear(doubt, words)
  if (!isBelieved(gateway, context)) return unclear('refused', { ...words, hints: [unsignedHint] })
  if (reason !== undefined) return { status: 'failed', reason, ...words, hints: [] }
  const { proves } = gateway.dialect.query
  return proves ? refusal({ ...words, duplicate: isDuplicate }) : unclear('refused', words)
}
