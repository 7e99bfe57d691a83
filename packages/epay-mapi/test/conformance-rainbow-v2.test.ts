import { createMarks, describeProvider } from '@pay/conformance'
import { sentBy } from '../../sandbox/test/support/sent.ts'
import { notificationsV2 } from './support/conformance/notifications.ts'
import { createPayment } from './support/conformance/rainbow-v2/create-payment.ts'
import { queryPayment } from './support/conformance/rainbow-v2/query-payment.ts'
import { createRefund, queryRefund } from './support/conformance/rainbow-v2/refunds.ts'
import { merchantId, payment } from './support/merchant.ts'
import { createRainbowV2 } from './support/rainbow-v2.ts'
import { ours, platform, privatePem, publicBase64 } from './support/rsa.ts'

const marks = createMarks()
const privateKey = privatePem(ours)
for (const line of privateKey.split('\n').slice(2, 6)) marks.note(line)

describeProvider(createRainbowV2, {
  settings: {
    ...{ dialect: 'rainbow-v2', baseUrl: 'https://gateway.invalid', merchantId },
    ...{ privateKey, platformPublicKey: publicBase64(platform) },
  },
  secrets: { privateKey: 'private-key' },
  otherAccount: '1002',
  otherOrderId: 'ORD-0002',
  marks,
  entry: { url: new URL('../src/index.ts', import.meta.url), factory: 'createEpayMapi' },
  signatures: ['sign'],
  sensitive: { 'payments.create': ['clientIp'] },
  writes: { 'payments.create': createPayment(marks), 'refunds.create': createRefund },
  reads: { 'payments.query': queryPayment, 'refunds.query': queryRefund },
  forms: { 'payments.form': { ...payment } },
  notifications: notificationsV2,
  sent: sentBy('epay-rainbow-v2'),
})
