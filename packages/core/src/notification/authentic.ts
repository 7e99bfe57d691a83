import type { RawMessage } from '../contract/notification.ts'
import { SignatureError, type SignatureReason } from '../errors/errors.ts'
import type { Connection } from '../request/connection.ts'
import { boundaryOf } from '../signing/boundary.ts'
import type { Finding } from '../signing/explain/finding.ts'
import { judge } from '../signing/judge.ts'
import type { Fields, SignatureRule } from '../signing/recipe.ts'
import { explanationOf } from './explanation.ts'
import { fieldsOf } from './fields.ts'
import { readMessage } from './read-message.ts'

/** What a message has to be before any of it is read. */
export interface AuthenticityRule {
  readonly methods: readonly ('GET' | 'POST')[]
  readonly recipe: SignatureRule
  /** Every field that a document names: no value may hide the beginning of one. */
  readonly fields: readonly string[]
  /** The merchant number in the message; `undefined` where it carries none. */
  account(fields: Fields): string | undefined
  /** Whether the signed time of the message is too far from ours, where a gateway signs one. */
  isStale?(fields: Fields, now: Date): boolean
}

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
  stale: 'the message is signed, but its time is too far from ours: compare the clocks',
  undocumented: 'the message is signed, but its fields fit no document of the gateway',
}

/** Refuses a message: cheap, quiet, and without a word of what it said. */
export const refuse = (
  connection: Connection,
  reason: SignatureReason,
  hints: readonly string[] = [],
  findings?: () => Promise<readonly Finding[]>,
): never => {
  connection.log({
    event: 'notification',
    operation: 'notifications.receive',
    orderId: null,
    detail: reason,
  })
  const where = { provider: connection.provider, operation: 'notifications.receive', hints }
  throw new SignatureError(reason, explanations[reason], where, findings)
}

const ownKeysHint =
  'If your notify URL has a query of its own, its keys have to stand in the setting `notifyQueryKeys`.'

// in the query of a GET nothing tells a merchant's own key from a field of the gateway
const hintsFor = (proof: SignatureReason, method: string) =>
  proof === 'wrong-signature' && method === 'GET' ? [ownKeysHint] : []

/** A field that could be cut into others is none that a gateway wrote. */
const hidesField = (signed: Fields, names: readonly string[]) => {
  const hidden = boundaryOf(names)
  return Object.entries(signed).some(([name, value]) => /[&=]/.test(name) || hidden(value))
}

/** read raw → verify. What comes out is only what the signature covers, of this account. */
export const authenticFields = async (
  connection: Connection,
  { methods, recipe, fields, account, isStale }: AuthenticityRule,
  message: Request | RawMessage,
): Promise<Fields> => {
  if (!methods.some(method => method === message.method.toUpperCase())) {
    return refuse(connection, 'method')
  }
  const text = await readMessage(message)
  if (typeof text === 'string') return refuse(connection, text)
  const received = await fieldsOf(text, connection.notifyQueryKeys)
  if (typeof received === 'string') return refuse(connection, received)
  const proof = judge(recipe, received, connection.verifyingKeys)
  if (typeof proof === 'string') {
    const findings = explanationOf(connection, { recipe, fields }, received, text)
    return refuse(connection, proof, hintsFor(proof, text.method), findings)
  }
  if (hidesField(proof.signed, fields)) return refuse(connection, 'undocumented')
  const named = account(proof.signed)
  if (named !== undefined && named !== connection.account) {
    return refuse(connection, 'wrong-account')
  }
  const isOld = isStale?.(proof.signed, connection.now()) === true
  return isOld ? refuse(connection, 'stale') : proof.signed
}
