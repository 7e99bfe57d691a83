import type { ExpectedOrder, Money, PayEvent, PaymentProvider, ReferenceOf } from '@pay/core'
import type { Values } from '../../shared/api.ts'
import { boundedMap } from '../bounded-map.ts'
import type { OrderKind } from '../calls/operations.ts'

/** An order as a merchant stores it before the call. */
export interface StoredOrder {
  readonly provider: string
  readonly account: string
  readonly kind: OrderKind
  /** The order's number, or the refund's for a refund. */
  readonly id: string
  /** `null` for what moves no money. */
  readonly amount: Money | null
  /** The merchant's time of the order, ISO 8601, where it is a part of the order's identity. */
  readonly orderedAt: string | null
  /** When the call was made, ISO 8601. */
  readonly at: string
  /** What the form held and is not personal, for the forms of later steps. */
  readonly values: Values
  /** What it held besides: gateways echo it, and it is taken out of what they say. */
  readonly personal: readonly string[]
  /** What the gateway told the payer to pay, where it changed it. */
  readonly payable: Money | null
  /** Handles of what later steps need and no browser may have, by the name of their field. */
  readonly handles: Values
  readonly status: string
}

type Named = Pick<StoredOrder, 'provider' | 'kind' | 'id'>

type Reference = ReferenceOf<PayEvent>

/** What a merchant's database would hold, in memory. */
export interface OrderBook {
  /** Stores an order unless one of this number is open or paid already. */
  open(order: StoredOrder): void
  change(order: Named, change: Partial<Pick<StoredOrder, 'status' | 'payable' | 'handles'>>): void
  get(order: Named): StoredOrder | undefined
  latest(of: Pick<PaymentProvider, 'id' | 'account'>, kind: OrderKind): StoredOrder | undefined
  /** What the notification handler compares an event with. */
  expected(reference: Reference): ExpectedOrder | undefined
}

const keyOf = ({ provider, kind, id }: Named): string => JSON.stringify([provider, kind, id])

/** The name of the order that a reference or an event speaks of. */
export const nameOf = (named: Reference | PayEvent): Named => ({
  provider: named.provider,
  kind: named.kind,
  id: named.kind === 'refund' ? named.refundId : named.orderId,
})

const isSameTime = (reference: Date | null, stored: string | null): boolean =>
  reference === null || (stored !== null && reference.getTime() === new Date(stored).getTime())

export const createOrderBook = (): OrderBook => {
  const orders = boundedMap<StoredOrder>(1000)
  const get = (order: Named) => orders.get(keyOf(order))

  return {
    get,
    open(order) {
      const known = get(order)
      // a number that failed for good may be used anew; any other keeps its first order
      if (known === undefined || known.status === 'failed') orders.set(keyOf(order), order)
    },
    change(name, change) {
      const known = get(name)
      if (known !== undefined) orders.set(keyOf(name), { ...known, ...change })
    },
    latest: ({ id, account }, kind) =>
      orders
        .values()
        .findLast(
          order => order.provider === id && order.account === account && order.kind === kind,
        ),
    expected(reference) {
      const order = get(nameOf(reference))
      if (order === undefined || !isSameTime(reference.orderedAt, order.orderedAt)) return undefined
      const { kind, amount } = order
      if (kind === 'binding' || amount === null) return undefined
      const { payable, provider, account, orderedAt } = order
      const time = orderedAt === null ? {} : { orderedAt }
      return { kind, amount, payable, provider, account, ...time }
    },
  }
}
