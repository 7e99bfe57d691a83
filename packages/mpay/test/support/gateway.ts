import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { onTestFinished } from 'vitest'
import { gatewayKeys, merchant } from './keys.ts'
import { isSignedBy, type Message, open } from './wire.ts'

/** A request as it reached the gateway. */
export interface Seen {
  readonly method: string
  readonly path: string
  readonly headers: IncomingHttpHeaders
  /** The body as it travelled. */
  readonly body: string
  /** The signed message: the body, or what was in its envelope. */
  readonly message: Message
  /** Whether the merchant's signature fits. */
  readonly signed: boolean
}

/** What the gateway does with a request. */
export type Answer =
  | { readonly body: string; readonly status?: number }
  | { readonly silence: 'hang' | 'drop' }

/** A gateway on loopback. */
export interface Gateway {
  readonly url: string
  readonly seen: readonly Seen[]
  /** The answers to the next requests, in their order. Beyond the last, connections are dropped. */
  answers(...answers: readonly Answer[]): void
}

const messageIn = (outer: Message): Message => {
  if (typeof outer.pay_load !== 'string') return outer
  const { text: inner } = open(outer.pay_load, gatewayKeys.privateKey)
  const message: Message = JSON.parse(inner)
  if (message.oid_partner !== outer.oid_partner) throw new Error('two merchants in one request')
  return message
}

/** Opens a gateway for the running test. It opens envelopes and checks signatures by itself. */
export const openGateway = async (): Promise<Gateway> => {
  const seen: Seen[] = []
  const left: Answer[] = []
  const server = createServer(async (request, response) => {
    const { method = '', url: path = '', headers } = request
    const body = await text(request)
    const message = messageIn(JSON.parse(body))
    const isSigned = isSignedBy(message, merchant.publicKey)
    seen.push({ method, path, headers, body, message, signed: isSigned })
    const answer = left.shift() ?? { silence: 'drop' as const }
    if ('body' in answer) response.writeHead(answer.status ?? 200).end(answer.body)
    else if (answer.silence === 'drop') request.socket.destroy()
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  const { port } = server.address() as AddressInfo // a server that listens on a port has such an address
  return { url: `http://127.0.0.1:${port}`, seen, answers: (...more) => left.push(...more) }
}
