import type { PayEvent } from '@pay/core'
import { boundedMap } from '../bounded-map.ts'
import { nameOf, type OrderBook } from './orders.ts'

/** What arrived, counted by the event's key, so that every piece of news counts once. */
export interface Ledger {
  /** Changes the order on the first arrival of this news, and only then. */
  apply(event: PayEvent): 'applied' | 'duplicate'
  /** How often this news has arrived, this time included. */
  count(event: PayEvent): number
}

export const createLedger = (orders: OrderBook): Ledger => {
  const arrivals = boundedMap<number>(5000)
  const applied = boundedMap<true>(5000)

  return {
    count(event) {
      const count = (arrivals.get(event.key) ?? 0) + 1
      arrivals.set(event.key, count)
      return count
    },
    apply(event) {
      if (applied.get(event.key)) return 'duplicate'
      applied.set(event.key, true)
      orders.change(nameOf(event), { status: event.status })
      return 'applied'
    },
  }
}
