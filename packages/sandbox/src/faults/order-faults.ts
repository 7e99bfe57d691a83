import type { Fault } from './fault.ts'
import type { FaultName } from './table/index.ts'

/** An order as a request names it. */
export interface NamedOrder {
  readonly gateway: string
  readonly orderId: string
}

/** What stays with orders: faults that last, and how often each was there before. */
export interface OrderFaults {
  /** From now on this order has the fault, and its count begins anew. */
  bind(fault: Fault, order: NamedOrder): void
  of(order: NamedOrder): Fault | undefined
  /** How often the order had the fault before this time. */
  count(fault: Fault, order: NamedOrder): number
  clear(which: string | undefined): void
}

export function createOrderFaults(): OrderFaults {
  const bound = new Map<string, Fault>()
  const counts = new Map<string, { readonly name: FaultName; readonly times: number }>()
  const keyOf = ({ gateway, orderId }: NamedOrder) => JSON.stringify([gateway, orderId])
  const countKey = ({ name }: Fault, order: NamedOrder) => `${name} ${keyOf(order)}`

  return {
    bind(fault, order) {
      bound.set(keyOf(order), fault)
      counts.delete(countKey(fault, order))
    },
    of: order => bound.get(keyOf(order)),
    count(fault, order) {
      const times = counts.get(countKey(fault, order))?.times ?? 0
      counts.set(countKey(fault, order), { name: fault.name, times: times + 1 })
      return times
    },
    clear(which) {
      for (const [key, { name }] of bound)
        if (which === undefined || which === name) bound.delete(key)
      for (const [key, { name }] of counts) {
        if (which === undefined || which === name) counts.delete(key)
      }
    },
  }
}
