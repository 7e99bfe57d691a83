import {
  type Answer,
  type Marks,
  type Proof,
  type ReadFixture,
  skip,
  type WriteFixture,
} from '@pay/conformance'
import { paidOrder, rainbowV2Payment, refunded, taken, timestamp } from '../rainbow-v2.ts'
import { isRsaSigned, platform, rsaSigned, stranger } from '../rsa.ts'
import { json } from './parts.ts'

const { orderId, amount } = rainbowV2Payment
const { trade_no: providerId } = taken
const refundId = 'REF-0001'

const signed = (answer: object) => json(rsaSigned(answer))
const without = (answer: Answer, name: string) => {
  const { [name]: _, ...rest } = answer
  return rest
}
const resign = (answer: Answer): Answer => rsaSigned(without(without(answer, 'sign'), 'sign_type'))

/** A signature of somebody else, one over another message, and one from before; and none. */
const signatures = (answer: Answer) => ({
  'wrong-signature': [
    json(rsaSigned(answer, stranger)),
    json({ ...rsaSigned(answer), trade_no: '9' }),
    json({ ...rsaSigned(answer), sign_type: 'MD5' }),
    signed({ ...answer, timestamp: '1769851499' }),
    signed({ ...answer, timestamp: '1769852101' }),
    signed(without(answer, 'timestamp')),
  ],
  'no-signature': [json(answer), json(without(rsaSigned(answer), 'sign'))],
})

const said = (msg: string, code = -1) => ({ code, msg, timestamp })

const isSigned = (_: string, answer: Answer) => isRsaSigned(answer, platform)
const isFresh = (text: string) =>
  /^\d{10}$/.test(text) && Math.abs(Number(text) - Number(timestamp)) <= 300
const bySign = { sign: isSigned, sign_type: /^(RSA|SHA256WithRSA)$/i, timestamp: isFresh }
const oneYuan = /^0*1(\.0{1,4})?$/

const answer = (changes: object) => signed({ ...taken, ...changes })
const pending = { status: 'pending', providerId, payable: null, refused: null }
const forWallet = (kind: string) => ({
  name: `is for a wallet’s own program: ${kind}`,
  body: answer({ pay_type: kind, pay_info: '{"appId":"wx1","paySign":"x"}' }),
  becomes: { ...pending, nextAction: null },
})

/** @source the family's V2 document, `/api/pay/create`; observed on two public servers */
export const createPayment = (marks: Marks): WriteFixture => ({
  input: {
    ...rainbowV2Payment,
    // every character that an encoding may lose, where the gateway takes it
    name: '一个 + 奥利奥 % 😀',
    ext: 'a&b=1 + "it\'s" 😀',
    clientIp: marks.note('203.0.113.77'),
    device: 'mobile',
    via: 'web',
    channelId: '1001',
  },
  answers: [
    {
      name: 'has a QR code',
      body: answer({}),
      becomes: { ...pending, nextAction: { type: 'qr', payload: 'weixin://wxpay/1' } },
    },
    {
      name: 'has a page',
      body: answer({ code: '0', pay_type: 'jump', pay_info: 'https://pay.example/1' }),
      becomes: { ...pending, nextAction: { type: 'redirect', url: 'https://pay.example/1' } },
    },
    {
      name: 'has the link of an app',
      body: answer({ pay_type: 'urlscheme', pay_info: 'weixin://dl/business/?t=1' }),
      becomes: { ...pending, nextAction: { type: 'deeplink', url: 'weixin://dl/business/?t=1' } },
    },
    {
      name: 'has a document',
      body: answer({ pay_type: 'html', pay_info: '<form></form>' }),
      becomes: { ...pending, nextAction: { type: 'html', document: '<form></form>' } },
    },
    ...['jsapi', 'app', 'scan', 'wxplugin', 'wxapp'].map(forWallet),
  ],
  doubtful: {
    'unlisted-code': [200, -9, true, 'success', '00'].map(code => answer({ code })),
    contradiction: [
      signed({ ...said('通道维护中'), trade_no: providerId }),
      json({ ...said('通道维护中'), pay_type: 'jump', pay_info: 'https://pay.example/1' }),
    ],
    incomplete: [
      answer({ pay_info: '' }),
      answer({ pay_type: 'unheard-of' }),
      answer({ pay_type: 'jump', pay_info: 'javascript:alert(1)' }),
      answer({ pay_info: { url: 'weixin://wxpay/1' } }),
      answer({ code: null }),
    ],
    'other-order': [answer({ out_trade_no: 'ORD-0002' })],
    'other-account': skip('the answer names no account'),
    'other-amount': [answer({ money: '1.01' })],
    ...signatures(taken),
  },
  refusal: {
    body: signed(said('最大支付金额是0.50元')),
    becomes: { status: 'failed', reason: 'other', code: '-1', message: '最大支付金额是0.50元' },
    duplicate: [
      signed(said('该订单(ORD-0001)已完成支付，请勿重复发起支付')),
      signed(said('该订单(ORD-0001)支付参数有变化，请更换订单号重新发起支付')),
    ],
  },
  proofs: {
    failed: [{ ...bySign, code: /^(-[1-5]|1)$/, trade_no: /^$/, out_trade_no: /^(ORD-0001)?$/ }],
  },
  resign,
  echo: words => [
    json({ ...said(words), [words]: words }),
    signed(said(words)),
    answer({ msg: words, [words]: words }),
  ],
})

const found = (changes: object) => signed({ ...paidOrder, ...changes })
const open = { status: 'pending', providerId, nextAction: null }
const credited = { status: 'succeeded', providerId, requested: null, credited: amount }
const ofOrder: Proof = { ...bySign, code: /^0$/, out_trade_no: /^ORD-0001$/, pid: /^1001$/ }
const refusals = [
  json(said('签名校验失败', -3)),
  json(said('timestamp已过期', -3)),
  signed(said('繁忙')),
  json(said('繁忙')),
]
const notFound = [json(said('订单号不存在')), signed(said('订单号不存在', 1))]
const knows = (texts: RegExp): readonly Proof[] => [
  { code: /^(?!0$)./, msg: texts },
  { code: /^(?!0$)./, message: texts },
]

/** @source the family's V2 document, `/api/pay/query`; observed on two public servers */
export const queryPayment: ReadFixture = {
  input: { orderId, amount },
  answers: [
    {
      name: 'says paid',
      body: found({}),
      becomes: { ...credited, paidAt: new Date('2026-01-31T09:30:00Z') },
    },
    { name: 'says paid in text', body: found({ status: '1', money: '1' }), becomes: credited },
    { name: 'says unpaid', body: found({ status: 0, endtime: undefined }), becomes: open },
    { name: 'says frozen', body: found({ status: 3 }), becomes: open },
    { name: 'says pre-authorised', body: found({ status: 4 }), becomes: open },
    {
      name: 'says refunded',
      body: found({ status: 2, refundmoney: '1.00' }),
      becomes: { status: 'refunded', providerId, requested: amount, hints: [] },
    },
    {
      name: 'says that a part was refunded',
      body: found({ status: 2, refundmoney: '0.30' }),
      becomes: { status: 'refunded', providerId, requested: amount },
    },
    { name: 'says that it waits', body: found({ trade_status: 'WAITING' }), becomes: open },
  ],
  unlisted: [5, undefined, 'TRADE_SUCCESS', '1.0', true].map(status => found({ status })),
  notFound,
  refused: refusals,
  doubtful: {
    contradiction: [found({ status: 0, trade_status: 'TRADE_SUCCESS' })],
    incomplete: [
      found({ out_trade_no: undefined }),
      found({ pid: '' }),
      found({ money: undefined }),
      signed({ code: 0, data: paidOrder, timestamp }),
    ],
    'other-order': [found({ out_trade_no: 'ORD-0002' })],
    'other-account': [found({ pid: 1002 })],
    'other-amount': [found({ money: '0.99' }), found({ money: '1e0' })],
    ...signatures(paidOrder),
  },
  proofs: {
    succeeded: [{ ...ofOrder, status: /^1$/, money: oneYuan, trade_status: /^(TRADE_SUCCESS)?$/ }],
    refunded: [{ ...ofOrder, status: /^2$/, money: oneYuan, trade_status: /^(TRADE_SUCCESS)?$/ }],
    'not-found': knows(/订单号不存在|订单不存在/),
  },
  resign,
  echo: words => [
    json({ ...said(words), [words]: words }),
    found({ name: words, buyer: words, param: words, [words]: words }),
  ],
}

/** @source the family's V2 document, `/api/pay/refund`; its program for the fields */
export const createRefund: WriteFixture = {
  input: { orderId, refundId, amount },
  answers: [
    {
      name: 'says given back',
      body: signed(refunded),
      becomes: { status: 'succeeded', refundId, amount, providerId },
    },
    {
      name: 'names no order, as for a number that was used before',
      body: signed(without(refunded, 'out_trade_no')),
      becomes: { status: 'pending', refundId, nextAction: null },
    },
  ],
  doubtful: {
    'unlisted-code': [200, -9, true, '00'].map(code => signed({ ...refunded, code })),
    contradiction: [signed({ ...refunded, code: -1 })],
    incomplete: [
      signed(without(refunded, 'money')),
      signed(without(refunded, 'out_refund_no')),
      signed({ ...refunded, code: '' }),
    ],
    'other-order': [
      signed({ ...refunded, out_trade_no: 'ORD-0002' }),
      signed({ ...refunded, out_refund_no: 'REF-0002' }),
    ],
    'other-account': [signed({ ...refunded, uid: 1002 })],
    'other-amount': [signed({ ...refunded, money: '0.50' }), signed({ ...refunded, money: '1e0' })],
    ...signatures(refunded),
  },
  refusal: {
    body: signed(said('商户余额不足，请先充值')),
    becomes: { status: 'failed', reason: 'other', code: '-1', message: '商户余额不足，请先充值' },
    duplicate: skip('a refund number that was used before is answered with the older refund'),
  },
  proofs: {
    succeeded: [
      {
        ...{ ...bySign, code: /^0$/, money: oneYuan, uid: /^(1001)?$/ },
        ...{ out_trade_no: /^ORD-0001$/, out_refund_no: /^REF-0001$/ },
      },
    ],
    failed: [{ ...bySign, code: /^(-[1-5]|1)$/, reducemoney: /^$/, refund_no: /^$/ }],
  },
  resign,
  echo: words => [
    json({ ...said(words), [words]: words }),
    signed(said(words)),
    signed({ ...refunded, msg: words, [words]: words }),
  ],
}

const refund = { ...refunded, msg: undefined, status: 1, addtime: '2026-01-31 17:40:00' }
const asked = (changes: object) => signed({ ...refund, ...changes })

/** @source the family's V2 document, `/api/pay/refundquery`; its program for what 0 means */
export const queryRefund: ReadFixture = {
  input: { orderId, refundId, amount },
  answers: [
    {
      name: 'says given back',
      body: asked({}),
      becomes: { status: 'succeeded', refundId, amount, providerId },
    },
    {
      name: 'says not given back',
      body: asked({ status: 0 }),
      becomes: { status: 'pending', refundId, nextAction: null },
    },
  ],
  unlisted: [2, undefined, '1.0', true].map(status => asked({ status })),
  notFound: [json(said('退款记录不存在')), signed(said('退款记录不存在', 1))],
  refused: [...refusals, json(said('订单号不存在'))],
  doubtful: {
    contradiction: skip('the answer has one indicator only'),
    incomplete: [
      asked({ out_trade_no: undefined }),
      asked({ out_refund_no: undefined }),
      asked({ money: undefined }),
    ],
    'other-order': [asked({ out_trade_no: 'ORD-0002' }), asked({ out_refund_no: 'REF-0002' })],
    'other-account': [asked({ uid: 1002 })],
    'other-amount': [asked({ money: '0.50' }), asked({ money: '1e0' })],
    ...signatures({ ...refund, msg: '' }),
  },
  proofs: {
    succeeded: [
      {
        ...{ ...bySign, code: /^0$/, status: /^1$/, money: oneYuan, uid: /^(1001)?$/ },
        ...{ out_trade_no: /^ORD-0001$/, out_refund_no: /^REF-0001$/ },
      },
    ],
    'not-found': knows(/退款记录不存在/),
  },
  resign,
  echo: words => [json({ ...said(words), [words]: words }), asked({ msg: words, [words]: words })],
}
