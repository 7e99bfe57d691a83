import type { Answer } from '../gateways/gateway.ts'
import { pageHeaders } from './page.ts'

/** An answer as it goes over the wire. */
export interface WireAnswer {
  readonly status: number
  readonly contentType: string
  readonly body: string
  /** Only a redirect has more. */
  readonly headers?: Readonly<Record<string, string>>
}

export const json = 'application/json; charset=utf-8'
export const html = 'text/html; charset=utf-8'

export const toWire = async ({ status, content }: Answer): Promise<WireAnswer> =>
  content.kind === 'json'
    ? { status, contentType: content.contentType ?? json, body: JSON.stringify(content.value) }
    : { status, contentType: content.contentType ?? html, body: String(await content.document) }

// as bytes: the platform takes three times as long over a long text
export const toResponse = (wire: WireAnswer): Response =>
  new Response(Buffer.from(wire.body), { status: wire.status, headers: headersOf(wire) })

export const headersOf = ({ contentType, headers }: WireAnswer): Record<string, string> => ({
  ...(contentType === html ? pageHeaders : {}),
  'content-type': contentType,
  ...headers,
})
