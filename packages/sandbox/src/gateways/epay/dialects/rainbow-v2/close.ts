import { isEmpty } from '../../../../php/values.ts'
import type { Order } from '../../../../records.ts'
import { Refusal } from '../../refusal.ts'
import { findOrder, orderIdOf } from '../rainbow/find.ts'
import { accept } from './answers.ts'
import type { V2Desk } from './desk.ts'
import { signedCall, signing } from './receive.ts'

/** @source the family's V2 document, "close an order": not every channel can; observed: a refusal is signed */
export const closeOrder = signedCall({
  name: 'payments.close',
  path: '/api/pay/close',
  orderIdOf: ({ desk, posted }) => orderIdOf(desk, posted.text),
  answer({ desk, posted }, merchant) {
    const order = findOrder(desk, posted.text, merchant)
    if (order === null) throw new Refusal('field', '订单号不能为空')
    const noOrder = new Refusal('not-found', '当前订单不存在！')
    if (!order && isEmpty(posted.text.trade_no)) throw noOrder
    const { key } = signing(() => {
      if (!order) throw noOrder
      return close(desk, order)
    })
    return { content: accept(desk, { code: 0, msg: '订单关闭成功' }), orderKey: key }
  },
})

function close(desk: V2Desk, order: Order): Order {
  if (order.paid !== null) throw new Refusal('state', '该订单状态不支持关闭！')
  if (!desk.closing) throw new Refusal('channel', '当前支付通道不支持关闭订单')
  const settledAt = new Date(desk.schedule.now())
  const details = { ...order.details, closed: '1' }
  const change = { state: 'failed', settledAt, actions: [], details } as const
  return desk.orders.change(order, change, 'closed', 'by the merchant')
}
