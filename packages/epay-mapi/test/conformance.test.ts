import { createMarks, describeProvider } from '@pay/conformance'
import { sentBy } from '../../sandbox/test/support/sent.ts'
import { createPayment, queryPayment } from './support/conformance/mapi.ts'
import { notifications } from './support/conformance/notifications.ts'
import { createMapi, merchantId } from './support/merchant.ts'

const marks = createMarks()
const secret = marks.word(32)

describeProvider(createMapi, {
  settings: { merchantId, secret },
  secrets: { secret: 'shared' },
  otherAccount: '1002',
  otherOrderId: 'ORD-0002',
  marks,
  entry: { url: new URL('../src/index.ts', import.meta.url), factory: 'createEpayMapi' },
  signatures: ['sign'],
  sensitive: {},
  writes: { 'payments.create': createPayment },
  reads: { 'payments.query': queryPayment },
  forms: { 'payments.form': createPayment.input },
  notifications: notifications(secret, 'ext'),
  sent: sentBy('epay'),
})
