import type { OrderName } from '../../order-names.ts'
import { gatewayId } from './desk.ts'
import type { MerchantSettings } from './settings.ts'
import type { Fields } from './signature.ts'

/** With another time it is another order. @source "MPAY Apply"; the older English edition on repeats */
export const nameOf = ({ id }: MerchantSettings, fields: Fields): OrderName => ({
  gateway: gatewayId,
  kind: 'payment',
  merchant: id,
  orderId: fields.no_order ?? '',
  orderedAt: fields.dt_order ?? '',
})

/** As with orders; that another time makes another refund is the simulator's own conclusion. */
export const refundNameOf = ({ id }: MerchantSettings, fields: Fields): OrderName => ({
  gateway: gatewayId,
  kind: 'refund',
  merchant: id,
  orderId: fields.no_refund ?? '',
  orderedAt: fields.dt_refund ?? '',
})
