import type { PayEvent, SignatureError } from '@pay/core'
import type { Verdict } from '../../shared/timeline.ts'
import { readBody } from '../http/read-body.ts'
import type { Recording } from '../wire.ts'
import type { Connected, Workbench } from '../workbench.ts'
import { copyOf, eventOf, receivedOf } from './messages.ts'
import { nameOf } from './orders.ts'

/** What a handler reads; one byte more shows that a message is too long. */
const maxBytes = 64 * 1024

interface Judgement {
  readonly verdict: Verdict
  readonly why: string | null
  readonly authentic: boolean
  readonly orderId: string | null
  readonly event: PayEvent | null
  readonly arrival: number
}

/** The handler's own word for why it refused; it tells through the provider's log alone. */
const reasonIn = ({ events }: Recording): string =>
  events.findLast(({ event }) => event === 'notification')?.detail ?? 'handler-failed'

/** A handler asks for an order once a message is authentic, and not before. */
const refusal = (orderId: string | null, why: string): Judgement => ({
  ...{ verdict: 'refused', why, authentic: orderId !== null, orderId },
  ...{ event: null, arrival: 0 },
})

/** Hands a message to the provider's own handler, and watches what it asks of the shop. */
const handle = async (bench: Workbench, { provider }: Connected, request: Request) => {
  const { orders, ledger, wire } = bench
  const seen: { finding?: Judgement; rejected?: SignatureError; orderId: string | null } = {
    orderId: null,
  }
  const found = (verdict: Verdict, event: PayEvent, why: string | null = null) => {
    const arrival = ledger.count(event)
    const orderId = event.orderId ?? nameOf(event).id
    seen.finding = { verdict, why, event, arrival, authentic: true, orderId }
  }
  const handler = provider.notifications?.handler({
    expect(reference) {
      seen.orderId = reference.orderId ?? nameOf(reference).id
      return orders.expected(reference)
    },
    async store(event) {
      const stored = ledger.apply(event)
      found(stored, event)
      return stored
    },
    quarantine: (event, why) => found('quarantined', event, why.join(', ')),
    rejected(error) {
      seen.rejected = error
    },
  })
  if (handler === undefined) return null
  const recorded = await wire.record(() => handler(request))
  if (!recorded.outcome.ok) throw recorded.outcome.error
  const { orderId, rejected, finding = refusal(orderId, reasonIn(recorded)) } = seen
  return { response: recorded.outcome.value, rejected, finding }
}

/**
 * Receives one notification, answers it, and tells the timeline what came of it. `null` when the
 * provider has no notifications.
 */
export const receiveNotification = async (
  bench: Workbench,
  connected: Connected,
  request: Request,
): Promise<Response | null> => {
  const started = performance.now()
  const bytes = await readBody(request, maxBytes)
  const handled = await handle(bench, connected, copyOf(request, bytes))
  if (handled === null) return null
  const { response, rejected, finding } = handled
  const tookMs = Math.round(performance.now() - started)
  bench.timeline.add({
    kind: 'notification',
    provider: connected.id,
    ...finding,
    findings: (await rejected?.explain()) ?? [],
    event: finding.event && eventOf(finding.event),
    received: receivedOf(bench, request, bytes, finding.event),
    reply: { status: response.status, body: await response.clone().text() },
    tookMs,
  })
  return response
}
