/** One message of an event stream. With an `id`, a browser that comes back says which was its last. */
export interface StreamMessage {
  readonly event: string
  readonly id?: number
  readonly data: string
}

/** Starts sending; returns what stops it. */
export type Source = (send: (message: StreamMessage) => void) => () => void

const heartbeatMs = 15_000

/** A reader that lags this many messages behind is dropped; it comes back and is told what it missed. */
const patience = 500

const written = ({ event, id, data }: StreamMessage): string =>
  `${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${data}\n\n`

/** A response of server-sent events that lasts until the browser leaves. `data` must be one line. */
export const eventStream = (source: Source): Response => {
  const encoder = new TextEncoder()
  let stop = () => {}

  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      const end = () => {
        stop()
        controller.close()
      }
      const write = (text: string) => {
        if ((controller.desiredSize ?? 0) < -patience) return end()
        controller.enqueue(encoder.encode(text))
      }
      write('retry: 1000\n\n')
      const heartbeat = setInterval(() => write(': still here\n\n'), heartbeatMs)
      const unsubscribe = source(message => write(written(message)))
      stop = () => {
        clearInterval(heartbeat)
        unsubscribe()
      }
    },
    cancel: () => stop(),
  })
  const headers = { 'content-type': 'text/event-stream', 'cache-control': 'no-store' }
  return new Response(stream, { headers })
}
