import type { PayEvent, RawMessage } from '../contract/notification.ts'
import type { Connection } from '../request/connection.ts'
import { type Raw, sealed } from '../secrecy/raw.ts'
import { scrubber } from '../secrecy/scrub.ts'
import type { Fields } from '../signing/recipe.ts'
import { authenticFields, refuse } from './authentic.ts'
import { confirmed } from './confirmed.ts'
import type { EventDraft, NotificationRule } from './rule.ts'

/** The signed fields of a message, redacting themselves when printed. */
export const sealMessage = (
  connection: Connection,
  publicNames: readonly string[],
  fields: Fields,
): Raw => {
  const known = new Set(publicNames)
  return sealed(fields, {
    isPublic: name => known.has(name),
    scrub: scrubber(connection.secrets),
  })
}

const momentsOf = (moment: Date | null): string[] => (moment === null ? [] : [moment.toISOString()])

/** One news of one order has one key, however often and in whatever dress it is repeated. */
const keyOf = (connection: Connection, draft: EventDraft<PayEvent>): string => {
  const { kind, orderId, status } = draft
  const order = [connection.provider, connection.account, kind, orderId ?? '']
  const refund = kind === 'refund' ? [draft.refundId, ...momentsOf(draft.refundedAt)] : ['']
  const parts = [...order, draft.orderedAt?.toISOString() ?? '', ...refund, status]
  return parts.map(encodeURIComponent).join(':')
}

/** verify → parse → confirm where needed. Throws a SignatureError for whatever is not authentic. */
export const receiveEvent = async <E extends PayEvent>(
  connection: Connection,
  rule: NotificationRule<E>,
  message: Request | RawMessage,
): Promise<E> => {
  const fields = await authenticFields(connection, rule, message)
  const parsed = rule.parse(fields)
  if (parsed === null) return refuse(connection, 'undocumented')
  const { draft, evidence } = await confirmed(connection, rule, parsed)
  const event = {
    hints: [],
    ...draft,
    key: keyOf(connection, draft),
    provider: connection.provider,
    account: connection.account,
    raw: sealMessage(connection, rule.public, fields),
    evidence,
  }
  return event as unknown as E // a draft of E with what core adds is an E
}
