import http from 'node:http'
import https from 'node:https'
import { isIP } from 'node:net'
import type { Reply } from '../records.ts'
import { blocked, isLoopback, loopbackLookup, type Resolve } from './loopback.ts'

/** A GET goes without its body, and without the type of one. */
export interface OutgoingMessage {
  readonly url: string
  readonly method: string
  readonly contentType: string
  readonly body: string
  /** What is sent instead of the body, where no text says it. */
  readonly bytes?: Uint8Array
  /** By whom it says that it is sent, where it says so. */
  readonly userAgent?: string
}

/** Sends one message and returns the reply, whatever its status. Follows no redirect. */
export type Post = (message: OutgoingMessage, signal: AbortSignal) => Promise<Reply>

export interface PostSettings {
  /** Hosts that may be notified although they are not on this machine: `host` or `host:port`. */
  readonly allowedHosts: readonly string[]
  readonly resolve?: Resolve
}

const replyLimit = 64 * 1024

export function createPost(settings: PostSettings): Post {
  const lookup = loopbackLookup(settings.resolve)

  return async (message, signal) => {
    const url = new URL(message.url)
    const listed = [url.host, url.hostname].some(host => settings.allowedHosts.includes(host))
    // A numeric address is connected to without being looked up.
    const numeric = url.hostname.replace(/^\[|\]$/g, '')
    if (!listed && isIP(numeric) !== 0 && !isLoopback(numeric)) throw blocked(url.hostname)
    return exchange(url, message, { signal, agent: false, ...(listed ? {} : { lookup }) })
  }
}

function exchange(
  url: URL,
  message: OutgoingMessage,
  options: http.RequestOptions,
): Promise<Reply> {
  const { headers, body } = contentOf(message)
  const bytes = typeof body === 'string' ? Buffer.from(body, 'utf8') : body
  const length = bytes ? { 'content-length': bytes.byteLength } : {}
  // These gateways do not check the merchant's certificate.
  const secure: https.RequestOptions = { rejectUnauthorized: false }
  const full = {
    ...options,
    ...(url.protocol === 'https:' ? secure : {}),
    method: message.method,
    headers: { ...headers, ...length },
  }

  return new Promise((resolve, reject) => {
    const { request } = url.protocol === 'https:' ? https : http
    const sending = request(url, full, response => resolve(readReply(response)))
    sending.on('error', reject)
    sending.end(bytes)
  })
}

function contentOf({ method, contentType, body, bytes, userAgent }: OutgoingMessage) {
  const named = userAgent === undefined ? {} : { 'user-agent': userAgent }
  if (method === 'GET') return { headers: named }
  return {
    headers: { ...named, 'content-type': contentType },
    // Node takes any bytes; its types ask for a plain ArrayBuffer behind them.
    body: bytes ? Buffer.from(bytes) : body,
  }
}

async function readReply(response: http.IncomingMessage): Promise<Reply> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of response) {
    // A stream without an encoding yields nothing but buffers.
    chunks.push(chunk as Buffer)
    length += (chunk as Buffer).byteLength
    if (length >= replyLimit) break
  }
  const body = Buffer.concat(chunks).subarray(0, replyLimit).toString('utf8')
  return { status: response.statusCode ?? 0, body }
}

/** Sends within this process: no socket, so no address to check. */
export const postInProcess =
  (deliver: (request: Request) => Promise<Response>): Post =>
  async (message, signal) => {
    const { url, method } = message
    const request = new Request(url, { method, ...contentOf(message) })
    const given = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    })
    const reply = deliver(request).then(async response => ({
      status: response.status,
      body: (await response.text()).slice(0, replyLimit),
    }))
    return Promise.race([reply, given])
  }
