import { type ReadFixture, skip, type WriteFixture } from '@pay/conformance'
import { rainbowV1Payment, refunded } from '../../rainbow.ts'
import { json, noSignature, ofOrder } from '../parts.ts'
import {
  failed,
  found,
  notFound,
  oneYuan,
  otherOrders,
  ours,
  refused,
  said,
  unknownOrder,
} from './answers.ts'

const { orderId, amount } = rainbowV1Payment

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
