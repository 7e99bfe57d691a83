import type { KeyRing } from '../../keys/ring.ts'
import type { Order } from '../../records.ts'
import type { GatewayContext } from '../gateway.ts'
import type { GatewaySettings, MerchantSettings } from './settings.ts'

/** What every call and every page of this gateway works with. */
export interface Desk extends GatewayContext {
  readonly settings: GatewaySettings
  readonly merchants: ReadonlyMap<string, MerchantSettings>
  readonly keys: KeyRing
}

export const gatewayId = 'mpay'

/** The merchant of an order. Merchants do not come and go, so there is one. */
export function merchantOf(desk: Desk, order: Order): MerchantSettings {
  const merchant = desk.merchants.get(order.merchant)
  if (merchant) return merchant
  throw new Error(`order ${order.key} belongs to no merchant`)
}
