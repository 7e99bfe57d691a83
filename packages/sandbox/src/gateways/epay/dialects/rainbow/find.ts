import { isEmpty } from '../../../../php/values.ts'
import type { Order } from '../../../../records.ts'
import { type Fields, nameOf } from '../../checks.ts'
import type { RainbowDesk, RainbowMerchant } from './desk.ts'

/** By the gateway's number where there is one, else by the merchant's; `null` when neither is named. */
export function findOrder(
  desk: RainbowDesk,
  fields: Fields,
  merchant: RainbowMerchant,
): Order | undefined | null {
  const { trade_no = '', out_trade_no } = fields
  if (!isEmpty(trade_no)) {
    const order = desk.orders.get(`${desk.gatewayId}:${trade_no}`)
    return order?.kind === 'payment' && order.merchant === merchant.id ? order : undefined
  }
  return isEmpty(out_trade_no) ? null : desk.orders.find(nameOf(desk, fields, merchant))
}

/** The merchant's number of the order that a request names by the gateway's. */
export const orderIdOf = (desk: RainbowDesk, { trade_no = '', out_trade_no }: Fields) =>
  isEmpty(trade_no) ? out_trade_no : desk.orders.get(`${desk.gatewayId}:${trade_no}`)?.orderId
