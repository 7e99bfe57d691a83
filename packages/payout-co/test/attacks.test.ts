import { createMarks, describeAttackClasses } from '@pay/conformance'
import type { Account } from '../../mmk/test/gateway/account.ts'
import { createDeposit } from '../../mmk/test/gateway/deposits.ts'
import { notifications } from '../../mmk/test/gateway/notifications.ts'
import { createPayout } from '../../mmk/test/gateway/payouts.ts'
import { signed } from '../../mmk/test/gateway/sign.ts'
import { createPayoutCo } from '../src/index.ts'

const marks = createMarks()
const account: Account = {
  ...{ id: '10007', secret: marks.word(24), currency: 'COP' },
  ...{ deposit: 'D0000000001', payout: 'W0000000001' },
}
const amount = { value: '1000.00', currency: 'COP' }
const notifyUrl = 'https://shop.example/notify/payout-co'

describeAttackClasses(createPayoutCo, {
  settings: { merchantId: account.id, secret: account.secret },
  secrets: { secret: 'shared' },
  otherAccount: '10009',
  marks,
  entry: { url: new URL('../src/index.ts', import.meta.url), factory: 'createPayoutCo' },
  writes: {
    'payments.create': createDeposit({
      ...{ orderId: account.deposit, amount, channel: '946', notifyUrl },
      ...{ returnUrl: 'https://shop.example/return', userId: 'Ü 7' },
      payer: { name: 'José Peña', email: 'jose@correo.example', phone: '3001234567' },
    }),
    'payouts.create': createPayout({
      ...{ orderId: account.payout, amount, product: '10804', notifyUrl, userId: '100000000001' },
      beneficiary: {
        ...{ bank: '1059', accountType: 'savings', account: '1000000000000000001' },
        ...{ name: 'José Peña', phone: '3001234567890', email: 'jose@correo.example' },
        document: { type: 'CC', number: '1000000001' },
      },
    }),
  },
  notifications: notifications(account, marks),
  credited: 'true_amount',
  unkeyed: fields => signed(fields, '', 'mchid' in fields ? 'pay_md5sign' : 'sign'),
})
