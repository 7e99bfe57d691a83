import { createMarks, describeProvider } from '@pay/conformance'
import { createMpay } from '../src/index.ts'
import { notifications } from './support/conformance/notifications.ts'
import {
  confirmPayment,
  createPayment,
  queryPayment,
  repeatPayment,
} from './support/conformance/payments.ts'
import { createRefund, queryRefund } from './support/conformance/refunds.ts'
import { gatewayKeys, merchant, privatePem, publicBase64 } from './support/keys.ts'

const marks = createMarks()
const privateKey = privatePem(merchant)
for (const line of privateKey.split('\n').slice(2, 6)) marks.note(line)

describeProvider(createMpay, {
  settings: {
    ...{ baseUrl: 'https://gateway.invalid', merchantId: '201304121000001004' },
    ...{ privateKey, platformPublicKey: publicBase64(gatewayKeys) },
  },
  secrets: { privateKey: 'private-key' },
  hosts: ['pay', 'query', 'trade'],
  otherAccount: '201304121000001005',
  otherOrderId: '20180828153599',
  marks,
  entry: { url: new URL('../src/index.ts', import.meta.url), factory: 'createMpay' },
  signatures: ['sign'],
  encrypted: ['payments.create'],
  sensitive: {
    'payments.create': [
      ...['userId', 'risk', 'agreement', 'note'],
      ...['number', 'holder', 'phone', 'identityNumber', 'expiry', 'cvv'].map(one => `card.${one}`),
    ],
    'payments.confirm': ['token', 'code'],
    'payments.query': [],
    'refunds.create': [],
    'refunds.query': [],
  },
  writes: {
    'payments.create': createPayment(marks),
    'payments.confirm': confirmPayment(marks),
    'refunds.create': createRefund,
  },
  reads: { 'payments.query': queryPayment, 'refunds.query': queryRefund },
  otherInputs: { 'payments.create': [repeatPayment(marks)] },
  forms: {},
  notifications: notifications(marks),
})
