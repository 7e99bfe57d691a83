import type { Order } from '../../records.ts'
import type { GatewayContext } from '../gateway.ts'
import type { Account, Accounts } from './accounts.ts'
import type { Dates } from './dates.ts'
import type { Duplicates } from './duplicates.ts'
import type { GatewaySettings } from './settings.ts'

/** What every call and every page of this gateway works with. */
export interface Desk extends GatewayContext {
  readonly settings: GatewaySettings
  readonly accounts: Accounts
  readonly duplicates: Duplicates
  readonly dates: Dates
}

export const gatewayId = 'eoopay'

/** The account of an order. Merchants do not come and go, so there is one. */
export function accountOf(desk: Desk, order: Order): Account {
  const account = desk.accounts.get(order.merchant)
  if (account) return account
  throw new Error(`order ${order.key} belongs to no merchant`)
}
