import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { type HttpMessage, readFixture, statusOf } from './http-message.ts'

/** A request as it reached the server. */
export interface SeenRequest {
  readonly start: string
  readonly contentType: string
  readonly body: string
}

/** A server on loopback that answers what it was told to, and keeps what it was asked. */
export interface Gateway {
  readonly url: string
  readonly requests: readonly SeenRequest[]
  /** The answer to every coming request: JSON, or another body as it stands. */
  answers(body: object | string): void
  /** A fixture as the answer to every coming request. */
  answersFixture(name: string): void
  close(): void
}

const messageOf = (body: object | string): HttpMessage => ({
  provenance: '# made',
  start: 'HTTP/1.1 200 OK',
  headers: { 'content-type': 'text/html; charset=UTF-8' },
  body: typeof body === 'string' ? body : JSON.stringify(body),
})

export const openGateway = async (): Promise<Gateway> => {
  const requests: SeenRequest[] = []
  let answer = messageOf('')
  const server = createServer(async (request, response) => {
    requests.push({
      start: `${request.method} ${request.url} HTTP/1.1`,
      contentType: request.headers['content-type'] ?? '',
      body: await text(request),
    })
    response.writeHead(statusOf(answer), answer.headers).end(answer.body)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // a server that listens on a port has such an address
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    answers(body) {
      answer = messageOf(body)
    },
    answersFixture(name) {
      answer = readFixture(name)
    },
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
