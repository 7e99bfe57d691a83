import type { Order } from '../../../../records.ts'
import type { V2Desk } from './desk.ts'

/** By the merchant's number of the refund. */
export const findRefund = (
  { orders, gatewayId }: V2Desk,
  merchant: string,
  orderId: string,
): Order | undefined => orders.find({ gateway: gatewayId, kind: 'refund', merchant, orderId })

/** What every answer says of a refund. */
export const refundFields = ({ merchant, orderId, providerId, amount, details }: Order) => ({
  ...{ refund_no: providerId, out_refund_no: orderId, trade_no: details.tradeNo },
  ...{
    out_trade_no: details.outTradeNo,
    uid: Number(merchant),
    money: amount,
    reducemoney: amount,
  },
})
