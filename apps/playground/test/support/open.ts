import { onTestFinished } from 'vitest'
import { type PlaygroundOptions, startPlayground } from '../../server/playground.ts'
import type { Workbench } from '../../server/workbench.ts'
import type { CallAnswer, Draft, Preview, Session } from '../../shared/api.ts'
import type { NotificationEntry, TimelineEntry } from '../../shared/timeline.ts'

const page = (text: string) => ({
  type: 'text/html; charset=utf-8',
  bytes: new TextEncoder().encode(text),
})

const pages = new Map([
  ['/index.html', page('<p>the page</p>')],
  ['/return.html', page('<p>back</p>')],
])

/** A playground on a free port, with the requests that its page would make. Closes with the test. */
export const openPlayground = async (options: Partial<PlaygroundOptions> = {}) => {
  const playground = await startPlayground({ port: 0, pages, ...options })
  onTestFinished(() => playground.close())
  const { url, bench } = playground
  const front = await fetch(url)
  const cookie = front.headers.get('set-cookie')?.split(';')[0] ?? ''
  const read = (path: string, headers = {}) =>
    fetch(`${url}/api/${path}`, { headers: { cookie, ...headers } })
  const session = (await (await read('session')).json()) as Session // the server's own type
  const headers = {
    cookie,
    'content-type': 'application/json',
    'x-playground-token': session.token,
  }
  const send = (path: string, body: unknown, more = {}) =>
    fetch(`${url}/api/${path}`, {
      method: 'POST',
      headers: { ...headers, ...more },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
  // each route answers with the one type it is asked for here
  const ask = async <T>(path: string, body: unknown) => (await (await send(path, body)).json()) as T

  const draft = (provider: string, operation: string) =>
    ask<Draft>('draft', { provider, operation })
  const exampleOf = async (provider: string, operation: string, title = 'example') =>
    (await draft(provider, operation)).examples.find(one => one.title === title)?.values ?? {}
  const call = (provider: string, operation: string, values: object) =>
    ask<CallAnswer>('call', { provider, operation, values })
  return {
    ...{ url, bench, cookie, session, front, read, send, draft, exampleOf, call },
    preview: (provider: string, operation: string, values: object, reveal = false) =>
      ask<Preview>('preview', { provider, operation, values, reveal }),
    /** Sends an operation's example, as two clicks would. */
    callExample: async (provider: string, operation: string, title?: string) =>
      answered(await call(provider, operation, await exampleOf(provider, operation, title))),
    /** The simulated gateway's key of an order. */
    orderKey: (orderId: string | null) =>
      bench.sandbox.orders.find(order => order.orderId === orderId)?.key ?? 'no such order',
    nextNotification: () => nextNotification(bench),
  }
}

/** The answer of a call that was made. */
export const answered = (answer: CallAnswer) => {
  if (answer.kind === 'answered') return answer
  throw new Error(`the call was not answered: ${JSON.stringify(answer)}`)
}

const isNotification = (entry: TimelineEntry): entry is NotificationEntry =>
  entry.kind === 'notification'

/** Waits for the next notification in the timeline. */
const nextNotification = ({ timeline }: Workbench): Promise<NotificationEntry> =>
  new Promise(resolve => {
    const stop = timeline.subscribe(entry => {
      if (!isNotification(entry)) return
      stop()
      resolve(entry)
    })
  })
