import type { RawMessage } from '@pay/core'
import type { Fields, GenuineNotification } from '../fixtures/notifications.ts'

/** A notification as it travels, whole. */
export interface Message {
  readonly method: string
  readonly url: string
  readonly contentType: string
  readonly body?: string | Uint8Array
}

const endpoint = 'https://shop.example/notify'

const contentTypes = {
  query: '',
  form: 'application/x-www-form-urlencoded',
  json: 'text/json;charset=utf-8',
} as const

/** The text of a body or a query. */
export const encode = (as: GenuineNotification['as'], fields: Fields): string =>
  as === 'json' ? JSON.stringify(fields) : new URLSearchParams(fields).toString()

/** A message around the text of its body or query. */
export const messageAround = (
  as: GenuineNotification['as'],
  text: string | Uint8Array,
): Message => {
  const contentType = contentTypes[as]
  return as === 'query'
    ? { method: 'GET', url: `${endpoint}?${text}`, contentType }
    : { method: 'POST', url: endpoint, contentType, body: text }
}

/** A message with these fields, as the gateway would send it. */
export const messageOf = (as: GenuineNotification['as'], fields: Fields): Message =>
  messageAround(as, encode(as, fields))

/** The message as web-standard servers have it. */
export const toRequest = ({ method, url, contentType, body }: Message): Request =>
  new Request(url, {
    method,
    ...(contentType !== '' && { headers: { 'content-type': contentType } }),
    ...(body !== undefined && { body: typeof body === 'string' ? Buffer.from(body) : body }),
  })

/** The message as any other server has it. */
export const toRaw = ({ method, url, body }: Message): RawMessage => ({
  method,
  url: url.slice(new URL(url).origin.length),
  ...(body !== undefined && { body }),
})
