import { createMarks, describeAttackClasses } from '@pay/conformance'
import { createMmk } from '../src/index.ts'
import type { Account } from './gateway/account.ts'
import { createDeposit } from './gateway/deposits.ts'
import { notifications } from './gateway/notifications.ts'
import { createPayout } from './gateway/payouts.ts'
import { signed } from './gateway/sign.ts'

const marks = createMarks()
const account: Account = {
  ...{ id: '10006', secret: marks.word(24), currency: 'MMK' },
  ...{ deposit: 'D0000000001', payout: 'W0000000001' },
}
const amount = { value: '1000.00', currency: 'MMK' }
const notifyUrl = 'https://shop.example/notify/mmk'

describeAttackClasses(createMmk, {
  settings: { merchantId: account.id, secret: account.secret },
  secrets: { secret: 'shared' },
  otherAccount: '10009',
  marks,
  entry: { url: new URL('../src/index.ts', import.meta.url), factory: 'createMmk' },
  writes: {
    'payments.create': createDeposit({
      ...{ orderId: account.deposit, amount, channel: '948', notifyUrl },
      ...{ returnUrl: 'https://shop.example/return', userId: 'Ü 7' },
    }),
    'payouts.create': createPayout({
      ...{ orderId: account.payout, amount, product: '10104', notifyUrl, userId: 'Ü 7' },
      beneficiary: { bank: 'kbz', account: '10000000000001', name: 'U Aung' },
    }),
  },
  notifications: notifications(account, marks),
  credited: 'true_amount',
  unkeyed: fields => signed(fields, '', 'mchid' in fields ? 'pay_md5sign' : 'sign'),
})
