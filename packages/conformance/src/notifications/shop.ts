import type { ExpectedOrder, HandlerOptions, Mismatch, PayEvent, ReferenceOf } from '@pay/core'

/** A merchant's own side: applies each event once by its key, and remembers everything. */
export interface Shop extends HandlerOptions {
  readonly asked: ReferenceOf<PayEvent>[]
  readonly stored: PayEvent[]
  /** Keys of events that changed something. */
  readonly applied: string[]
  readonly quarantined: { readonly event: PayEvent; readonly why: readonly Mismatch[] }[]
  quarantine(event: PayEvent, why: readonly Mismatch[]): void
}

/** A merchant that has just this order. */
export const openShop = (order: ExpectedOrder | undefined): Shop => {
  const shop: Shop = {
    asked: [],
    stored: [],
    applied: [],
    quarantined: [],
    expect(reference) {
      shop.asked.push(reference)
      return order
    },
    async store(event) {
      shop.stored.push(event)
      await Promise.resolve()
      if (shop.applied.includes(event.key)) return 'duplicate'
      shop.applied.push(event.key)
      return 'applied'
    },
    quarantine(event, why) {
      shop.quarantined.push({ event, why })
    },
  }
  return shop
}
