import { createMarks, describeProvider } from '@pay/conformance'
import { sentBy } from '../../sandbox/test/support/sent.ts'
import { notifications } from './support/conformance/notifications.ts'
import { createPayment } from './support/conformance/rainbow-v1/create-payment.ts'
import { queryBalance } from './support/conformance/rainbow-v1/query-balance.ts'
import { queryPayment } from './support/conformance/rainbow-v1/query-payment.ts'
import { createRefund, queryRefund } from './support/conformance/rainbow-v1/refunds.ts'
import { merchantId, payment } from './support/merchant.ts'
import { createRainbowV1 } from './support/rainbow.ts'

const marks = createMarks()
const secret = marks.word(32)
const sent = sentBy('epay-rainbow-v1')

describeProvider(createRainbowV1, {
  settings: { dialect: 'rainbow-v1', merchantId, secret, oneRefundPerOrder: true },
  secrets: { secret: 'shared' },
  otherAccount: '1002',
  otherOrderId: 'ORD-0002',
  marks,
  entry: { url: new URL('../src/index.ts', import.meta.url), factory: 'createEpayMapi' },
  signatures: ['sign'],
  sensitive: { 'payments.create': ['clientIp'] },
  writes: { 'payments.create': createPayment(marks), 'refunds.create': createRefund },
  reads: {
    'payments.query': queryPayment,
    'refunds.query': queryRefund,
    'balances.query': queryBalance(secret),
  },
  forms: { 'payments.form': { ...payment } },
  notifications: notifications(secret, 'param'),
  // a refund is asked for by its payment
  sent: { ...sent, 'refunds.query': sent['payments.query'] ?? [] },
})
