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

const messageIn = (body: string): Message => {
  const outer: Message = JSON.parse(body)
  return typeof outer.pay_load === 'string'
    ? JSON.parse(open(outer.pay_load, gatewayKeys.privateKey).text)
    : outer
}

/** Opened and judged when a test asks, since most do not. */
const asked = (url: string, body: string): Asked => ({
  path: new URL(url).pathname,
  get message() {
    return messageIn(body)
  },
  get signed() {
    return isSignedBy(messageIn(body), merchant.publicKey)
  },
})

/**
 * A provider and the gateway's answers to its next requests, without a socket between them: for what
 * no connection decides. At a `null`, and beyond the last answer, the connection is lost.
 */
export const inProcess = (bodies: readonly (string | null)[], overrides: Overrides = {}) => {
  const requests: Asked[] = []
  const left = [...bodies]
  const fetch = async (request: Request) => {
    requests.push(asked(request.url, await request.text()))
    const body = left.shift()
    if (body == null) throw new TypeError('the connection is gone')
    return new Response(body)
  }
  return { mpay: connectTo('https://gateway.example', { fetch, ...overrides }), asked: requests }
}
