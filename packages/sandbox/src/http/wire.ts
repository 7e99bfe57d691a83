import type { Answer } from '../gateways/gateway.ts'
import { pageHeaders } from './page.ts'

/** An answer as it goes over the wire. */
export interface WireAnswer {
  readonly status: number
  readonly contentType: string
  readonly body: string
  /** How many blanks go before the body: a text of so many would be copied at every step. */
  readonly blanks?: number
  /** Only a redirect has more. */
  readonly headers?: Readonly<Record<string, string>>
}

export const json = 'application/json; charset=utf-8'
export const html = 'text/html; charset=utf-8'

export const toWire = async ({ status, content }: Answer): Promise<WireAnswer> =>
  content.kind === 'json'
    ? { status, contentType: content.contentType ?? json, body: JSON.stringify(content.value) }
    : { status, contentType: content.contentType ?? html, body: String(await content.document) }

const page = new Uint8Array(64 * 1024).fill(0x20)

/** So many blanks, then the body; whoever hangs up early is sent no more. */
const afterBlanks = (blanks: number, body: string): ReadableStream<Uint8Array> => {
  let left = blanks
  return new ReadableStream({
    pull(controller) {
      if (left > 0) {
        controller.enqueue(page.slice(0, left))
        left -= page.length
      } else {
        controller.enqueue(Buffer.from(body))
        controller.close()
      }
    },
  })
}

export const toResponse = (wire: WireAnswer): Response => {
  const { blanks = 0, body, status } = wire
  // as bytes: the platform takes three times as long over a long text
  const sent = blanks === 0 ? Buffer.from(body) : afterBlanks(blanks, body)
  return new Response(sent, { status, headers: headersOf(wire) })
}

/** How an answer's body begins, for those who keep no more of it than this. */
export const beginningOf = ({ blanks = 0, body }: WireAnswer, length: number): string =>
  ' '.repeat(Math.min(blanks, length)) + body

export const headersOf = ({ contentType, headers }: WireAnswer): Record<string, string> => ({
  ...(contentType === html ? pageHeaders : {}),
  'content-type': contentType,
  ...headers,
})
