import { type ByteText, fromBytes } from '../php/bytes.ts'
import type { NotificationFormat } from './notification.ts'
import type { NotifyOptions } from './notify-options.ts'
import type { OutgoingMessage } from './post.ts'

type Fields = Readonly<Record<string, string>>

export interface Writing extends Pick<NotifyOptions, 'array' | 'repeated' | 'bom' | 'charset'> {
  readonly url: string
  readonly format: NotificationFormat
  /** What the gateway itself calls JSON; `null` when it sends none. */
  readonly jsonType: string | null
  readonly encode: (text: string) => ByteText
}

/** Writes fields as a message, with whatever oddity is wanted. */
export function written(fields: Fields, writing: Writing): OutgoingMessage {
  const { url, format } = writing
  const mark = writing.bom ? '\u00ef\u00bb\u00bf' : ''
  if (format === 'query') {
    const query = percent(mark) + pairsOf(fields, writing, percent)
    const joined = `${url}${url.includes('?') ? '&' : '?'}${query}`
    return { url: joined, method: 'GET', contentType: '', body: '' }
  }
  const bytes = mark + bodyOf(fields, writing)
  return {
    ...{ url, method: 'POST', contentType: contentTypeOf(writing) },
    // The bytes are what is sent; the text is for reading.
    ...{ body: fromBytes(bytes), bytes: Buffer.from(bytes, 'latin1') },
  }
}

function bodyOf(fields: Fields, writing: Writing): ByteText {
  if (writing.format === 'json') return writing.encode(jsonOf(fields, writing))
  return pairsOf(fields, writing, writing.format === 'form' ? percent : bytes => bytes)
}

function contentTypeOf({ format, jsonType, charset = 'utf-8' }: Writing): string {
  const type =
    format === 'json' ? (jsonType ?? 'application/json') : 'application/x-www-form-urlencoded'
  return charset === 'utf-8' ? type : `${type.split(';')[0]}; charset=${charset}`
}

function pairsOf(
  fields: Fields,
  { array, repeated, encode }: Writing,
  escaped: (bytes: ByteText) => string,
): string {
  const pairs = Object.entries(fields).map(([name, value]) => [
    name === array ? `${name}[]` : name,
    value,
  ])
  if (repeated) pairs.push([repeated.name, repeated.value])
  return pairs.map(pair => pair.map(text => escaped(encode(text))).join('=')).join('&')
}

function jsonOf(fields: Fields, { array, repeated }: Writing): string {
  const members = Object.entries(fields).map(([name, value]) =>
    member(name, name === array ? [value] : value),
  )
  if (repeated) members.push(member(repeated.name, repeated.value))
  return `{${members.join(',')}}`
}

const member = (name: string, value: unknown) => `${JSON.stringify(name)}:${JSON.stringify(value)}`

/** As PHP's urlencode. */
const percent = (bytes: ByteText): string =>
  bytes.replace(/[^A-Za-z0-9._-]/g, byte =>
    byte === ' ' ? '+' : `%${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  )
