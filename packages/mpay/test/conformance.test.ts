import { createMarks, describeProvider } from '@pay/conformance'
import { sentBy } from '../../sandbox/test/support/sent.ts'
import { createMpay } from '../src/index.ts'
import { bindCard, confirmBind, listCards, unbindCard } from './support/conformance/cards.ts'
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

const cardPaths = ['number', 'holder', 'phone', 'identityNumber', 'expiry', 'cvv'].map(
  one => `card.${one}`,
)

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
  encrypted: ['payments.create', 'cards.bind'],
  sensitive: {
    'payments.create': [...['userId', 'risk', 'agreement', 'note'], ...cardPaths],
    'payments.confirm': ['token', 'code'],
    'payments.query': [],
    'refunds.create': [],
    'refunds.query': [],
    'cards.bind': ['userId', 'risk', ...cardPaths],
    'cards.confirmBind': ['userId', 'token', 'code'],
    'cards.list': ['userId', 'agreement', 'cardNumber'],
    'cards.unbind': ['userId', 'agreement'],
  },
  writes: {
    'payments.create': createPayment(marks),
    'payments.confirm': confirmPayment(marks),
    'refunds.create': createRefund,
    'cards.bind': bindCard(marks),
    'cards.confirmBind': confirmBind(marks),
    'cards.unbind': unbindCard(marks),
  },
  reads: {
    'payments.query': queryPayment,
    'refunds.query': queryRefund,
    'cards.list': listCards(marks),
  },
  otherInputs: { 'payments.create': [repeatPayment(marks)] },
  forms: {},
  notifications: notifications(marks),
  sent: sentBy('mpay'),
})
