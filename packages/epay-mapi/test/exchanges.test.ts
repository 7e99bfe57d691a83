import { describeDeliveries, describeExchanges } from '@pay/conformance'
import type { ExpectedOrder } from '@pay/core'
import { createMapi, merchantId, payment, secret, settings } from './support/merchant.ts'

const moment = new Date('2026-01-31T09:30:00.000Z')
const folder = new URL('./fixtures/', import.meta.url)
const amount = { value: '1.00', currency: 'CNY' }

const said = { orderId: 'ORD-0001', evidence: { source: 'response', signed: false }, hints: [] }
const answered = { money: '1.00', type: 'alipay', out_trade_no: 'ORD-0001' }

const unknown = (cause: string, code: string | null, message: string | null) => ({
  ...said,
  status: 'unknown',
  providerId: null,
  cause,
  code,
  message,
  ticket: {
    provider: 'epay-mapi',
    account: merchantId,
    operation: 'payments.create',
    orderId: 'ORD-0001',
    at: moment.toISOString(),
    cause,
    amount,
  },
  raw: code === null ? {} : { code, msg: message },
  hints: [
    'Do not repeat this write under another order id: it may have arrived.',
    'Store the ticket, and call reconcile(provider, ticket) until the answer is final.',
  ],
})

describeExchanges(createMapi, {
  settings: { merchantId, secret, payableCap: '0.01', now: () => moment },
  folder,
  exchanges: [
    {
      file: 'payments.create.accepted',
      input: payment,
      becomes: {
        ...said,
        status: 'pending',
        providerId: 'Y2026013109300012345',
        nextAction: { type: 'qr', payload: 'https://qr.alipay.com/fkx00000000000000000' },
        refused: null,
        payable: amount,
        raw: {
          ...answered,
          code: '200',
          qrcode: 'https://qr.alipay.com/fkx00000000000000000',
          trade_no: 'Y2026013109300012345',
        },
      },
    },
    {
      file: 'payments.create.moved',
      input: payment,
      becomes: {
        ...said,
        status: 'pending',
        providerId: 'Y2026013109300012346',
        nextAction: { type: 'qr', payload: 'wxp://f2f00000000000000000' },
        refused: null,
        payable: { value: '1.01', currency: 'CNY' },
        raw: {
          ...answered,
          code: '200',
          money: '1.01',
          qrcode: 'wxp://f2f00000000000000000',
          trade_no: 'Y2026013109300012346',
        },
        hints: [
          'The gateway moved the amount: show the payer `payable`, and store it to be expected by the notification.',
        ],
      },
    },
    {
      file: 'payments.create.wrong-signature',
      input: payment,
      becomes: {
        ...said,
        status: 'failed',
        providerId: null,
        reason: 'credentials',
        code: '701',
        message: '验签失败,请检查PID或者Key是否正确!',
        raw: { code: '701', msg: '验签失败,请检查PID或者Key是否正确!' },
        hints: [
          'Compare `preview("payments.create", input).signedText` with what your gateway signs, and the secret with its console.',
        ],
      },
    },
    {
      file: 'payments.create.repeated',
      input: payment,
      becomes: unknown('duplicate', '705', '订单号重复,请重新发起!'),
    },
    {
      file: 'payments.create.page',
      input: payment,
      becomes: unknown('not-the-documented-body', null, null),
    },
    {
      file: 'payments.query.paid',
      input: { orderId: 'ORD-0001', amount },
      becomes: {
        ...said,
        status: 'pending',
        providerId: 'Y2026013109300012345',
        nextAction: null,
        refused: null,
        payable: null,
        evidence: { source: 'query', signed: false },
        raw: {
          code: '200',
          msg: '获取成功!',
          data: {
            ...answered,
            id: '1001',
            trade_no: 'Y2026013109300012345',
            name: 'VIP',
            status: '1',
            notify_url: 'https://shop.example/epay/notify',
            return_url: 'https://shop.example/epay/return',
          },
        },
        hints: [
          'The gateway’s query says that this order was paid.',
          'This query is neither signed nor protected by a key, so it settles nothing: wait for the notification.',
        ],
      },
    },
    {
      file: 'payments.query.not-found',
      input: { orderId: 'ORD-0001' },
      becomes: {
        ...said,
        status: 'not-found',
        providerId: null,
        evidence: { source: 'query', signed: false },
        raw: { code: '201', msg: '此订单号不是有效订单号' },
        hints: [
          'This query is neither signed nor protected by a key, so it settles nothing: wait for the notification.',
        ],
      },
    },
  ],
})

const order: ExpectedOrder = { kind: 'payment', amount }

const event = {
  key: 'epay-mapi:1001:payment:20160806151343349:::succeeded',
  provider: 'epay-mapi',
  account: merchantId,
  kind: 'payment',
  status: 'succeeded',
  orderId: '20160806151343349',
  orderedAt: null,
  providerId: '20160806151343349021',
  requested: null,
  credited: amount,
  paidAt: null,
  failure: null,
  name: { raw: '一个奥利奥', unescaped: '一个奥利奥' },
  ext: { raw: 'userId', unescaped: 'userId' },
  raw: {
    pid: merchantId,
    trade_no: '20160806151343349021',
    out_trade_no: '20160806151343349',
    type: 'wxpay',
    name: '一个奥利奥',
    money: '1.00',
    trade_status: 'TRADE_SUCCESS',
    ext: 'userId',
  },
  evidence: { source: 'notification', signed: true },
  hints: [],
}

describeDeliveries({
  provider: createMapi(settings),
  folder,
  deliveries: [
    { file: 'notifications.paid', order, becomes: event },
    { file: 'notifications.posted', order, becomes: event },
    { file: 'notifications.forged', order, becomes: null },
    { file: 'notifications.unknown-order', order: undefined, becomes: null },
    {
      file: 'notifications.other-amount',
      order: { kind: 'payment', amount: { value: '0.01', currency: 'CNY' } },
      becomes: null,
    },
  ],
})
