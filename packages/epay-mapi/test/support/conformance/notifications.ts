import type { GenuineNotification, NotificationFixtures } from '@pay/conformance'
import { type Fields, paid, payment, signed } from '../merchant.ts'

const { orderId, amount } = payment

const genuine: GenuineNotification = {
  name: 'a payment that was made',
  as: 'query',
  fields: { ...paid, name: '一个 + 奥利奥', ext: 'a&amp;b=1' },
  order: { kind: 'payment', amount },
  becomes: {
    kind: 'payment',
    status: 'succeeded',
    orderId,
    providerId: paid.trade_no,
    requested: null,
    credited: amount,
    failure: null,
    evidence: { source: 'notification', signed: true },
  },
}

/** @source the family’s page "payment result"; POST from client reports */
export const notifications = (secret: string): NotificationFixtures => ({
  genuine: [
    genuine,
    { ...genuine, name: 'a payment that was made, posted', as: 'form' },
    {
      ...genuine,
      name: 'a payment with the habits of other gateways',
      fields: { ...paid, name: 'product', param: 'it\\&#039;s', buyer: 'b' },
    },
    {
      ...genuine,
      name: 'a payment that was closed',
      fields: { ...paid, trade_status: 'TRADE_CLOSED' },
      becomes: { kind: 'payment', status: 'pending', orderId, credited: null },
    },
  ],
  sign: (fields: Fields) => signed(fields, secret),
  forge: (fields: Fields) => signed(fields, 'a key of somebody else'),
  signatures: ['sign'],
  accounts: ['pid'],
  amounts: ['money'],
  alsoRefused: [
    { name: 'no order', fields: { ...paid, out_trade_no: '' } },
    { name: 'no state', fields: { ...paid, trade_status: '' } },
  ],
  accept: { status: 200, contentType: 'text/plain', body: 'success' },
  refuse: { contentType: 'text/plain', body: 'fail' },
  acceptWord: 'success',
  sensitive: [],
})
