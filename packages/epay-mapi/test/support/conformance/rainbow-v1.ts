import { type Marks, type ReadFixture, skip, type WriteFixture } from '@pay/conformance'
import { paidOrder, rainbowV1Payment, refunded } from '../rainbow.ts'
import { json, noSignature, ofOrder } from './parts.ts'

const { orderId, amount } = rainbowV1Payment
const providerId = paidOrder.trade_no

const taken = { code: 1, trade_no: providerId }
const answer = (changes: object) => json({ ...taken, qrcode: 'weixin://wxpay/1', ...changes })
const instead = (changes: object) => json({ ...taken, ...changes })
const pending = { status: 'pending', providerId, payable: null, refused: null }
const failed = (code: number, reason: string) => ({
  name: `has the final code ${code}`,
  body: json({ code, msg: '请返回重试！' }),
  becomes: { status: 'failed', reason, code: String(code), message: '请返回重试！' },
})
const said = (msg: string, code = -1) => json({ code, msg })

/** @source the family's V1 document, POST /mapi.php; codes observed on two public servers */
export const createPayment = (marks: Marks): WriteFixture => ({
  input: {
    ...rainbowV1Payment,
    // every character that an encoding may lose, where the gateway takes it
    name: '一个 + 奥利奥 % 😀',
    ext: 'a&b=1 + "it\'s" 😀',
    clientIp: marks.note('203.0.113.77'),
    device: 'mobile',
  },
  answers: [
    {
      name: 'has a QR code',
      body: answer({}),
      becomes: { ...pending, nextAction: { type: 'qr', payload: 'weixin://wxpay/1' } },
    },
    {
      name: 'has a page',
      body: instead({ code: '1', payurl: 'https://pay.example/1' }),
      becomes: { ...pending, nextAction: { type: 'redirect', url: 'https://pay.example/1' } },
    },
    {
      name: 'has the link of an app',
      body: instead({ urlscheme: 'weixin://dl/business/?t=1' }),
      becomes: { ...pending, nextAction: { type: 'deeplink', url: 'weixin://dl/business/?t=1' } },
    },
    {
      name: 'has a document',
      body: instead({ html: '<form></form>' }),
      becomes: { ...pending, nextAction: { type: 'html', document: '<form></form>' } },
    },
    failed(-3, 'credentials'),
    failed(-4, 'bad-request'),
  ],
  doubtful: {
    'unlisted-code': [0, 200, 201, -9, true, 'success', '01'].map(code => answer({ code })),
    contradiction: [
      json({ code: -1, trade_no: providerId }),
      json({ code: -3, payurl: 'https://pay.example/1' }),
    ],
    incomplete: [
      json(taken),
      answer({ qrcode: '' }),
      instead({ payurl: 'javascript:alert(1)' }),
      answer({ code: null }),
    ],
    'other-order': [answer({ out_trade_no: 'ORD-0002' })],
    'other-account': skip('the answer names no account'),
    'other-amount': [answer({ money: '1.01' }), answer({ money: {} })],
    ...noSignature,
  },
  refusal: {
    body: said('最大支付金额是0.50元'),
    becomes: { status: 'failed', reason: 'other', code: '-1', message: '最大支付金额是0.50元' },
    duplicate: [
      said('该订单(ORD-0001)已完成支付，请勿重复发起支付'),
      said('该订单(ORD-0001)支付参数有变化，请更换订单号重新发起支付'),
    ],
  },
  proofs: {
    failed: [{ code: /^-[1-4]$/, trade_no: /^$/, out_trade_no: /^(ORD-0001)?$/ }],
  },
  echo: words => [
    json({ code: -1, msg: words, [words]: words }),
    json({ code: words, msg: words }),
    answer({ msg: words, [words]: words }),
  ],
})

const found = (changes: object) => json({ ...paidOrder, ...changes })
const { code: _, msg: __, ...order } = paidOrder
const open = { status: 'pending', providerId, nextAction: null }
const credited = { status: 'succeeded', providerId, requested: null, credited: amount }

const notFound = [said('订单号不存在')]
const refused = [
  said('商户密钥错误', -3),
  said('订单号不能为空', -4),
  said('No Act!', -5),
  said('繁忙'),
]

const ours = { out_trade_no: /^ORD-0001$/, pid: /^1001$/ }
const oneYuan = /^0*1(\.0{1,4})?$/
const unknownOrder = [
  { code: /^(?!1$)./, msg: /订单号不存在|订单不存在/ },
  { code: /^(?!1$)./, message: /订单号不存在|订单不存在/ },
]

const otherOrders = {
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

/** @source the family's V1 document, `api.php?act=order`; states from its V2 document and servers */
export const queryPayment: ReadFixture = {
  input: { orderId, amount },
  answers: [
    {
      name: 'says paid',
      body: found({}),
      becomes: { ...credited, paidAt: new Date('2026-01-31T09:30:00Z') },
    },
    { name: 'says paid in text', body: found({ status: '1', money: '1' }), becomes: credited },
    {
      name: 'says unpaid',
      body: found({ status: 0, endtime: null, payurl: 'https://pay.example/1' }),
      becomes: { ...open, nextAction: { type: 'redirect', url: 'https://pay.example/1' } },
    },
    { name: 'says frozen', body: found({ status: 3 }), becomes: open },
    { name: 'says pre-authorised', body: found({ status: 4 }), becomes: open },
    {
      name: 'says refunded',
      body: found({ status: 2 }),
      becomes: { status: 'refunded', providerId, requested: amount },
    },
    {
      name: 'has the order in data',
      body: json({ code: 1, data: order }),
      becomes: credited,
    },
    {
      name: 'says that it waits',
      body: found({ trade_status: 'WAITING' }),
      becomes: open,
    },
  ],
  unlisted: [5, '', 'TRADE_SUCCESS', '1.0', true].map(status => found({ status })),
  notFound,
  refused,
  doubtful: {
    contradiction: [found({ status: 0, trade_status: 'TRADE_SUCCESS' })],
    'other-amount': [found({ money: '0.99' }), found({ money: '1e0' })],
    ...otherOrders,
  },
  proofs: {
    succeeded: ofOrder(/^1$/, {
      ...{ ...ours, status: /^1$/, money: oneYuan, trade_status: /^(TRADE_SUCCESS)?$/ },
    }),
    refunded: ofOrder(/^1$/, {
      ...{ ...ours, status: /^2$/, money: oneYuan, trade_status: /^(TRADE_SUCCESS)?$/ },
    }),
    'not-found': unknownOrder,
  },
  echo: words => [
    said(words),
    found({ name: words, buyer: words, param: words, [words]: words }),
    json({ code: words, msg: words }),
  ],
}

/** @source the family's V1 document, `api.php?act=refund`; its program and a server for the fields */
export const createRefund: WriteFixture = {
  input: { orderId, refundId: 'REF-0001', amount },
  answers: [
    {
      name: 'says given back',
      body: json(refunded),
      becomes: { status: 'succeeded', refundId: 'REF-0001', amount },
    },
    {
      name: 'has text for numbers',
      body: json({ ...refunded, code: '0', uid: '1001', money: 1 }),
      becomes: { status: 'succeeded', refundId: 'REF-0001', amount },
    },
    failed(-2, 'not-allowed'),
    failed(-3, 'credentials'),
    failed(-4, 'not-allowed'),
  ],
  doubtful: {
    'unlisted-code': [1, 200, false, -9, '00'].map(code => json({ ...refunded, code })),
    contradiction: [json({ ...refunded, code: -1 })],
    incomplete: [
      json({ code: 0 }),
      json({ ...refunded, money: null }),
      json({ ...refunded, code: '' }),
    ],
    'other-order': [json({ ...refunded, out_trade_no: 'ORD-0002' })],
    'other-account': [json({ ...refunded, uid: 1002 })],
    'other-amount': [json({ ...refunded, money: '0.50' }), json({ ...refunded, money: '1e0' })],
    ...noSignature,
  },
  refusal: {
    body: said('商户余额不足，请先充值'),
    becomes: { status: 'failed', reason: 'other', code: '-1', message: '商户余额不足，请先充值' },
    duplicate: skip('a refund has no number here that could be used twice'),
  },
  proofs: {
    succeeded: [{ code: /^0$/, money: oneYuan, uid: /^(1001)?$/, out_trade_no: /^(ORD-0001)?$/ }],
    failed: [{ code: /^-[1-4]$/, reducemoney: /^$/, refund_no: /^$/ }],
  },
  echo: words => [
    said(words),
    json({ code: words, msg: words }),
    json({ ...refunded, msg: words, [words]: words }),
  ],
}

/** Of a merchant that asks for one refund of an order at most. @source the same order query */
export const queryRefund: ReadFixture = {
  input: { orderId, refundId: 'REF-0001', amount },
  answers: [
    {
      name: 'says that the order was refunded',
      body: found({ status: 2 }),
      becomes: { status: 'succeeded', refundId: 'REF-0001', amount: null },
    },
  ],
  unlisted: [found({ status: 5 }), found({ status: '2.0' })],
  notFound: [...notFound, ...[0, 1, 3, 4].map(status => found({ status }))],
  refused,
  doubtful: {
    contradiction: [found({ status: 0, trade_status: 'TRADE_SUCCESS' })],
    'other-amount': skip('the order query does not tell the amount of a refund'),
    ...otherOrders,
  },
  proofs: {
    succeeded: ofOrder(/^1$/, { ...ours, status: /^2$/ }),
    'not-found': [...unknownOrder, ...ofOrder(/^1$/, ours)],
  },
  echo: words => [
    said(words),
    found({ name: words, status: 2 }),
    json({ code: words, msg: words }),
  ],
}

const account = (secret: string) => ({
  ...{ code: 1, pid: 1001, key: secret, active: 1, money: '100.00', type: 1 },
  ...{
    account: 'shop@example',
    username: '张三',
    orders: 30,
    orders_today: 15,
    orders_lastday: 15,
  },
})

/** @source the family's V1 document, `api.php?act=query`; its program for the names */
export const queryBalance = (secret: string): ReadFixture => {
  const body = (changes: object = {}) => json({ ...account(secret), ...changes })
  const balances = [{ available: { value: '100.00', currency: 'CNY' }, frozen: null }]
  return {
    input: {},
    answers: [
      { name: 'says the balance', body: body(), becomes: { status: 'answered', balances } },
      {
        name: 'says that the account is overdrawn',
        body: body({ money: '-5.00' }),
        becomes: { status: 'answered', balances: [] },
      },
    ],
    unlisted: skip('no state is told'),
    notFound: skip('the question names no order'),
    refused: [said('商户密钥错误', -3), said('商户ID不存在', -3)],
    doubtful: {
      contradiction: skip('the answer has one indicator only'),
      incomplete: [body({ money: null }), body({ money: 'many' }), body({ code: null })],
      'other-order': skip('the answer names no order'),
      'other-account': [body({ pid: 1002 }), body({ pid: null })],
      'other-amount': skip('no amount is asked about'),
      ...noSignature,
    },
    proofs: {},
    echo: words => [said(words, -3), body({ username: words, [words]: words })],
  }
}
