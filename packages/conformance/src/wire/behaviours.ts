import type { ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'

/** What a gateway does with one request. */
export type Behaviour = (response: ServerResponse) => void

/** How an answer is dressed. */
export interface Dress {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
}

const json = { 'content-type': 'application/json' }

/** A whole answer. */
export const answer =
  (body: string | Uint8Array, { status = 200, headers = json }: Dress = {}): Behaviour =>
  response => {
    response.writeHead(status, { ...headers })
    response.end(body)
  }

/** The connection is reset without an answer. */
export const drop: Behaviour = response => {
  response.socket?.resetAndDestroy()
}

/** The connection is closed in good order, without an answer. */
export const hangUp: Behaviour = response => {
  response.socket?.end()
}

/** Nothing ever comes back. */
export const silence: Behaviour = () => {}

/** What is no HTTP. */
export const gibberish: Behaviour = response => {
  response.socket?.end('\u0000\u0001 not HTTP at all\r\n\r\n')
}

/** The first half of a body, of which the header promised the whole; then the connection is cut. */
export const cut =
  (body: string): Behaviour =>
  response => {
    const bytes = Buffer.from(body)
    response.writeHead(200, { ...json, 'content-length': bytes.length })
    response.write(bytes.subarray(0, bytes.length >> 1), () => response.socket?.destroy())
  }

const dripMs = 10

/** A good beginning, then a blank every few milliseconds, for ever. */
export const drip =
  (body: string): Behaviour =>
  response => {
    response.writeHead(200, json)
    response.write(body)
    const timer = setInterval(() => response.write(' '), dripMs)
    response.on('close', () => clearInterval(timer))
  }

/** Headers, and then nothing. */
export const headersOnly: Behaviour = response => {
  response.writeHead(200, json)
  response.flushHeaders()
}

/** A body in pieces, each in a packet of its own. */
export const inPieces =
  (body: string): Behaviour =>
  response => {
    response.writeHead(200, json)
    const bytes = Buffer.from(body)
    const send = (at: number) => {
      if (at >= bytes.length) response.end()
      else response.write(bytes.subarray(at, at + 7), () => setImmediate(send, at + 7))
    }
    send(0)
  }

/** A compressed body. */
export const gzipped = (body: string): Behaviour =>
  // fast, for the bodies that are large
  answer(gzipSync(body, { level: 1 }), { headers: { ...json, 'content-encoding': 'gzip' } })

/** A body that says it is compressed and is not. */
export const falselyGzipped = (body: string): Behaviour =>
  answer(body, { headers: { ...json, 'content-encoding': 'gzip' } })

/** Sends the caller elsewhere, where the write would be accepted. */
export const redirect =
  (status: number, body: string): Behaviour =>
  response => {
    response.writeHead(status, { ...json, location: '/elsewhere' })
    response.end(body)
  }
