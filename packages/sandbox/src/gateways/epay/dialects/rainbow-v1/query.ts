import type { Order } from '../../../../records.ts'
import { Refusal } from '../../refusal.ts'
import { chinaTime } from '../../trade-number.ts'
import { findOrder, orderIdOf } from '../rainbow/find.ts'
import { statusOf } from '../rainbow/states.ts'
import { actionCall, jsonOf } from './api.ts'

/** @source the family's V1 document, "query one order"; observed: nulls appear, 3095 has `bill_trade_no` */
export const queryOrder = actionCall({
  name: 'payments.query',
  act: 'order',
  orderIdOf: ({ desk, posted }) => orderIdOf(desk, posted.text),
  answer({ desk, posted }, merchant) {
    const order = findOrder(desk, posted.text, merchant)
    if (order === null) throw new Refusal('field', '订单号不能为空')
    if (!order) throw new Refusal('not-found', '订单号不存在')
    const { trade_no, out_trade_no, ...rest } = rowOf(order)
    const bill = desk.program === 3095 ? { bill_trade_no: null } : {}
    const value = {
      ...{ code: 1, msg: 'succ', trade_no, out_trade_no },
      ...{ api_trade_no: order.paid === null ? null : order.details.apiTradeNo, ...bill },
      ...{ ...rest, payurl: null },
    }
    return { content: jsonOf(value), orderKey: order.key }
  },
})

/** What a list says of each order. */
export function rowOf(order: Order) {
  const { merchant, orderId, providerId, amount, createdAt, settledAt, details, paid } = order
  return {
    ...{ trade_no: providerId, out_trade_no: orderId, type: details.method ?? null },
    ...{ pid: Number(merchant), addtime: chinaTime(createdAt.getTime()) },
    endtime: paid === null || settledAt === null ? null : chinaTime(settledAt.getTime()),
    ...{ name: details.name, money: amount, param: details.param || null },
    ...{ buyer: paid === null ? null : details.buyer, status: statusOf(order) },
  }
}
