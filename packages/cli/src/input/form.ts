import { readForm } from '@pay/core/signing'
import { BadInput } from '../failure.ts'
import type { Message, Reader } from './message.ts'

const bytesOf = (raw: string): Uint8Array => {
  const plain = raw.replaceAll('+', ' ')
  const parts = plain.split(/(%[0-9a-f]{2})/i)
  const bytes = parts.map(part =>
    /^%[0-9a-f]{2}$/i.test(part)
      ? Uint8Array.of(Number.parseInt(part.slice(1), 16))
      : new TextEncoder().encode(part),
  )
  return Buffer.concat(bytes)
}

const loosely = (raw: string) => new TextDecoder().decode(bytesOf(raw))

/** A form whose bytes are not UTF-8, or whose percent signs are no escapes, is read all the same. */
const readLoosely = (text: string): Omit<Message, 'as'> => {
  const decoded: Record<string, string> = {}
  const asReceived: Record<string, string> = {}
  for (const pair of text.split('&').filter(Boolean)) {
    const at = pair.indexOf('=')
    const [rawName, rawValue] = at === -1 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)]
    decoded[loosely(rawName)] = loosely(rawValue)
    asReceived[loosely(rawName)] = rawValue
  }
  return { decoded, asReceived }
}

/** Reads `a=1&b=2`. */
export const readFormText = (text: string, as: string): Message => {
  const form = readForm(text)
  if (form === 'repeated-key') throw new BadInput('a field stands twice in the message')
  return form === 'malformed' ? { ...readLoosely(text), as } : { ...form, as }
}

// values may hold blanks; a blank before the first `&` is a sign of other words around the message
const wholly = /^\??[^\s=&?]+=[^\s&]*(?:&[^\n]*)?$/

/** A query string or form body on one line, with or without its question mark. */
export const readQuery: Reader = async text =>
  wholly.test(text) && !/^\w+:\/\//.test(text)
    ? readFormText(text.replace(/^\?/, ''), 'a query string')
    : null

/** An address with a query. */
export const readAddress: Reader = async text => {
  const match = /^\w+:\/\/[^\s?]*\?([^\s#]*)(?:#\S*)?$/.exec(text)
  return match === null ? null : readFormText(match[1] ?? '', 'an address')
}
