import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'

type Answer = (request: Request) => Response | Promise<Response>

/** A server that listens on this machine only. */
export interface Listening {
  /** Such as `http://127.0.0.1:4100`, without a slash at its end. */
  readonly origin: string
  /** Stops listening and drops open connections. */
  close(): Promise<void>
}

const hostname = '127.0.0.1'

/** A message has to be here whole within this time. */
const requestTimeout = 15_000

/**
 * Opens a server whose answers may depend on its own address.
 *
 * @throws the system's own error when the port is taken (`code: 'EADDRINUSE'`).
 */
export const listen = (port: number, answerAt: (origin: string) => Answer): Promise<Listening> => {
  let answer: Answer = () => new Response('starting', { status: 503 })
  const server = createAdaptorServer({
    fetch: (request: Request) => answer(request),
    // what a program takes for the platform's own stays the platform's own
    overrideGlobalObjects: false,
    serverOptions: { requestTimeout },
  })

  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, hostname, () => {
      server.off('error', reject)
      // a server that listens on a port has an address of this form
      const origin = `http://${hostname}:${(server.address() as AddressInfo).port}`
      answer = answerAt(origin)
      resolve({
        origin,
        close: () =>
          new Promise(closed => {
            server.close(() => closed())
            if ('closeAllConnections' in server) server.closeAllConnections()
          }),
      })
    })
  })
}
