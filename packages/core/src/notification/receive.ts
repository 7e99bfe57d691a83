import type { PayEvent, RawMessage } from '../contract/notification.ts'
import type { Evidence, Failed, ResultBase } from '../contract/results.ts'
import { SignatureError, type SignatureReason } from '../errors/errors.ts'
import { callOperation } from '../request/call.ts'
import type { Connection } from '../request/connection.ts'
import { sealed } from '../secrecy/raw.ts'
import { scrubber } from '../secrecy/scrub.ts'
import { compileRecipe } from '../signing/compile.ts'
import type { Fields } from '../signing/recipe.ts'
import { fieldsOf } from './fields.ts'
import { readMessage } from './read-message.ts'
import type { EventDraft, NotificationRule } from './rule.ts'

const explanations: Record<SignatureReason, string> = {
  malformed: 'the message is neither a flat form nor a flat JSON object in UTF-8',
  'too-large': 'the message is larger than 64 kB',
  'too-slow': 'the message did not arrive within 10 seconds',
  'repeated-key': 'the message carries a field twice',
  'unexpected-key': 'the notify URL has query keys that `notifyQueryKeys` does not name',
  method: 'this gateway does not notify with this HTTP method',
  'missing-signature': 'the message carries no signature',
  'wrong-signature': 'the signature fits no reading of the message with any configured key',
  'wrong-algorithm': 'the message names another signature algorithm than the account’s',
  'wrong-account': 'the message is signed, but speaks of another merchant account',
  undocumented: 'the message is signed, but its fields fit no document of the gateway',
}

const refuse = (connection: Connection, reason: SignatureReason): never => {
  connection.log({
    event: 'notification',
    operation: 'notifications.receive',
    orderId: null,
    detail: reason,
  })
  const where = { provider: connection.provider, operation: 'notifications.receive' }
  throw new SignatureError(reason, explanations[reason], where)
}

/** read raw → verify. What comes out is only what the signature covers. */
const verifiedFields = async <E extends PayEvent>(
  connection: Connection,
  rule: NotificationRule<E>,
  message: Request | RawMessage,
): Promise<Fields> => {
  const { methods, recipe } = rule
  if (!methods.some(method => method === message.method.toUpperCase())) {
    return refuse(connection, 'method')
  }
  const text = await readMessage(message)
  if (typeof text === 'string') return refuse(connection, text)
  const received = fieldsOf(text, connection.notifyQueryKeys)
  if (typeof received === 'string') return refuse(connection, received)
  const proof = compileRecipe(recipe).verify(received, connection.verifyingKeys)
  if (proof !== null) return proof.signed
  const names = [recipe.into, ...(recipe.alsoFrom ?? [])]
  const missing = !names.some(name => received.decoded[name])
  return refuse(connection, missing ? 'missing-signature' : 'wrong-signature')
}

interface Finding<E> {
  readonly draft: EventDraft<E>
  readonly evidence: Evidence
}

const final = new Set(['succeeded', 'failed', 'reversed', 'refunded'])

const failureOf = (state: ResultBase) => {
  const { reason, code, message } = state as Failed // only read when its status is `failed`
  return { reason, code, message }
}

/** An unproven message is a hint: the query behind it decides, and without one nothing is final. */
const confirmed = async <E extends PayEvent>(
  connection: Connection,
  rule: NotificationRule<E>,
  draft: EventDraft<E>,
): Promise<Finding<E>> => {
  const said: Evidence = { source: 'notification', signed: true }
  const query = rule.confirmedBy?.(draft) ?? null
  if (query === null) return { draft, evidence: said }
  const { orderId } = draft
  const state = await callOperation(connection, query, { orderId, ...amountOf(draft) }).catch(
    () => null,
  )
  if (state === null || !final.has(state.status)) {
    return { draft: { ...draft, status: 'pending', failure: null }, evidence: said }
  }
  const { status } = state
  const failure = status === 'failed' ? failureOf(state) : null
  return {
    draft: { ...draft, status, failure } as EventDraft<E>, // the query's final states are the event's
    evidence: state.evidence ?? said,
  }
}

const amountOf = (draft: object) =>
  'amount' in draft && draft.amount ? { amount: draft.amount } : {}

/** One news of one order has one key, however often and in whatever dress it is repeated. */
const keyOf = (connection: Connection, draft: EventDraft<PayEvent>): string => {
  const refundId = 'refundId' in draft ? draft.refundId : ''
  const orderedAt = draft.orderedAt?.toISOString() ?? ''
  const parts = [connection.provider, connection.account, draft.kind, draft.orderId]
  return [...parts, orderedAt, refundId, draft.status].map(encodeURIComponent).join(':')
}

/** verify → parse → confirm where needed. Throws a SignatureError for whatever is not authentic. */
export const receiveEvent = async <E extends PayEvent>(
  connection: Connection,
  rule: NotificationRule<E>,
  message: Request | RawMessage,
): Promise<E> => {
  const fields = await verifiedFields(connection, rule, message)
  const account = rule.account(fields)
  if (account !== undefined && account !== connection.account) {
    return refuse(connection, 'wrong-account')
  }
  const parsed = rule.parse(fields)
  if (parsed === null) return refuse(connection, 'undocumented')
  const { draft, evidence } = await confirmed(connection, rule, parsed)
  const known = new Set(rule.public)
  const redaction = {
    isPublic: (name: string) => known.has(name),
    scrub: scrubber(connection.secrets),
  }
  const event = {
    hints: [],
    ...draft,
    key: keyOf(connection, draft),
    provider: connection.provider,
    account: connection.account,
    raw: sealed(fields, redaction),
    evidence,
  }
  return event as unknown as E // a draft of E with what core adds is an E
}
