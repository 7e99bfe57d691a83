import type { GenuineNotification, Marks, NotificationFixtures } from '@pay/conformance'
import { type Account, amountOf, json } from './account.ts'
import { signed } from './sign.ts'

const deposit = (account: Account, marks: Marks): GenuineNotification => ({
  name: 'a deposit that was paid',
  as: 'form',
  fields: {
    memberid: account.id,
    orderid: account.deposit,
    transaction_id: '20240805035739123456',
    amount: '1000.00',
    true_amount: '1000.00',
    datetime: '20240805035739',
    returncode: '00',
    userid: `Ñ ${marks.word()} +1`,
    attach: 'unsigned',
  },
  unsigned: ['attach'],
  restamped: { datetime: '20240805035749' },
  order: { kind: 'payment', amount: amountOf(account) },
  becomes: {
    kind: 'payment',
    status: 'succeeded',
    orderId: account.deposit,
    providerId: '20240805035739123456',
    requested: amountOf(account),
    credited: amountOf(account),
    paidAt: new Date('2024-08-04T19:57:39.000Z'),
    failure: null,
    evidence: { source: 'notification', signed: true },
  },
})

const declined = (paid: GenuineNotification): GenuineNotification => ({
  ...paid,
  name: 'a deposit that was declined',
  fields: { ...paid.fields, returncode: '01', true_amount: '0.00' },
  becomes: {
    kind: 'payment',
    status: 'failed',
    credited: null,
    failure: { reason: 'declined', code: '01', message: null },
  },
})

/** No document gives the fields of a payout's notification: each relative of the family has its own. */
const payouts = (account: Account, marks: Marks): GenuineNotification[] => [
  {
    name: 'a payout, in the form of the sibling that was read whole',
    as: 'form',
    fields: {
      memberid: account.id,
      orderid: account.payout,
      transaction_id: '2024080503',
      amount: '1000.00',
      datetime: '20240805035739',
      msg: `paid to ${marks.word()}`,
      returncode: '00',
    },
    restamped: { datetime: '20240805035749' },
    order: { kind: 'payout', amount: amountOf(account) },
    becomes: { kind: 'payout', status: 'succeeded', orderId: account.payout },
    confirmedBy: {
      operation: 'payouts.query',
      body: json({
        code: '0',
        status: 'Success',
        amount: '1000.00',
        out_trade_no: account.payout,
      }),
    },
  },
  {
    name: 'a payout that failed, in the form of another sibling',
    as: 'json',
    fields: {
      mchid: account.id,
      out_trade_no: account.payout,
      amount: '1000.0000',
      status: 'error',
      refCode: '2',
      refMsg: `account ${marks.word()} is closed`,
      transaction_id: '2024080503',
    },
    order: { kind: 'payout', amount: amountOf(account) },
    becomes: { kind: 'payout', status: 'failed', orderId: account.payout },
    confirmedBy: {
      operation: 'payouts.query',
      body: json({ code: '0', status: 'Fail', amount: '1000', out_trade_no: account.payout }),
    },
  },
]

/**
 * What the gateway sends by itself.
 *
 * @source "Recharge callback"; payouts from the family (protocol notes 8.6, 8.7)
 */
export const notifications = (account: Account, marks: Marks): NotificationFixtures => {
  const paid = deposit(account, marks)
  const signWith =
    (secret: string, payoutSecret = secret) =>
    (fields: GenuineNotification['fields']) =>
      signed(
        fields,
        'userid' in fields ? secret : payoutSecret,
        'mchid' in fields ? 'pay_md5sign' : 'sign',
      )
  return {
    genuine: [
      paid,
      { ...paid, name: 'a deposit that was paid, as JSON', as: 'json' },
      declined(paid),
      ...payouts(account, marks),
    ],
    sign: signWith(account.secret, account.payoutSecret),
    forge: signWith('a key of somebody else'),
    signatures: ['sign', 'pay_md5sign', 'pays_md5sign'],
    accounts: ['memberid', 'mchid'],
    amounts: ['amount', 'true_amount'],
    accept: { status: 200, contentType: 'text/plain', body: 'OK' },
    refuse: { contentType: 'text/plain', body: 'FAIL' },
    acceptWord: 'ok',
    sensitive: ['userid', 'msg', 'refMsg'],
  }
}
