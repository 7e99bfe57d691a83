import type { Proof, ReadFixture } from '@pay/conformance'
import { paidOrder, rainbowV2Payment, timestamp } from '../../rainbow-v2.ts'
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
} from './answers.ts'

const { orderId, amount } = rainbowV2Payment

const found = (changes: object) => signed({ ...paidOrder, ...changes })
const open = { status: 'pending', providerId, nextAction: null }
const credited = { status: 'succeeded', providerId, requested: null, credited: amount }
const ofOrder: Proof = { ...bySign, code: /^0$/, out_trade_no: /^ORD-0001$/, pid: /^1001$/ }
const notFound = [json(said('订单号不存在')), signed(said('订单号不存在', 1))]

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
