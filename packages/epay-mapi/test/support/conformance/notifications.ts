import type { GenuineNotification, NotificationFixtures } from '@pay/conformance'
import { type Fields, paid, payment, signed } from '../merchant.ts'
import { moment, paidMessage } from '../rainbow-v2.ts'
import { rsaSignedFields, stranger } from '../rsa.ts'

const { orderId, amount } = payment

const genuine: GenuineNotification = {
  name: 'a payment that was made',
  as: 'query',
  fields: { ...paid, name: '一个 + 奥利奥' },
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

const shared = {
  signatures: ['sign'],
  accounts: ['pid'],
  amounts: ['money'],
  accept: { status: 200, contentType: 'text/plain', body: 'success' },
  refuse: { contentType: 'text/plain', body: 'fail' },
  acceptWord: 'success',
  sensitive: [],
} as const

/** With a text that was passed through, under the name that it has, if any is. */
const passing = (field: 'ext' | 'param' | null, text: string, fields: Fields): Fields =>
  field === null ? fields : { ...fields, [field]: text }

/** @source the family’s page "payment result"; POST from client reports */
export const notifications = (
  secret: string,
  passThrough: 'ext' | 'param' | null,
): NotificationFixtures => ({
  ...shared,
  genuine: [
    { ...genuine, fields: passing(passThrough, 'a&amp;b=1', genuine.fields) },
    { ...genuine, name: 'a payment that was made, posted', as: 'form' },
    {
      ...genuine,
      name: 'a payment with the habits of other gateways',
      fields: passing(passThrough, 'it\\&#039;s', { ...paid, name: 'product' }),
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
  alsoRefused: [
    { name: 'no order', fields: { ...paid, out_trade_no: '' } },
    { name: 'no state', fields: { ...paid, trade_status: '' } },
  ],
})

const genuineV2: GenuineNotification = {
  ...genuine,
  fields: { ...paidMessage, name: '一个 + 奥利奥', param: 'a&amp;b=1' },
  // the time of a repeat is another one
  restamped: { timestamp: '1769851860' },
}

/** @source the family's V2 document, "payment result"; observed on two public servers */
export const notificationsV2: NotificationFixtures = {
  ...shared,
  expires: true,
  genuine: [
    genuineV2,
    { ...genuineV2, name: 'a payment that was made, posted', as: 'form' },
    {
      ...genuineV2,
      name: 'a payment with its time and its payer',
      fields: { ...paidMessage, buyer: 'b', endtime: '2026-01-31 17:30:00' },
      becomes: { ...genuine.becomes, paidAt: moment },
    },
    {
      ...genuineV2,
      name: 'a payment that was closed',
      fields: { ...paidMessage, trade_status: 'TRADE_CLOSED' },
      becomes: { kind: 'payment', status: 'pending', orderId, credited: null },
    },
  ],
  sign: fields => rsaSignedFields(fields),
  forge: fields => rsaSignedFields(fields, stranger),
  alsoRefused: [
    { name: 'no order', fields: { ...paidMessage, out_trade_no: '' } },
    { name: 'no state', fields: { ...paidMessage, trade_status: '' } },
    { name: 'no time', fields: { ...paidMessage, timestamp: '' } },
    { name: 'a time long ago', fields: { ...paidMessage, timestamp: '1769851499' } },
    { name: 'a time to come', fields: { ...paidMessage, timestamp: '1769852101' } },
  ],
}
