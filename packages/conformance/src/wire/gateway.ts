import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { type Behaviour, drop } from './behaviours.ts'

/** A request as it reached the server. */
export interface SeenRequest {
  readonly method: string
  /** With its query. */
  readonly path: string
  readonly contentType: string
  readonly body: string
  /** Which connection it came over, counted from 1. */
  readonly connection: number
}

/** A server on loopback that does with each request what it was told to. */
export interface Gateway {
  readonly url: string
  /** Everything that arrived, in its order. */
  readonly requests: readonly SeenRequest[]
  /** One behaviour for each coming request. Beyond the last, connections are dropped. */
  script(...behaviours: readonly Behaviour[]): void
  /** One behaviour for every coming request. */
  always(behaviour: Behaviour): void
  /** Resolves once `count` requests have arrived. */
  seen(count: number): Promise<void>
  close(): void
}

const read = async (request: IncomingMessage, connection: number): Promise<SeenRequest> => ({
  method: request.method ?? '',
  path: request.url ?? '',
  contentType: request.headers['content-type'] ?? '',
  body: await text(request),
  connection,
})

const counter = () => {
  const numbers = new WeakMap<object, number>()
  let last = 0
  return (connection: object): number => {
    const number = numbers.get(connection) ?? ++last
    numbers.set(connection, number)
    return number
  }
}

/** Opens a gateway on a port of its own. */
export const openGateway = async (): Promise<Gateway> => {
  const requests: SeenRequest[] = []
  const numberOf = counter()
  let waiting: { readonly count: number; readonly resolve: () => void }[] = []
  let next = (): Behaviour => drop

  const server = createServer(async (request, response) => {
    requests.push(await read(request, numberOf(request.socket)))
    next()(response)
    for (const { count, resolve } of waiting) if (requests.length >= count) resolve()
    waiting = waiting.filter(({ count }) => requests.length < count)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // a server that listens on a port has such an address

  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    script(...behaviours) {
      const left = [...behaviours]
      next = () => left.shift() ?? drop
    },
    always(behaviour) {
      next = () => behaviour
    },
    seen: count =>
      new Promise(resolve => {
        if (requests.length >= count) resolve()
        else waiting.push({ count, resolve })
      }),
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}

/**
 * An address on loopback where nobody listens. The port is assigned to nothing and given to
 * nobody; one that was just closed would soon be somebody else's.
 */
export const closedAddress = 'http://127.0.0.1:4'
