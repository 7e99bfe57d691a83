import type { Order } from '../../records.ts'
import type { GatewayContext } from '../gateway.ts'

/** What the merchants of every dialect have. */
export interface Account {
  readonly id: string
}

/** What every call and every page of one dialect works with. */
export interface Desk<M extends Account = Account> extends GatewayContext {
  readonly gatewayId: string
  readonly merchants: ReadonlyMap<string, M>
  /** How long a reply to a notification is waited for. */
  readonly timeoutMs: number
}

/** The merchant of an order. Merchants do not come and go, so there is one. */
export function merchantOf<M extends Account>(desk: Desk<M>, order: Order): M {
  const merchant = desk.merchants.get(order.merchant)
  if (merchant) return merchant
  throw new Error(`order ${order.key} belongs to no merchant`)
}
