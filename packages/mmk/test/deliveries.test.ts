import { describeDeliveries } from '@pay/conformance'
import { createMmk } from '../src/index.ts'

const amount = { value: '1000.00', currency: 'MMK' }
const order = { kind: 'payment', amount } as const

const raw = {
  memberid: '10006',
  orderid: 'T0000000001',
  transaction_id: '20240603020357102102',
  amount: '1000.00',
  true_amount: '1000.00',
  datetime: '20240603020915',
  returncode: '00',
  userid: '15452',
}

const paid = {
  kind: 'payment',
  key: 'mmk:10006:payment:T0000000001:::succeeded',
  provider: 'mmk',
  account: '10006',
  orderId: 'T0000000001',
  orderedAt: null,
  providerId: '20240603020357102102',
  status: 'succeeded',
  failure: null,
  requested: amount,
  credited: amount,
  paidAt: new Date('2024-06-02T18:09:15.000Z'),
  raw,
  evidence: { source: 'notification', signed: true },
  hints: [],
}

const declined = {
  ...paid,
  key: 'mmk:10006:payment:T0000000001:::failed',
  status: 'failed',
  failure: { reason: 'declined', code: '11', message: null },
  credited: null,
  paidAt: null,
  raw: { ...raw, true_amount: '0.00', returncode: '11' },
}

describeDeliveries({
  provider: createMmk({
    baseUrl: 'https://gateway.invalid',
    merchantId: '10006',
    secret: 'unit-test-key-000',
  }),
  folder: new URL('./fixtures/', import.meta.url),
  deliveries: [
    { file: 'notifications.paid', order, becomes: paid },
    {
      file: 'notifications.paid-form',
      order,
      becomes: { ...paid, raw: { ...raw, amount: '1000.0000', true_amount: '1000.0000' } },
    },
    { file: 'notifications.declined', order, becomes: declined },
    { file: 'notifications.underpaid', order, becomes: null },
    { file: 'notifications.unknown-order', order: undefined, becomes: null },
    { file: 'notifications.other-merchant', order, becomes: null },
    { file: 'notifications.forged', order, becomes: null },
  ],
})
