import type { Answer } from '../gateways/gateway.ts'
import { pageHeaders } from './page.ts'

/** An answer as text: what goes over the wire and what is recorded. */
export interface WireAnswer {
  readonly status: number
  readonly contentType: string
  readonly body: string
}

const json = 'application/json; charset=utf-8'
const html = 'text/html; charset=utf-8'

export const toWire = async ({ status, content }: Answer): Promise<WireAnswer> =>
  content.kind === 'json'
    ? { status, contentType: json, body: JSON.stringify(content.value) }
    : { status, contentType: html, body: String(await content.document) }

export const toResponse = ({ status, contentType, body }: WireAnswer): Response =>
  new Response(body, {
    status,
    headers: { ...(contentType === html ? pageHeaders : {}), 'content-type': contentType },
  })
