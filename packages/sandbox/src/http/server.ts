import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { refuseProduction } from '../production.ts'
import { isForeignHost } from './guards.ts'

/** A sandbox that listens. */
export interface SandboxServer {
  /** Such as `http://127.0.0.1:40123`, without a slash at the end. A gateway's base address is this and `/eoopay`. */
  readonly url: string
  readonly port: number
  /** Stops listening and drops open connections. */
  close(): Promise<void>
}

export interface ListenOptions {
  /** Default 0: any free port. */
  readonly port?: number
}

const hostname = '127.0.0.1'

/**
 * @throws the system's own error when the port is taken (`code: 'EADDRINUSE'`).
 */
export function listen(
  answer: (request: Request) => Promise<Response>,
  { port = 0 }: ListenOptions,
): Promise<SandboxServer> {
  refuseProduction()
  const guarded = (request: Request) =>
    isForeignHost(request) ? new Response('unknown host', { status: 403 }) : answer(request)

  return new Promise((resolve, reject) => {
    const server = serve({ fetch: guarded, port, hostname }, info => {
      server.off('error', reject)
      resolve(opened(server, info))
    })
    server.once('error', reject)
  })
}

function opened(server: ReturnType<typeof serve>, { port }: AddressInfo): SandboxServer {
  return {
    url: `http://${hostname}:${port}`,
    port,
    close: () =>
      new Promise((resolve, reject) => {
        server.close(error => (error ? reject(error) : resolve()))
        if ('closeAllConnections' in server) server.closeAllConnections()
      }),
  }
}
