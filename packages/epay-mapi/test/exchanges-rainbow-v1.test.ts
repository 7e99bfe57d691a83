import { describeDeliveries, describeExchanges } from '@pay/conformance'
import { merchantId, secret } from './support/merchant.ts'
import {
  createRainbowV1,
  paidOrder,
  rainbowV1Payment,
  rainbowV1Settings,
} from './support/rainbow.ts'

const moment = new Date('2026-01-31T09:30:00.000Z')
const folder = new URL('./fixtures/rainbow-v1/', import.meta.url)
const { orderId, amount } = rainbowV1Payment
const part = { value: '0.30', currency: 'CNY' }
const input = { ...rainbowV1Payment, device: 'pc', ext: 'user-15452' }
const providerId = paidOrder.trade_no
const answered = { source: 'response', signed: false }
const asked = { source: 'query', signed: false }

describeExchanges(createRainbowV1, {
  settings: { dialect: 'rainbow-v1', merchantId, secret, now: () => moment },
  folder,
  exchanges: [
    {
      file: 'payments.create.accepted',
      input,
      becomes: {
        ...{ status: 'pending', orderId, providerId, refused: null, payable: null, hints: [] },
        nextAction: {
          type: 'redirect',
          url: 'https://pay.example/pay/alipay/2026013117300012345/',
        },
        raw: {
          ...{ code: '1', trade_no: providerId },
          payurl: 'https://pay.example/pay/alipay/2026013117300012345/',
        },
        evidence: answered,
      },
    },
    {
      file: 'payments.create.refused',
      input,
      becomes: {
        ...{ status: 'failed', orderId, providerId: null, reason: 'other', hints: [] },
        ...{ code: '-1', message: '最大支付金额是0.50元' },
        raw: { code: '-1', msg: '订单号不存在' },
        evidence: asked,
      },
    },
    {
      file: 'payments.query.paid',
      input: { orderId, amount },
      becomes: {
        ...{ status: 'succeeded', orderId, providerId, requested: null, credited: amount },
        ...{ paidAt: moment, hints: [], evidence: asked },
        raw: {
          ...{ ...paidOrder, code: '1', pid: '1001', status: '1' },
          ...{ param: 'user-15452', buyer: '20880000' },
        },
      },
    },
    {
      file: 'refunds.create.given',
      input: { orderId, refundId: 'REF-0001', amount: part },
      becomes: {
        ...{ status: 'succeeded', orderId, refundId: 'REF-0001', providerId: null, amount: part },
        raw: {
          ...{ code: '0', uid: '1001', money: '0.30', reducemoney: '0.30' },
          msg: '退款成功！退款金额￥0.30',
        },
        ...{ hints: [], evidence: answered },
      },
    },
    {
      file: 'balances.query.answered',
      input: {},
      becomes: {
        status: 'answered',
        balances: [{ available: { value: '100.00', currency: 'CNY' }, frozen: null }],
        ...{ asOf: null, hints: [], evidence: asked },
        raw: {
          ...{ code: '1', pid: '1001', key: secret, active: '1', money: '100.00', type: '1' },
          ...{ account: 'shop@example', username: '张三', orders: '30' },
          ...{ orders_today: '15', orders_lastday: '15' },
        },
      },
    },
  ],
})

describeDeliveries({
  provider: createRainbowV1(rainbowV1Settings),
  folder,
  deliveries: [
    {
      file: 'notifications.paid',
      order: { kind: 'payment', amount },
      becomes: {
        ...{ key: 'epay-mapi:1001:payment:ORD-0001:::succeeded', kind: 'payment' },
        ...{ provider: 'epay-mapi', account: merchantId, orderId, orderedAt: null, providerId },
        ...{ status: 'succeeded', failure: null, requested: null, credited: amount, paidAt: null },
        name: { raw: 'product', unescaped: 'product' },
        ext: { raw: 'user-15452', unescaped: 'user-15452' },
        raw: {
          ...{ pid: merchantId, trade_no: providerId, out_trade_no: orderId, type: 'alipay' },
          ...{ name: 'product', money: '1', trade_status: 'TRADE_SUCCESS', param: 'user-15452' },
        },
        evidence: { source: 'notification', signed: true },
        hints: [],
      },
    },
  ],
})
