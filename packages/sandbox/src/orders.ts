import type { HistoryEntry, Order } from './records.ts'
import { createShelf } from './shelf.ts'

/** What an order is found by, apart from its key. */
export type OrderName = Pick<Order, 'gateway' | 'kind' | 'merchant' | 'orderId'>

export type NewOrder = Omit<Order, 'createdAt' | 'settledAt' | 'history' | 'paid' | 'state'>
export type OrderChange = Partial<
  Pick<Order, 'paid' | 'state' | 'settledAt' | 'actions' | 'details'>
>

/** All orders of one sandbox, whatever the gateway. */
export interface OrderBook {
  add(order: NewOrder): Order
  get(key: string): Order | undefined
  /** The newest one of that name. */
  find(name: OrderName): Order | undefined
  /** Changes an order and writes the change into its history. */
  change(order: Order, change: OrderChange, event: string, detail: string): Order
  note(key: string, event: string, detail: string): void
  all(): readonly Order[]
  readonly dropped: number
  clear(): void
}

const historyLimit = 100

export function createOrderBook(limit: number, now: () => number): OrderBook {
  const newest = new Map<string, string>()
  const shelf = createShelf<Order>(limit, order => {
    if (newest.get(nameOf(order)) === order.key) newest.delete(nameOf(order))
  })

  const entry = (event: string, detail: string): HistoryEntry =>
    Object.freeze({ at: new Date(now()), event, detail })

  function put(order: Order, change: OrderChange, added: HistoryEntry): Order {
    const history = [...order.history, added].slice(-historyLimit)
    const changed = Object.freeze({ ...order, ...change, history })
    shelf.replace(order.key, changed)
    return changed
  }

  return {
    add(order) {
      const created: Order = Object.freeze({
        ...order,
        paid: null,
        state: 'pending',
        createdAt: new Date(now()),
        settledAt: null,
        history: [entry('created', `${order.amount} ${order.currency}`)],
      })
      shelf.add(created.key, created)
      newest.set(nameOf(created), created.key)
      return created
    },
    get: shelf.get,
    find: name => shelf.get(newest.get(nameOf(name)) ?? ''),
    change: (order, change, event, detail) =>
      put(shelf.get(order.key) ?? order, change, entry(event, detail)),
    note(key, event, detail) {
      const order = shelf.get(key)
      if (order) put(order, {}, entry(event, detail))
    },
    all: shelf.all,
    get dropped() {
      return shelf.dropped
    },
    clear() {
      shelf.clear()
      newest.clear()
    },
  }
}

const nameOf = ({ gateway, kind, merchant, orderId }: OrderName): string =>
  JSON.stringify([gateway, kind, merchant, orderId])
