import type { Order } from './records.ts'

/** What an order is found by, apart from its key. */
export type OrderName = Pick<Order, 'gateway' | 'kind' | 'merchant' | 'orderId' | 'orderedAt'>

/** Which order was the last of its name. */
export function createNames() {
  const keys = new Map<string, string>()
  const isNewest = (order: Order) => keys.get(nameOf(order)) === order.key
  return {
    keyOf: (name: OrderName) => keys.get(nameOf(name)),
    remember: (order: Order) => void keys.set(nameOf(order), order.key),
    forget(order: Order) {
      if (isNewest(order)) keys.delete(nameOf(order))
    },
    /** Forgets those from before that time that are the last of their name. Returns how to remember them, where no newer one came. */
    passOver(orders: readonly Order[], before: Date): (() => void) | null {
      const old = orders.filter(order => order.createdAt < before && isNewest(order))
      for (const order of old) keys.delete(nameOf(order))
      const undo = () => {
        for (const order of old) if (!keys.has(nameOf(order))) keys.set(nameOf(order), order.key)
      }
      return old.length === 0 ? null : undo
    },
    clear: () => keys.clear(),
  }
}

const nameOf = ({ gateway, kind, merchant, orderId, orderedAt }: OrderName): string =>
  JSON.stringify([gateway, kind, merchant, orderId, orderedAt])
