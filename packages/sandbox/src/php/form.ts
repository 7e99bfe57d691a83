import type { IncomingMessage } from '../gateways/gateway.ts'
import { type ByteFields, type ByteText, fromBytes, toBytes } from './bytes.ts'

/** The form of a request as the family's server sees it: PHP's array of posted fields. */
export interface Posted {
  /** As bytes: what is hashed. */
  readonly bytes: ByteFields
  /** As text: what is looked at. */
  readonly text: Readonly<Record<string, string>>
  /** The names, as bytes, of what PHP reads as a list. */
  readonly lists: ReadonlySet<ByteText>
}

/** Reads what follows the question mark of an address. */
export const readQuery = ({ query }: Pick<IncomingMessage, 'query'>): Posted =>
  toPosted(formPairs(Buffer.from(query, 'utf8')))

/** PHP reads no more fields than this. */
const fieldLimit = 1000

/**
 * Reads the body as PHP does: forms by POST only. Anything else, JSON too, is an empty form.
 *
 * @source the family's server code: a JSON body reaches the family's server as an empty post.
 */
export async function readPosted(message: IncomingMessage): Promise<Posted> {
  const type = message.contentType.split(';')[0]?.trim().toLowerCase()
  if (message.method !== 'POST') return toPosted([])
  if (type === 'application/x-www-form-urlencoded') return toPosted(formPairs(message.body))
  if (type === 'multipart/form-data') return toPosted(await multipartPairs(message))
  return toPosted([])
}

/** The same for a gateway that reads a JSON object of texts and numbers like a form. */
export async function readPostedJson(message: IncomingMessage): Promise<Posted> {
  const type = message.contentType.split(';')[0]?.trim().toLowerCase()
  return message.method === 'POST' && type === 'application/json'
    ? toPosted(jsonPairs(message.body))
    : readPosted(message)
}

type Pair = readonly [name: ByteText, value: ByteText]

function jsonPairs(body: Uint8Array): readonly Pair[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(body).toString('utf8'))
    if (typeof value !== 'object' || value === null) return []
    return Object.entries(value).flatMap(([name, one]) =>
      typeof one === 'object' ? [] : [[toBytes(name), toBytes(String(one))] as const],
    )
  } catch {
    return []
  }
}

/** The platform reads forms as UTF-8; with every byte made a character of its own, it reads bytes. */
function formPairs(body: Uint8Array): readonly Pair[] {
  const bytes = Buffer.from(body).toString('latin1')
  const characters = bytes.replace(/%[89a-f][0-9a-f]/gi, encoded =>
    encodeURIComponent(String.fromCharCode(Number.parseInt(encoded.slice(1), 16))),
  )
  // A question mark in front belongs to the first name; the platform would take it away.
  return [...new URLSearchParams(`&${characters}`)].slice(0, fieldLimit)
}

async function multipartPairs({ body, contentType }: IncomingMessage): Promise<readonly Pair[]> {
  try {
    // Node reads any bytes; its types ask for a plain ArrayBuffer behind them.
    const form = await new Response(Buffer.from(body), {
      headers: { 'content-type': contentType },
    }).formData()
    return [...form].flatMap(([name, value]) =>
      typeof value === 'string' ? [[toBytes(name), toBytes(value)] as const] : [],
    )
  } catch {
    return []
  }
}

function toPosted(pairs: readonly Pair[]): Posted {
  const named = pairs.map(([name, value]) => phpPair(name, value)).filter(([name]) => name !== '')
  const bytes = Object.assign(
    Object.create(null),
    Object.fromEntries(named.map(([name, value]) => [name, value])),
  )
  const text = Object.fromEntries(named.map(([name, value]) => [fromBytes(name), fromBytes(value)]))
  const isList = new Map(named.map(([name, , list]) => [name, list]))
  const lists = new Set([...isList].flatMap(([name, list]) => (list ? [name] : [])))
  return { bytes, text, lists }
}

type PhpPair = readonly [...Pair, isList: boolean]

/** PHP makes `a[b]` a list, which prints as the word Array, and turns blanks and dots in names into `_`. */
function phpPair(name: string, value: string): PhpPair {
  const trimmed = name.replace(/^ +/, '')
  const bracket = trimmed.indexOf('[')
  if (bracket > 0 && trimmed.includes(']', bracket)) {
    return [phpName(trimmed.slice(0, bracket)), 'Array', true]
  }
  return [phpName(trimmed).replace('[', '_'), value, false]
}

const phpName = (name: string): string => name.replace(/[ .]/g, '_')
