import { createMarks, describeProvider } from '@pay/conformance'
import type { Account } from '../../mmk/test/gateway/account.ts'
import { queryBalance } from '../../mmk/test/gateway/balances.ts'
import { queryDeposit } from '../../mmk/test/gateway/deposit-query.ts'
import { createDeposit, submitReference } from '../../mmk/test/gateway/deposits.ts'
import { notifications } from '../../mmk/test/gateway/notifications.ts'
import { queryPayout } from '../../mmk/test/gateway/payout-query.ts'
import { createPayout } from '../../mmk/test/gateway/payouts.ts'
import { sentBy } from '../../sandbox/test/support/sent.ts'
import { createPayoutCo } from '../src/index.ts'

const marks = createMarks()

const account: Account = {
  id: '10007',
  secret: marks.word(24),
  payoutSecret: marks.word(24),
  currency: 'COP',
  deposit: 'D0000000001',
  payout: 'W0000000001',
}

const amount = { value: '1000.00', currency: 'COP' }
const email = () => `josé.${marks.word()}@correo.example`

const deposit = {
  orderId: account.deposit,
  amount,
  channel: '946',
  notifyUrl: 'https://shop.example/notify/payout-co',
  returnUrl: 'https://shop.example/return',
  userId: `Ü ${marks.word()} / 7`,
  payer: { name: `José "${marks.word()}" O'Peña`, email: email(), phone: marks.digits(10) },
}

describeProvider(createPayoutCo, {
  settings: {
    merchantId: account.id,
    secret: account.secret,
    payoutSecret: account.payoutSecret,
  },
  secrets: { secret: 'shared', payoutSecret: 'optional' },
  otherAccount: '10009',
  otherOrderId: 'X0000000009',
  marks,
  entry: { url: new URL('../src/index.ts', import.meta.url), factory: 'createPayoutCo' },
  signatures: ['pay_md5sign'],
  sensitive: {
    'payments.create': ['userId', 'payer.name', 'payer.email', 'payer.phone'],
    'payments.form': ['userId', 'payer.name', 'payer.email', 'payer.phone'],
    'payouts.create': [
      'userId',
      'beneficiary.account',
      'beneficiary.name',
      'beneficiary.phone',
      'beneficiary.email',
      'beneficiary.document.number',
    ],
  },
  writes: {
    'payments.create': createDeposit(deposit),
    'payments.submitReference': submitReference(account.deposit),
    'payouts.create': createPayout({
      orderId: account.payout,
      amount,
      product: '10804',
      beneficiary: {
        bank: '1059',
        accountType: 'savings',
        account: marks.digits(19),
        name: `José "${marks.word()}" O'Peña <x>`,
        phone: marks.digits(13),
        email: email(),
        document: { type: 'CC', number: marks.digits(10) },
      },
      userId: marks.digits(12),
      notifyUrl: 'https://shop.example/notify/payout-co',
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
