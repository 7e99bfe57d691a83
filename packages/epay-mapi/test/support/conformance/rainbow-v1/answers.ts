import { paidOrder } from '../../rainbow.ts'
import { json, noSignature } from '../parts.ts'

/** The gateway's number of the order. */
export const providerId = paidOrder.trade_no

export const failed = (code: number, reason: string) => ({
  name: `has the final code ${code}`,
  body: json({ code, msg: '请返回重试！' }),
  becomes: { status: 'failed', reason, code: String(code), message: '请返回重试！' },
})
export const said = (msg: string, code = -1) => json({ code, msg })

export const found = (changes: object) => json({ ...paidOrder, ...changes })

export const notFound = [said('订单号不存在')]
export const refused = [
  said('商户密钥错误', -3),
  said('订单号不能为空', -4),
  said('No Act!', -5),
  said('繁忙'),
]

export const ours = { out_trade_no: /^ORD-0001$/, pid: /^1001$/ }
export const oneYuan = /^0*1(\.0{1,4})?$/
export const unknownOrder = [
  { code: /^(?!1$)./, msg: /订单号不存在|订单不存在/ },
  { code: /^(?!1$)./, message: /订单号不存在|订单不存在/ },
]

export const otherOrders = {
  incomplete: [
    found({ out_trade_no: null }),
    found({ pid: '' }),
    found({ money: null }),
    found({ code: null }),
  ],
  'other-order': [found({ out_trade_no: 'ORD-0002' })],
  'other-account': [found({ pid: 1002 })],
  ...noSignature,
}
