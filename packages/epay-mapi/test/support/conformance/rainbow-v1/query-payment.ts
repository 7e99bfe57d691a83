import type { ReadFixture } from '@pay/conformance'
import { paidOrder, rainbowV1Payment } from '../../rainbow.ts'
import { json, ofOrder } from '../parts.ts'
import {
  found,
  notFound,
  oneYuan,
  otherOrders,
  ours,
  providerId,
  refused,
  said,
  unknownOrder,
} from './answers.ts'

const { orderId, amount } = rainbowV1Payment

const { code: _, msg: __, ...order } = paidOrder
const open = { status: 'pending', providerId, nextAction: null }
const credited = { status: 'succeeded', providerId, requested: null, credited: amount }

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
