import { createMarks, describeAttackClasses } from '@pay/conformance'
import { createPayment } from './support/conformance/mapi.ts'
import { notifications } from './support/conformance/notifications.ts'
import { createMapi, merchantId, signed } from './support/merchant.ts'

const marks = createMarks()
const secret = marks.word(32)

describeAttackClasses(createMapi, {
  settings: { merchantId, secret },
  secrets: { secret: 'shared' },
  otherAccount: '1002',
  marks,
  entry: { url: new URL('../src/index.ts', import.meta.url), factory: 'createEpayMapi' },
  writes: { 'payments.create': createPayment },
  notifications: notifications(secret, 'ext'),
  credited: 'money',
  unkeyed: fields => signed(fields, ''),
})
