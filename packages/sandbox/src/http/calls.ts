import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Answer, Gateway, GatewayCall } from '../gateways/gateway.ts'
import type { Links } from './links.ts'
import type { Recorder } from './recorder.ts'
import { toResponse, toWire, type WireAnswer } from './wire.ts'

/** More than any gateway call needs; the sandbox's own limit, not a gateway's. */
const bodyLimitBytes = 1024 * 1024

/** The calls of one gateway as routes, each recorded with its answer. */
export function callRoutes(gateway: Gateway, links: Links, recorder: Recorder): Hono {
  const routes = new Hono()
  routes.use(bodyLimit({ maxSize: bodyLimitBytes }))

  for (const call of gateway.calls) {
    routes.all(call.path, async context => {
      const request = context.req.raw
      const body = new Uint8Array(await request.arrayBuffer())
      const answer = await ask(call, request, body, links(request, gateway.id))
      const wire = await toWire(answer)
      record({ recorder, gateway, call, request, body, answer, wire })
      return toResponse(wire)
    })
  }
  return routes
}

const ask = (
  call: GatewayCall,
  request: Request,
  body: Uint8Array,
  link: (path: string) => string,
) =>
  call.answer({
    method: request.method,
    query: new URL(request.url).search.slice(1),
    contentType: request.headers.get('content-type') ?? '',
    body,
    link,
  })

interface Exchange {
  readonly recorder: Recorder
  readonly gateway: Gateway
  readonly call: GatewayCall
  readonly request: Request
  readonly body: Uint8Array
  readonly answer: Answer
  readonly wire: WireAnswer
}

function record({ recorder, gateway, call, request, body, answer, wire }: Exchange): void {
  const { pathname, search } = new URL(request.url)
  recorder.add({
    gateway: gateway.id,
    call: call.name,
    method: request.method,
    path: pathname + search,
    headers: Object.fromEntries(request.headers),
    body: recorder.text(body),
    fields: answer.fields,
    answer: wire,
    accepted: answer.accepted,
    reason: answer.reason,
    orderKey: answer.orderKey,
  })
}
