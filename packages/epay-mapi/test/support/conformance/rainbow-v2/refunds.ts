import { type ReadFixture, skip, type WriteFixture } from '@pay/conformance'
import { rainbowV2Payment, refunded } from '../../rainbow-v2.ts'
import { json } from '../parts.ts'
import {
  bySign,
  knows,
  oneYuan,
  providerId,
  refusals,
  resign,
  said,
  signatures,
  signed,
  without,
} from './answers.ts'

const { orderId, amount } = rainbowV2Payment
const refundId = 'REF-0001'

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
