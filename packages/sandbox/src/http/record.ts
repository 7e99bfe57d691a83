import type { OrderBook } from '../orders.ts'
import type { Exchange, Outcome } from './exchange.ts'
import { keptBytes, type Recorder } from './recorder.ts'
import { beginningOf, type WireAnswer } from './wire.ts'

interface Rooms {
  readonly recorder: Recorder
  readonly orders: OrderBook
}

const nothing: WireAnswer = { status: 0, contentType: '', body: '' }

/** Keeps what was asked and what became of it. */
export function record({ recorder, orders }: Rooms, exchange: Exchange, outcome: Outcome): void {
  const { gateway, call, request, body, opened } = exchange
  const { answer, wire, fault } = outcome
  // Where nobody listened, nothing arrived.
  if (fault === 'refuse-connection') return

  const { pathname, search } = new URL(request.url)
  const sent = wire ?? nothing
  const { status, contentType } = sent
  const orderKey = answer?.orderKey ?? null
  recorder.add({
    ...{ gateway: gateway.id, call: call.name, method: request.method, path: pathname + search },
    headers: Object.fromEntries(request.headers),
    body: recorder.text(body),
    fields: opened.fields,
    answer: { status, contentType, body: recorder.text(beginningOf(sent, keptBytes)) },
    accepted: answer?.accepted ?? false,
    reason: answer ? answer.reason : 'fault',
    orderKey,
    fault,
    findings: answer?.findings ?? [],
  })
  if (fault && orderKey !== null) orders.note(orderKey, 'fault', fault)
}
