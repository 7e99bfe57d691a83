import { describe, expect, it } from 'vitest'
import type {
  ExpectedOrder,
  Mismatch,
  PaymentEvent,
  PayoutEvent,
  RefundEvent,
} from '../../src/index.ts'
import { mismatches, referenceOf } from '../../src/notification/compare.ts'

const money = (value: string, currency = 'MMK') => ({ value, currency })

const base = {
  key: 'mmk:10006:payment:T1:::succeeded',
  provider: 'mmk',
  account: '10006',
  orderId: 'T1',
  orderedAt: null,
  providerId: null,
  raw: {},
  evidence: { source: 'notification', signed: true },
  hints: [],
  failure: null,
} as const

const payment: PaymentEvent = {
  ...base,
  kind: 'payment',
  status: 'succeeded',
  requested: money('1000.00'),
  credited: money('1000.00'),
  paidAt: null,
}
const payout: PayoutEvent = { ...base, kind: 'payout', status: 'succeeded', amount: money('1000') }
const refund: RefundEvent = {
  ...base,
  kind: 'refund',
  refundId: 'R1',
  refundedAt: null,
  status: 'succeeded',
  amount: money('5'),
}
const refundedAt = new Date('2026-01-31T09:30:00Z')
const expectedRefund: ExpectedOrder = { kind: 'refund', amount: money('5.00'), orderId: 'T1' }
const order: ExpectedOrder = { kind: 'payment', amount: money('1000') }

describe('a payment event', () => {
  const table: readonly [string, Partial<PaymentEvent>, Partial<ExpectedOrder>, Mismatch[]][] = [
    ['fits, whatever the zeros', {}, {}, []],
    ['fits an order that names all', {}, { provider: 'mmk', account: '10006', orderId: 'T1' }, []],
    ['is of another kind', {}, { kind: 'refund' }, ['kind']],
    ['is of another provider', {}, { provider: 'payout-co' }, ['provider']],
    ['is of another account', {}, { account: '10007' }, ['account']],
    ['is of another order', {}, { orderId: 'T2' }, ['order']],
    ['is in another currency', {}, { amount: money('1000', 'COP') }, ['currency']],
    ['asked for another amount', { requested: money('999') }, {}, ['amount']],
    ['was underpaid', { credited: money('999.99') }, {}, ['credited']],
    ['was overpaid', { credited: money('1000.01') }, {}, ['credited']],
    ['is of another order altogether', {}, { amount: money('5') }, ['amount', 'credited']],
    ['succeeded without an amount', { credited: null }, {}, ['credited']],
    ['failed, and credits nothing', { status: 'failed', credited: null }, {}, []],
    ['is pending, and credits nothing', { status: 'pending', credited: null }, {}, []],
    ['names one amount only', { requested: null }, {}, []],
    [
      'names one amount only, and a wrong one',
      { requested: null, credited: money('1') },
      {},
      ['credited'],
    ],
    [
      'was paid as the gateway asked the payer to',
      { requested: null, credited: money('1000.03') },
      { payable: money('1000.03') },
      [],
    ],
    [
      'was paid neither as asked nor as payable',
      { requested: null, credited: money('1000.02') },
      { payable: money('1000.03') },
      ['credited'],
    ],
    ['has no payable to compare with', {}, { payable: null }, []],
    ['is in another currency by one amount', { credited: money('1000', 'USD') }, {}, ['currency']],
  ]

  it.each(table)('%s', (_, event, expected, found) => {
    expect(mismatches({ ...payment, ...event }, { ...order, ...expected })).toEqual(found)
  })
})

describe('a payout or refund event', () => {
  const table: readonly [string, PayoutEvent | RefundEvent, ExpectedOrder, Mismatch[]][] = [
    ['payout fits', payout, { kind: 'payout', amount: money('1000.00') }, []],
    ['payout has another amount', payout, { kind: 'payout', amount: money('100') }, ['amount']],
    ['payout names no amount', { ...payout, amount: null }, { ...order, kind: 'payout' }, []],
    ['payout takes the place of a payment', payout, order, ['kind']],
    [
      'payout is in another currency',
      payout,
      { kind: 'payout', amount: money('1000', 'COP') },
      ['currency'],
    ],
    ['refund fits', refund, { kind: 'refund', amount: money('5.00') }, []],
    ['refund has another amount', refund, { kind: 'refund', amount: money('50') }, ['amount']],
    ['refund is of another order', refund, { ...expectedRefund, orderId: 'T2' }, ['order']],
    ['refund names no order', { ...refund, orderId: null }, expectedRefund, []],
    ['refund is another one', refund, { ...expectedRefund, refundId: 'R2' }, ['order']],
    [
      'refund is of that time, to the second',
      { ...refund, refundedAt },
      { ...expectedRefund, refundedAt: '2026-01-31T09:30:00.999Z' },
      [],
    ],
    [
      'refund is of another time',
      { ...refund, refundedAt },
      { ...expectedRefund, refundedAt: '2026-01-31T09:30:01Z' },
      ['order'],
    ],
  ]

  it.each(table)('%s', (_, event, expected, found) => {
    expect(mismatches(event, expected)).toEqual(found)
  })
})

describe('referenceOf', () => {
  const named = { provider: 'mmk', account: '10006', orderedAt: null }

  it('names the order by what the gateway names it by, and nothing else', () => {
    const reference = { ...named, kind: 'payment', orderId: 'T1', refundId: null }
    expect(referenceOf(payment)).toEqual(reference)
    const orderedAt = new Date('2026-01-31T09:30:00Z')
    expect(referenceOf({ ...payment, orderedAt })).toEqual({ ...reference, orderedAt })
  })

  it('names the refund, and the order where its message does', () => {
    const reference = { ...named, kind: 'refund', refundId: 'R1', refundedAt }
    expect(referenceOf({ ...refund, refundedAt })).toEqual({ ...reference, orderId: 'T1' })
    expect(referenceOf({ ...refund, refundedAt, orderId: null })).toEqual({
      ...{ ...reference, orderId: null },
    })
  })
})
