import type { PayEvent } from '@pay/core'
import type { EventView, Received } from '../../shared/timeline.ts'
import { scrubber } from '../printer.ts'
import { secretsIn } from '../secrets.ts'
import type { Workbench } from '../workbench.ts'
import { nameOf } from './orders.ts'

/** A verified event, as the timeline shows it. */
export const eventOf = (event: PayEvent): EventView => {
  const { key, kind, status } = event
  return { ...event, key, kind, status, orderId: event.orderId ?? nameOf(event).id }
}

/** The message as it came, without what the event keeps to itself and what it echoes. */
export const receivedOf = (
  { orders }: Workbench,
  { method, url, headers }: Request,
  bytes: Uint8Array,
  event: PayEvent | null,
): Received => {
  const echoed = event === null ? [] : (orders.get(nameOf(event))?.personal ?? [])
  const hide = scrubber([...secretsIn(event), ...echoed])
  return {
    method,
    query: hide(new URL(url).search.slice(1)),
    contentType: headers.get('content-type') ?? '',
    body: hide(Buffer.from(bytes).toString('utf8')),
  }
}

/** The same message again, for a handler that reads it by itself. */
export const copyOf = ({ method, url, headers }: Request, body: Uint8Array): Request =>
  new Request(url, { method, headers, ...(body.byteLength > 0 && { body: Buffer.from(body) }) })
