import { AsyncLocalStorage } from 'node:async_hooks'
import type { LogEvent } from '@pay/core'
import type { Exchange } from '../shared/api.ts'

/** What a provider did on the wire while one piece of work ran. */
export interface Recording {
  readonly events: readonly LogEvent[]
  readonly exchanges: readonly Exchange[]
}

interface Open {
  readonly events: LogEvent[]
  readonly exchanges: Promise<Exchange>[]
}

const maxBytes = 64 * 1024

const textOf = async (response: Response): Promise<string> => {
  const decoder = new TextDecoder()
  let text = ''
  let left = maxBytes
  // the web's type of a body lacks the iterator that Node's has
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    text += decoder.decode(chunk.subarray(0, left), { stream: true })
    left -= chunk.byteLength
    if (left <= 0) return `${text}\n… cut off here: more than 64 kB`
  }
  return text
}

const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'no answer'
  return error.cause instanceof Error ? error.cause.message : error.message
}

const exchangeOf = async (
  { method, url }: Request,
  answer: Promise<Response>,
  started: number,
): Promise<Exchange> => {
  const told = (more: Pick<Exchange, 'status' | 'contentType' | 'body'>): Exchange => ({
    ...{ method, url, tookMs: Math.round(performance.now() - started) },
    ...more,
  })
  let status: number | null = null
  let contentType = ''
  try {
    const response = await answer
    status = response.status
    contentType = response.headers.get('content-type') ?? ''
    return told({ status, contentType, body: await textOf(response) })
  } catch (error) {
    return told({ status, contentType, body: reasonOf(error) })
  }
}

/**
 * Watches providers from outside, through two of their settings: `fetch` and `log`. What is seen
 * belongs to the work that `record` runs, however much of it runs at once.
 */
export const createWire = (send: (request: Request) => Promise<Response> = fetch) => {
  const current = new AsyncLocalStorage<Open>()

  return {
    log: (event: LogEvent): void => {
      current.getStore()?.events.push(event)
    },
    fetch: (request: Request): Promise<Response> => {
      const started = performance.now()
      const answer = send(request)
      const copy = answer.then(response => response.clone())
      // nobody may be recording; a failure is the caller's to see, on `answer`
      copy.catch(() => {})
      current.getStore()?.exchanges.push(exchangeOf(request, copy, started))
      return answer
    },
    /** Runs a piece of work and tells what it did, whether it returned or threw. */
    async record<T>(work: () => Promise<T>): Promise<Recording & { readonly outcome: Outcome<T> }> {
      const open: Open = { events: [], exchanges: [] }
      const outcome = await current.run(open, () => settled(work))
      return { outcome, events: open.events, exchanges: await Promise.all(open.exchanges) }
    },
  }
}

/** What a piece of work returned or threw. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: unknown }

const settled = async <T>(work: () => Promise<T>): Promise<Outcome<T>> => {
  try {
    return { ok: true, value: await work() }
  } catch (error) {
    return { ok: false, error }
  }
}

export type Wire = ReturnType<typeof createWire>
