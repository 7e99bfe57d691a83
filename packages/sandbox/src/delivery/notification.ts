import type { ByteFields, ByteText } from '../php/bytes.ts'
import type { Reply } from '../records.ts'
import type { OutgoingMessage } from './post.ts'

/** A message and the fields that it says. */
export type ComposedMessage = OutgoingMessage & {
  readonly fields: Readonly<Record<string, string>>
}

/** A notification as its gateway thinks of it: what to send, how often, and what counts as heard. */
export interface Notification {
  readonly orderKey: string
  readonly gateway: string
  /** Composed anew at every sending: gateways stamp the time into it. */
  compose(): ComposedMessage
  acknowledges(reply: Reply): boolean
  /** The pause before each repeat, from the end of the sending before it. */
  readonly repeatAfterMs: readonly number[]
  readonly timeoutMs: number
  /** What is not as the gateway itself would send it. */
  readonly altered?: readonly string[]
}

/** What is needed besides, to change a notification and still make it look like the gateway's. */
export interface OwnNotification extends Notification {
  /** The merchant's address, without anything that was added. */
  readonly url: string
  readonly format: NotificationFormat
  /** The field that names the amount. */
  readonly amountName: string
  readonly signature: NotificationSignature
}

/** `form` and `raw` are posted, with and without URL encoding; `query` is a GET. */
export type NotificationFormat = 'form' | 'raw' | 'json' | 'query'

export interface NotificationSignature {
  /** The field that holds it. */
  readonly name: string
  /** @throws {SandboxError} `not-possible`, for a key that no such gateway can have. */
  of(fields: ByteFields, key: SigningKey): ByteText
}

export type SigningKey = 'own-key' | 'another-key' | 'empty-key'
