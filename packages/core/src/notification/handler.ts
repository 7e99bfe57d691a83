import type { HandlerOptions, PayEvent, RawMessage, Reply } from '../contract/notification.ts'
import { SignatureError, type SignatureReason } from '../errors/errors.ts'
import type { Connection } from '../request/connection.ts'
import { late, within } from '../wire/within.ts'
import { mismatches, referenceOf } from './compare.ts'
import { receiveEvent } from './receive.ts'
import type { NotificationRule } from './rule.ts'

type Verdict =
  | { readonly reply: 'accept'; readonly detail: string }
  | { readonly reply: 'refuse'; readonly detail: string; readonly status: number }

const accept = (detail: string): Verdict => ({ reply: 'accept', detail })
const refuse = (detail: string, status: number): Verdict => ({ reply: 'refuse', detail, status })

const statusOf: Partial<Record<SignatureReason, number>> = {
  method: 405,
  'too-slow': 408,
  'too-large': 413,
  'missing-signature': 401,
  'wrong-signature': 401,
  'wrong-algorithm': 401,
  'wrong-account': 403,
  stale: 403,
}

export const toResponse = ({ status, contentType, body }: Reply): Response =>
  new Response(body, { status, headers: { 'content-type': contentType } })

// longer than any gateway waits; a callback that hangs must not pile up with every repeat
const maxJudgeMs = 30_000

/** check against the order → store. The acknowledgement comes after the store has committed. */
const judge = async <E extends PayEvent>(
  event: E,
  options: HandlerOptions<E>,
): Promise<Verdict> => {
  const expected = await options.expect(referenceOf(event))
  if (expected == null) return refuse('unknown-order', 404)
  const wrong = mismatches(event, expected)
  if (wrong.length === 0) {
    const stored = await options.store(event)
    return stored === 'applied' || stored === 'duplicate'
      ? accept(stored)
      : refuse('store-gave-no-answer', 500)
  }
  if (options.quarantine === undefined) return refuse(`mismatch ${wrong.join(' ')}`, 409)
  await options.quarantine(event, wrong)
  return accept(`quarantined ${wrong.join(' ')}`)
}

const refusalOf = (error: unknown): Verdict =>
  error instanceof SignatureError
    ? refuse(error.reason, statusOf[error.reason] ?? 400)
    : refuse('handler-failed', 500)

/** The listener can neither delay nor change the reply. */
const tellOf = <E extends PayEvent>(error: unknown, { rejected }: HandlerOptions<E>) => {
  if (!(error instanceof SignatureError)) return
  try {
    rejected?.(error)
  } catch {
    // whoever listens must not decide whether a message is refused
  }
}

/** A web-standard handler that answers every message and never throws. */
export const createHandler =
  <E extends PayEvent>(
    connection: Connection,
    rule: NotificationRule<E>,
    options: HandlerOptions<E>,
  ) =>
  async (message: Request | RawMessage): Promise<Response> => {
    let orderId: string | null = null
    let verdict: Verdict
    try {
      const event = await receiveEvent(connection, rule, message)
      orderId = event.orderId
      const judged = await within(judge(event, options), maxJudgeMs)
      verdict = judged === late ? refuse('callbacks-too-slow', 503) : judged
    } catch (error) {
      verdict = refusalOf(error)
      tellOf(error, options)
    }
    const { reply, detail } = verdict
    connection.log({ event: 'notification', operation: 'notifications.handler', orderId, detail })
    const words = rule.acks[reply]
    return toResponse(verdict.reply === 'refuse' ? { ...words, status: verdict.status } : words)
  }
