import { isEmpty } from '../../../../php/values.ts'
import type { Order } from '../../../../records.ts'
import type { CallDescription } from '../../receive.ts'
import { Refusal } from '../../refusal.ts'
import { chinaTime } from '../../trade-number.ts'
import { codesOf } from './codes.ts'
import type { YpayDesk } from './desk.ts'
import { readParameters } from './receive.ts'

/**
 * By the gateway's number, without key and signature. What is not found is no refusal: its `data` is null.
 *
 * @source public server code of the program, 2022, which answers the row of its table
 */
export const lookUp: CallDescription<YpayDesk> = {
  name: 'payments.lookup',
  path: '/pay/chaorder',
  read: readParameters,
  orderIdOf: ({ desk, posted: { text } }) =>
    desk.orders.get(`${desk.gatewayId}:${text.trade_no}`)?.orderId,
  answer({ desk, posted: { text } }) {
    if (isEmpty(text.trade_no)) throw new Refusal('field', '请输入订单号!')
    const order = desk.orders.get(`${desk.gatewayId}:${text.trade_no}`)
    const value = {
      code: codesOf(desk).success,
      msg: '获取成功!',
      data: order ? rowOf(order) : null,
    }
    return { content: { kind: 'json', value }, orderKey: order?.key ?? null }
  },
  refuse: ({ reason, message }, { desk }) => ({
    kind: 'json',
    value: { code: codesOf(desk).codeOf(reason), msg: message },
  }),
}

function rowOf({ merchant, orderId, providerId, amount, fields, details, ...order }: Order) {
  const { paid, createdAt, settledAt } = order
  return {
    ...{ user_id: Number(merchant), trade_no: providerId, out_trade_no: orderId },
    ...{ type: details.method, name: fields.name, money: amount, truemoney: details.payable },
    ...{ notify_url: fields.notify_url, return_url: fields.return_url },
    ...{ qrcode: details.qrcode, h5_qrurl: details.h5Url, status: paid === null ? 0 : 1 },
    create_time: chinaTime(createdAt.getTime()),
    end_time: paid === null || !settledAt ? null : chinaTime(settledAt.getTime()),
  }
}
