import { readCapped } from '../wire/read-capped.ts'
import type { Outgoing } from './body.ts'
import type { Connection } from './connection.ts'
import { type Deadline, startDeadline } from './deadline.ts'
import { notSentCode } from './not-sent.ts'

const maxAnswerBytes = 1_000_000

/** What became of a request: an answer, nothing sent, or no telling. */
export type Delivery =
  | { readonly kind: 'answered'; readonly status: number; readonly bytes: Uint8Array }
  | { readonly kind: 'not-sent'; readonly code: string }
  | {
      readonly kind: 'lost'
      readonly cause: 'timeout' | 'aborted' | 'connection-lost' | 'too-large'
    }

/** ky is loaded with the first call: a process that only verifies notifications never pays for it. */
const loadKy = async () => (await import('ky')).default

const exchange = async (
  connection: Connection,
  { method, url, contentType, body }: Outgoing,
  { signal, within }: Deadline,
): Promise<Delivery> => {
  const ky = await loadKy()
  const response = await within(
    // ky repeats and follows redirects by itself unless told otherwise: both wrong for money
    ky(url, {
      method,
      headers: { accept: 'application/json', ...(contentType && { 'content-type': contentType }) },
      // Deno sends a text a second time by itself when a reused connection breaks, never a Blob
      // @source denoland/deno pull request 32566: it repeats whatever it can copy
      ...(method === 'POST' && { body: new Blob([body]) }),
      signal,
      retry: 0,
      redirect: 'manual',
      throwHttpErrors: false,
      timeout: false,
      ...(connection.fetch && { fetch: asFetch(connection.fetch) }),
    }),
  )
  const bytes = await within(readCapped(response.body, maxAnswerBytes))
  if (bytes === null) return { kind: 'lost', cause: 'too-large' }
  return { kind: 'answered', status: response.status, bytes }
}

// ky calls with a Request and options of its own; a caller's function sees the Request alone
const asFetch =
  (send: (request: Request) => Promise<Response>): typeof fetch =>
  input =>
    send(input instanceof Request ? input : new Request(input))

/** Sends one request once. Never throws: what went wrong decides what may be believed. */
export const deliver = async (
  connection: Connection,
  request: Outgoing,
  caller?: AbortSignal,
): Promise<Delivery> => {
  if (caller?.aborted) return { kind: 'not-sent', code: 'aborted' }
  const deadline = startDeadline(connection.timeoutMs, caller)
  try {
    return await exchange(connection, request, deadline)
  } catch (error) {
    const cause = deadline.cause()
    if (cause !== null) return { kind: 'lost', cause }
    const code = notSentCode(error)
    return code === null ? { kind: 'lost', cause: 'connection-lost' } : { kind: 'not-sent', code }
  } finally {
    deadline.clear()
  }
}
