import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { refuseLive } from '../production.ts'
import { isForeignHost } from './guards.ts'
import { holdPort } from './held-port.ts'
import type { Port, Ports } from './ports.ts'

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

/** Answers over a connection that is at hand for what an answer alone cannot do. */
export type AnswerOn = (request: Request, outgoing: ServerResponse) => Promise<Response>

const hostname = '127.0.0.1'

/**
 * @throws the system's own error when the port is taken (`code: 'EADDRINUSE'`).
 */
export function listen(
  answer: AnswerOn,
  { port = 0 }: ListenOptions,
  ports: Ports,
): Promise<SandboxServer> {
  refuseLive()
  const guarded = (request: Request, { outgoing }: { outgoing: unknown }) =>
    isForeignHost(request)
      ? new Response('unknown host', { status: 403 })
      : // `serve` makes an HTTP/1 server unless it is given another.
        answer(request, outgoing as ServerResponse)

  return new Promise((resolve, reject) => {
    // The caller's own Request and Response stay as they are.
    const own = { port, hostname, overrideGlobalObjects: false }
    const server = serve({ fetch: guarded, ...own }, info => {
      server.off('error', reject)
      resolve(opened(server, info, ports))
    })
    server.once('error', reject)
  })
}

type Server = ReturnType<typeof serve>

function opened(server: Server, { port }: AddressInfo, ports: Ports): SandboxServer {
  const drop = () => {
    if ('closeAllConnections' in server) server.closeAllConnections()
  }
  let release: (() => void) | null = null
  const own: Port = {
    shut() {
      server.close()
      drop()
      release = holdPort(port, hostname)
    },
    open() {
      server.listen(port, hostname)
      release?.()
      release = null
    },
  }
  ports.add(own)

  return {
    url: `http://${hostname}:${port}`,
    port,
    async close() {
      ports.remove(own)
      release?.()
      if (release !== null) return
      if (!server.listening) await once(server, 'listening')
      await new Promise<void>((resolve, reject) => {
        server.close(error => (error ? reject(error) : resolve()))
        drop()
      })
    },
  }
}
