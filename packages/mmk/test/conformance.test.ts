import { createMarks, describeProvider } from '@pay/conformance'
import { sentBy } from '../../sandbox/test/support/sent.ts'
import { createMmk } from '../src/index.ts'
import type { Account } from './gateway/account.ts'
import { queryBalance } from './gateway/balances.ts'
import { queryDeposit } from './gateway/deposit-query.ts'
import { createDeposit, submitReference } from './gateway/deposits.ts'
import { notifications } from './gateway/notifications.ts'
import { queryPayout } from './gateway/payout-query.ts'
import { createPayout } from './gateway/payouts.ts'

const marks = createMarks()

const account: Account = {
  id: '10006',
  secret: marks.word(24),
  currency: 'MMK',
  deposit: 'D0000000001',
  payout: 'W0000000001',
}

const amount = { value: '1000.00', currency: 'MMK' }

const deposit = {
  orderId: account.deposit,
  amount,
  channel: '948',
  notifyUrl: 'https://shop.example/notify/mmk',
  returnUrl: 'https://shop.example/return',
  userId: `Ü ${marks.word()} / 7`,
}

describeProvider(createMmk, {
  settings: { merchantId: account.id, secret: account.secret },
  secrets: { secret: 'shared' },
  otherAccount: '10009',
  otherOrderId: 'X0000000009',
  marks,
  entry: { url: new URL('../src/index.ts', import.meta.url), factory: 'createMmk' },
  signatures: ['pay_md5sign'],
  sensitive: {
    'payments.create': ['userId'],
    'payments.form': ['userId'],
    'payouts.create': ['userId', 'beneficiary.account', 'beneficiary.name'],
  },
  writes: {
    'payments.create': createDeposit(deposit),
    'payments.submitReference': submitReference(account.deposit),
    'payouts.create': createPayout({
      orderId: account.payout,
      amount,
      product: '10104',
      beneficiary: {
        bank: 'kbz',
        account: marks.digits(14),
        name: `ဦးအောင် "${marks.word()}" 😀/x O'B`,
      },
      userId: `Ü ${marks.word()} + 7`,
      notifyUrl: 'https://shop.example/notify/mmk',
    }),
  },
  reads: {
    'payments.query': queryDeposit(account),
    'payouts.query': queryPayout(account),
    'balances.query': queryBalance(account),
  },
  forms: { 'payments.form': deposit },
  notifications: notifications(account, marks),
  sent: sentBy('eoopay'),
})
