import { useEffect, useState } from 'react'
import type { SimulatedOrder } from '../../shared/api.ts'
import type { TimelineEntry } from '../../shared/timeline.ts'

export type Connection = 'connecting' | 'live' | 'lost'

/** Everything that the server tells by itself. */
export interface Events {
  /** Oldest first. */
  readonly entries: readonly TimelineEntry[]
  readonly orders: readonly SimulatedOrder[]
  readonly connection: Connection
}

const kept = 200

const withEntry = (entries: readonly TimelineEntry[], entry: TimelineEntry) =>
  entries.some(({ id }) => id === entry.id) ? entries : [...entries, entry].slice(-kept)

const withOrder = (orders: readonly SimulatedOrder[], order: SimulatedOrder) => {
  const known = orders.some(({ key }) => key === order.key)
  if (known) return orders.map(one => (one.key === order.key ? order : one))
  return [...orders, order].slice(-kept)
}

/** Listens to the server for as long as the page is open. */
export const useEvents = (): Events => {
  const [entries, setEntries] = useState<readonly TimelineEntry[]>([])
  const [orders, setOrders] = useState<readonly SimulatedOrder[]>([])
  const [connection, setConnection] = useState<Connection>('connecting')

  useEffect(() => {
    const source = new EventSource('/api/events')
    const on = <T>(name: string, take: (value: T) => void) =>
      source.addEventListener(
        name,
        (event: MessageEvent<string>) => take(JSON.parse(event.data) as T), // page and server share these types
      )
    on<TimelineEntry>('entry', entry => setEntries(before => withEntry(before, entry)))
    on<SimulatedOrder>('order', order => setOrders(before => withOrder(before, order)))
    source.addEventListener('open', () => setConnection('live'))
    source.addEventListener('error', () => setConnection('lost'))
    return () => source.close()
  }, [])

  return { entries, orders, connection }
}
