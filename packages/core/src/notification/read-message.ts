import type { RawMessage } from '../contract/notification.ts'
import type { SignatureReason } from '../errors/errors.ts'
import { decodeUtf8, readCapped } from '../wire/read-capped.ts'
import { late, within } from '../wire/within.ts'

const maxBodyBytes = 64 * 1024
const maxReadMs = 10_000

/** A message as text, not yet taken apart. */
export interface MessageText {
  readonly method: string
  readonly query: string
  readonly body: string
}

const isRequest = (message: Request | RawMessage): message is Request =>
  'headers' in message && typeof message.body !== 'string' && !(message.body instanceof Uint8Array)

const bytesOf = async (message: Request | RawMessage) => {
  if (isRequest(message)) return within(readCapped(message.body, maxBodyBytes), maxReadMs)
  const { body = '' } = message
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body
  return bytes.length > maxBodyBytes ? null : bytes
}

const queryOf = (url: string) => {
  const at = url.indexOf('?')
  return at === -1 ? '' : (url.slice(at + 1).split('#')[0] ?? '')
}

/** Reads a message's bytes within a size cap and a time limit, and decodes them as strict UTF-8. */
export const readMessage = async (
  message: Request | RawMessage,
): Promise<MessageText | SignatureReason> => {
  const query = queryOf(message.url)
  if (query.length > maxBodyBytes) return 'too-large'
  const bytes = await bytesOf(message)
  if (bytes === late) return 'too-slow'
  if (bytes === null) return 'too-large'
  const body = decodeUtf8(bytes)
  return body === null ? 'malformed' : { method: message.method.toUpperCase(), query, body }
}
