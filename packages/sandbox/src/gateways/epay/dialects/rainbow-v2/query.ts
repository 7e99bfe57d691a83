import { trim } from '../../../../php/values.ts'
import { Refusal } from '../../refusal.ts'
import { chinaTime } from '../../trade-number.ts'
import { findOrder, orderIdOf } from '../rainbow/find.ts'
import { statusOf } from '../rainbow/states.ts'
import { accept } from './answers.ts'
import { signedCall } from './receive.ts'

/** @source the family's V2 document, "query an order"; observed: what is empty is left out */
export const queryOrder = signedCall({
  name: 'payments.query',
  path: '/api/pay/query',
  orderIdOf: ({ desk, posted }) => orderIdOf(desk, posted.text),
  answer({ desk, posted }, merchant) {
    const order = findOrder(desk, posted.text, merchant)
    if (order === null) throw new Refusal('field', '订单号不能为空')
    if (!order) throw new Refusal('not-found', '订单号不存在')
    const { details, paid, createdAt, settledAt } = order
    const whenPaid = { api_trade_no: details.apiTradeNo, buyer: details.buyer }
    const { api_trade_no, buyer } = paid === null ? { api_trade_no: '', buyer: '' } : whenPaid
    const endtime = paid === null || !settledAt ? '' : chinaTime(settledAt.getTime())
    const value = {
      ...{ code: 0, trade_no: order.providerId, out_trade_no: order.orderId, api_trade_no },
      ...{ type: details.method, pid: Number(merchant.id) },
      ...{ addtime: chinaTime(createdAt.getTime()), endtime, name: details.name },
      ...{ money: order.amount, param: details.param, buyer, clientip: order.fields.clientip },
      ...{ status: statusOf(order), refundmoney: details.refunded },
    }
    return { content: accept(desk, withoutEmpty(value)), orderKey: order.key }
  },
})

const withoutEmpty = (value: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(value).filter(([, member]) => trim(String(member ?? '')) !== ''),
  )
