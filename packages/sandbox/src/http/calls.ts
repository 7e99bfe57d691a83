import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { SandboxError } from '../errors.ts'
import type { ChosenFault, FaultBoard } from '../faults/board.ts'
import type { Gateway, GatewayCall, OpenedCall } from '../gateways/gateway.ts'
import type { OrderBook } from '../orders.ts'
import { outcomeOf } from './exchange.ts'
import type { Line } from './line.ts'
import type { Links } from './links.ts'
import { record } from './record.ts'
import type { Recorder } from './recorder.ts'
import { toResponse } from './wire.ts'

/** More than any gateway call needs; the sandbox's own limit, not a gateway's. */
const bodyLimitBytes = 1024 * 1024

/** What all calls of all gateways share. */
export interface CallRooms {
  readonly links: Links
  readonly recorder: Recorder
  readonly orders: OrderBook
  readonly faults: FaultBoard
}

/** What whoever holds the connection hands to the routes. */
export type CallEnv = { readonly Bindings: { readonly line: Line } }

/** The calls of one gateway as routes, each recorded with its answer. */
export function callRoutes(gateway: Gateway, rooms: CallRooms): Hono<CallEnv> {
  const routes = new Hono<CallEnv>()
  routes.use(bodyLimit({ maxSize: bodyLimitBytes }))
  routes.onError((error, context) => {
    if (error instanceof SandboxError) return context.text(`SIMULATED: ${error.message}\n`, 400)
    throw error
  })

  for (const call of gateway.calls) {
    routes.all(call.path, async (context, next) => {
      const request = context.req.raw
      if (call.takes?.({ query: queryOf(request) }) === false) return next()
      const body = new Uint8Array(await request.arrayBuffer())
      const opened = await open(call, request, body, rooms.links(request, gateway.id))
      const chosen = choose(rooms.faults, gateway, call, opened, request)
      const exchange = { gateway, call, request, body, opened }
      const outcome = await outcomeOf(exchange, chosen)
      record(rooms, exchange, outcome)
      context.env.line.plan = outcome.plan
      return outcome.wire ? toResponse(outcome.wire) : context.body(null)
    })
  }
  return routes
}

const open = (
  call: GatewayCall,
  request: Request,
  body: Uint8Array,
  link: (path: string) => string,
) =>
  call.open({
    method: request.method,
    query: queryOf(request),
    contentType: request.headers.get('content-type') ?? '',
    headers: request.headers,
    body,
    link,
  })

const queryOf = ({ url }: Request): string => new URL(url).search.slice(1)

const choose = (
  faults: FaultBoard,
  gateway: Gateway,
  call: GatewayCall,
  { orderId }: OpenedCall,
  { headers }: Request,
): ChosenFault | null =>
  faults.choose({ gateway, call, orderId, header: headers.get('x-sandbox-fault') })
