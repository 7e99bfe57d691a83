import type { NotificationFixtures } from '@pay/conformance'
import { type Fields, merchantId, signed } from './gateway.ts'
import { paid, payment } from './query-payment.ts'
import { refund } from './refunds.ts'

const amount = { value: '25.00', currency: 'EUR' }

const sent = { merchant: merchantId, sent_at: '1769851805' }
const ofPayment: Fields = { event: 'payment', ...sent, ...paid }
const ofRefund: Fields = { event: 'refund', ...sent, ...refund }

const travels = { as: 'json', restamped: { sent_at: '1769852405' } } as const
const incoming = { ...travels, order: { kind: 'payment', amount } } as const
const outgoing = { ...travels, order: { kind: 'refund', amount } } as const

/** @source GATEWAY.md, "Notifications" */
export const notifications = (secret: string): NotificationFixtures => ({
  genuine: [
    {
      ...incoming,
      name: 'a payment that was made',
      fields: ofPayment,
      becomes: {
        ...{ kind: 'payment', status: 'succeeded', orderId: paid.order, providerId: 'SP-1' },
        ...{ requested: amount, credited: amount, failure: null },
        evidence: { source: 'notification', signed: true },
      },
    },
    {
      ...incoming,
      name: 'a payment that expired',
      fields: { event: 'payment', ...sent, ...payment, state: 'expired' },
      becomes: {
        ...{ kind: 'payment', status: 'failed', credited: null },
        failure: { reason: 'expired', code: 'expired', message: null },
      },
    },
    {
      ...incoming,
      name: 'a payment in a state of no list',
      fields: { event: 'payment', ...sent, ...payment, state: 'PAID' },
      becomes: { kind: 'payment', status: 'pending', credited: null },
    },
    {
      ...outgoing,
      name: 'a refund that was made',
      fields: { ...ofRefund, state: 'done' },
      becomes: {
        ...{ kind: 'refund', status: 'succeeded', orderId: refund.order },
        ...{ refundId: refund.refund, amount },
      },
    },
    {
      ...outgoing,
      name: 'a refund that was rejected',
      fields: { ...ofRefund, state: 'rejected' },
      becomes: { kind: 'refund', status: 'failed', failure: { reason: 'declined' } },
    },
  ],
  sign: fields => signed(fields, secret),
  forge: fields => signed(fields, 'a secret of somebody else'),
  signatures: ['signature'],
  accounts: ['merchant'],
  amounts: ['amount', 'paid'],
  alsoRefused: [
    { name: 'no order', fields: { ...ofPayment, order: '' } },
    { name: 'no state', fields: { ...ofPayment, state: '' } },
    { name: 'paid, and not how much', fields: { ...ofPayment, paid: '' } },
    { name: 'open, and paid', fields: { ...ofPayment, state: 'open' } },
    { name: 'an event of no list', fields: { ...ofPayment, event: 'payout' } },
    { name: 'a refund without its number', fields: { ...ofRefund, refund: '' } },
    { name: 'our own answer, sent back to us', fields: { ...ofPayment, event: '' } },
  ],
  accept: { status: 200, contentType: 'text/plain', body: 'received' },
  refuse: { contentType: 'text/plain', body: 'refused' },
  acceptWord: 'received',
  sensitive: [],
})
