import type { IncomingMessage } from '../gateway.ts'
import { Refusal } from './refusal.ts'
import type { Fields } from './signature.ts'

/** Reads the body of a call. @source "Development": POST, application/json, UTF-8 */
export function readBody({ method, contentType, body }: IncomingMessage): Fields {
  const type = contentType.split(';')[0]?.trim().toLowerCase()
  if (method !== 'POST' || type !== 'application/json') throw new Refusal('body', '9901')
  try {
    return readFields(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body))
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('body', '1012')
  }
}

/** One flat object as text; numbers keep the digits they were sent with, since these are signed. */
export function readFields(text: string): Fields {
  const value = parse(text)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Refusal('body', '1012')
  }
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== null)
      .map(([name, member]) => [name, textOf(name, member)]),
  )
}

function parse(text: string): unknown {
  const asSent = (_: string, value: unknown, context?: { readonly source?: string }): unknown =>
    typeof value === 'number' ? (context?.source ?? String(value)) : value
  try {
    return JSON.parse(text, asSent)
  } catch {
    throw new Refusal('body', '1012')
  }
}

function textOf(name: string, member: unknown): string {
  if (typeof member === 'object') throw Refusal.field(name)
  return String(member)
}
