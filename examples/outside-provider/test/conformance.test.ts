import { createMarks, describeProvider } from '@pay/conformance'
import { createSamplepay } from '../src/index.ts'
import { createPayment } from './support/create-payment.ts'
import { bodiesOf, merchantId } from './support/gateway.ts'
import { notifications } from './support/notifications.ts'
import { queryPayment } from './support/query-payment.ts'
import { createRefund, queryRefund } from './support/refunds.ts'

const marks = createMarks()
const secret = marks.word(32)
const bodies = bodiesOf(secret)

describeProvider(createSamplepay, {
  settings: { merchantId, secret },
  secrets: { secret: 'shared' },
  otherAccount: 'S100043',
  otherOrderId: 'P0000000002',
  marks,
  entry: { url: new URL('../src/index.ts', import.meta.url), factory: 'createSamplepay' },
  signatures: ['signature'],
  sensitive: { 'payments.create': ['payerEmail'] },
  writes: {
    'payments.create': createPayment(bodies, marks),
    'refunds.create': createRefund(bodies),
  },
  reads: { 'payments.query': queryPayment(bodies), 'refunds.query': queryRefund(bodies) },
  forms: {},
  notifications: notifications(secret),
})
