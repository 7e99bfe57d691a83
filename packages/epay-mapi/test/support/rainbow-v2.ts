import {
  createEpayMapi,
  type RainbowV2PaymentInput,
  type RainbowV2Provider,
  type RainbowV2Settings,
} from '../../src/index.ts'
import { type Fields, merchantId, paid, payment } from './merchant.ts'
import { ours, platform, privatePem, publicBase64 } from './rsa.ts'

/** The factory as this dialect has it: a suite takes one kind of settings. */
export const createRainbowV2 = (settings: RainbowV2Settings): RainbowV2Provider =>
  createEpayMapi(settings)

/** The moment of these tests, as this gateway writes it. */
export const moment = new Date('2026-01-31T09:30:00.000Z')
export const timestamp = '1769851800'

export const rainbowV2Settings: RainbowV2Settings = {
  dialect: 'rainbow-v2',
  baseUrl: 'https://gateway.example',
  merchantId,
  privateKey: privatePem(ours),
  platformPublicKey: publicBase64(platform),
  now: () => moment,
}

export const rainbowV2Payment: RainbowV2PaymentInput = { ...payment, clientIp: '203.0.113.7' }

/** An acceptance, a paid order and a refund, before they are signed. */
export const taken = {
  ...{ code: 0, trade_no: '2026013117300012345', timestamp },
  ...{ pay_type: 'qrcode', pay_info: 'weixin://wxpay/1' },
}

export const paidOrder = {
  ...{ code: 0, trade_no: taken.trade_no, out_trade_no: 'ORD-0001', api_trade_no: '42000012' },
  ...{ type: 'alipay', pid: 1001, addtime: '2026-01-31 17:29:00', endtime: '2026-01-31 17:30:00' },
  ...{ name: 'VIP', money: '1.00', clientip: '203.0.113.7', status: 1, timestamp },
}

export const refunded = {
  ...{ code: 0, refund_no: '2026013117400012345', out_refund_no: 'REF-0001' },
  ...{ trade_no: taken.trade_no, out_trade_no: 'ORD-0001', uid: 1001, money: '1.00' },
  ...{ reducemoney: '1.00', msg: '退款成功！退款金额¥1.00', timestamp },
}

/** A notification, before it is signed. */
export const paidMessage: Fields = { ...paid, name: 'product', api_trade_no: '42000012', timestamp }
