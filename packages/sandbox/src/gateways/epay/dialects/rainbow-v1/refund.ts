import { readPosted } from '../../../../php/form.ts'
import type { Order } from '../../../../records.ts'
import { Refusal } from '../../refusal.ts'
import { newTradeNumber } from '../../trade-number.ts'
import type { RainbowDesk } from '../rainbow/desk.ts'
import { findOrder, orderIdOf } from '../rainbow/find.ts'
import { refund, refundMoney } from '../rainbow/refunds.ts'
import { actionCall, jsonOf } from './api.ts'

/** @source the family's V1 document, "submit a refund"; observed: success is 0 */
export const createRefund = actionCall({
  name: 'refunds.create',
  act: 'refund',
  read: readPosted,
  codes: { off: -4, 'merchant-off': -2 },
  orderIdOf: ({ desk, posted }) => orderIdOf(desk, posted.text),
  before({ refunds }) {
    if (!refunds) throw new Refusal('off', '未开启商户后台自助退款')
  },
  answer({ desk, posted: { text } }, merchant) {
    if (!merchant.refunds) throw new Refusal('merchant-off', '商户未开启订单退款API接口')
    const money = refundMoney(text.money)
    const order = findOrder(desk, text, merchant)
    if (order === null) throw new Refusal('field', '订单号不能为空')
    if (!order) throw new Refusal('not-found', '当前订单不存在！')
    refund(desk, order, money)
    const value = { code: 0, ...namesOf(desk, order), uid: Number(merchant.id), money }
    const told = { reducemoney: money, msg: `退款成功！退款金额${yuan(desk)}${money}` }
    return { content: jsonOf({ ...value, ...told }), orderKey: order.key }
  },
})

/** Version 3069 names no order. @source public server code of the Rainbow program */
function namesOf(desk: RainbowDesk, { providerId, orderId }: Order) {
  if (desk.program === 3069) return {}
  const number = newTradeNumber(desk)
  return {
    ...{ refund_no: number, out_refund_no: number },
    ...{ trade_no: providerId, out_trade_no: orderId },
  }
}

const yuan = ({ program }: RainbowDesk): string => (program === 3069 ? '￥' : '¥')
