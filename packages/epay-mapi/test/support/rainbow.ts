import {
  createEpayMapi,
  type RainbowV1PaymentInput,
  type RainbowV1Provider,
  type RainbowV1Settings,
} from '../../src/index.ts'
import { merchantId, payment, secret } from './merchant.ts'

/** The factory as this dialect has it: a suite takes one kind of settings. */
export const createRainbowV1 = (settings: RainbowV1Settings): RainbowV1Provider =>
  createEpayMapi(settings)

export const rainbowV1Settings: RainbowV1Settings = {
  dialect: 'rainbow-v1',
  baseUrl: 'https://gateway.example',
  merchantId,
  secret,
}

export const rainbowV1Payment: RainbowV1PaymentInput = { ...payment, clientIp: '203.0.113.7' }

/** A payment that was made, as the order query tells of it. */
export const paidOrder = {
  code: 1,
  msg: 'succ',
  trade_no: '2026013117300012345',
  out_trade_no: 'ORD-0001',
  api_trade_no: '4200001234202601310000000000',
  type: 'alipay',
  pid: 1001,
  addtime: '2026-01-31 17:29:00',
  endtime: '2026-01-31 17:30:00',
  name: 'VIP',
  money: '1.00',
  param: null,
  buyer: null,
  status: 1,
  payurl: null,
}

/** A refund that was made. */
export const refunded = {
  ...{ code: 0, uid: 1001, money: '1.00', reducemoney: '1.00' },
  msg: '退款成功！退款金额￥1.00',
}
