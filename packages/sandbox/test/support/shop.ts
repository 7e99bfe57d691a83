import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { onTestFinished } from 'vitest'

export interface Received {
  readonly method: string
  readonly url: string
  readonly contentType: string | null
  readonly body: string
}

export interface Shop {
  readonly url: string
  readonly received: Received[]
}

/** A merchant's own server on loopback: takes notifications and answers what it is told to. */
export async function openShop(
  answer: (count: number) => Response | Promise<Response>,
): Promise<Shop> {
  const received: Received[] = []
  const fetch = async (request: Request): Promise<Response> => {
    const { method, url, headers } = request
    const contentType = headers.get('content-type')
    received.push({ method, url, contentType, body: await request.text() })
    return answer(received.length)
  }
  const { server, port } = await new Promise<{ server: ReturnType<typeof serve>; port: number }>(
    resolve => {
      const server = serve(
        { fetch, port: 0, hostname: '127.0.0.1', overrideGlobalObjects: false },
        ({ port }: AddressInfo) => resolve({ server, port }),
      )
    },
  )
  onTestFinished(() => {
    if ('closeAllConnections' in server) server.closeAllConnections()
    server.close()
  })
  return { url: `http://127.0.0.1:${port}`, received }
}

export const acknowledge = () => new Response('OK')
