import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

/** A request as it reached the server. */
export interface SeenRequest {
  readonly method: string
  /** Path and query. */
  readonly url: string
  readonly body: string
}

/** A server on loopback that answers what it was told to, and keeps what it was asked. */
export interface Gateway {
  readonly url: string
  readonly requests: readonly SeenRequest[]
  /** The answer to every coming request: JSON, or another body as it stands. */
  answers(body: object | string): void
  close(): void
}

// these gateways label JSON as a page
const headers = { 'content-type': 'text/html; charset=UTF-8' }

const textOf = (body: object | string) => (typeof body === 'string' ? body : JSON.stringify(body))

export const openGateway = async (): Promise<Gateway> => {
  const requests: SeenRequest[] = []
  let answer = ''
  const server = createServer(async (request, response) => {
    const { method = '', url = '' } = request
    requests.push({ method, url, body: await text(request) })
    response.writeHead(200, headers).end(answer)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // a server that listens on a port has such an address
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    answers(body) {
      answer = textOf(body)
    },
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
