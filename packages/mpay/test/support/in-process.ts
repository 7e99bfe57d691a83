import { connectTo, type Overrides } from './account.ts'
import { gatewayKeys, merchant } from './keys.ts'
import { isSignedBy, type Message, open } from './wire.ts'

/** A request as the gateway sees it. */
export interface Asked {
  readonly path: string
  readonly message: Message
  /** Whether the merchant's signature fits. */
  readonly signed: boolean
}

const messageIn = (outer: Message): Message =>
  typeof outer.pay_load === 'string'
    ? JSON.parse(open(outer.pay_load, gatewayKeys.privateKey).text)
    : outer

/**
 * A provider and the gateway's answers to its next requests, without a socket between them: for what
 * no connection decides. Beyond the last answer, the connection is lost.
 */
export const inProcess = (bodies: readonly string[], overrides: Overrides = {}) => {
  const asked: Asked[] = []
  const left = [...bodies]
  const fetch = async (request: Request) => {
    const message = messageIn(JSON.parse(await request.text()))
    const { pathname: path } = new URL(request.url)
    asked.push({ path, message, signed: isSignedBy(message, merchant.publicKey) })
    const body = left.shift()
    if (body === undefined) throw new TypeError('the connection is gone')
    return new Response(body)
  }
  return { mpay: connectTo('https://gateway.example', { fetch, ...overrides }), asked }
}
