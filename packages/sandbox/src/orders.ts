import { createNames, type OrderName } from './order-names.ts'
import type { HistoryEntry, Order } from './records.ts'
import { createShelf } from './shelf.ts'

export type NewOrder = Omit<Order, 'createdAt' | 'settledAt' | 'history' | 'paid' | 'state'>
export type OrderChange = Partial<
  Pick<Order, 'paid' | 'state' | 'settledAt' | 'actions' | 'fields' | 'details'>
>

/** All orders of one sandbox, whatever the gateway. */
export interface OrderBook {
  add(order: NewOrder): Order
  get(key: string): Order | undefined
  /** The newest one of that name. */
  find(name: OrderName): Order | undefined
  /** Lets `find` pass over an order created before that time. Returns how to undo it; `null` when there is none. */
  forget(name: Pick<OrderName, 'gateway' | 'orderId'>, before: Date): (() => void) | null
  /** Changes an order and writes the change into its history. */
  change(order: Order, change: OrderChange, event: string, detail: string): Order
  note(key: string, event: string, detail: string): void
  all(): readonly Order[]
  readonly dropped: number
  clear(): void
}

export interface OrderBookSettings {
  readonly limit: number
  readonly now: () => number
  readonly onPut: (order: Order) => void
}

export function createOrderBook({ limit, now, onPut }: OrderBookSettings): OrderBook {
  const newest = createNames()
  const shelf = createShelf<Order>({ limit, onPut, onDrop: newest.forget })

  const change: OrderBook['change'] = (order, change, event, detail) => {
    const current = shelf.get(order.key) ?? order
    const changed = changedOrder(current, change, { at: new Date(now()), event, detail })
    shelf.replace(order.key, changed)
    return changed
  }

  return {
    change,
    add(order) {
      const created = newOrder(order, new Date(now()))
      newest.remember(created)
      shelf.add(created.key, created)
      return created
    },
    get: shelf.get,
    find: name => shelf.get(newest.keyOf(name) ?? ''),
    forget: ({ gateway, orderId }, before) =>
      newest.passOver(
        shelf.all().filter(order => order.gateway === gateway && order.orderId === orderId),
        before,
      ),
    note(key, event, detail) {
      const order = shelf.get(key)
      if (order) change(order, {}, event, detail)
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

const historyLimit = 100

function newOrder(order: NewOrder, createdAt: Date): Order {
  const history = [{ at: createdAt, event: 'created', detail: `${order.amount} ${order.currency}` }]
  const beginning = { paid: null, state: 'pending', createdAt, settledAt: null, history } as const
  return Object.freeze({ ...order, ...beginning })
}

function changedOrder(order: Order, change: OrderChange, entry: HistoryEntry): Order {
  const history = [...order.history, entry].slice(-historyLimit)
  return Object.freeze({ ...order, ...change, history })
}
