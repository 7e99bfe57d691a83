import { type ReadFixture, skip } from '@pay/conformance'
import { expect } from 'vitest'
import { type Account, amountOf, echoed, json, refusedQuestions } from './account.ts'
import { type Demand, noSuchOrder, resign, said, trade } from './proofs.ts'
import { signed } from './sign.ts'

const noSuch = (msg: string) => json({ status: 'error', msg, data: [] })

const paidTrade = (account: Account) => ({
  memberid: account.id,
  orderid: account.deposit,
  amount: '1000.00',
  true_amount: '1000.00',
  time_end: '2024-08-05 03:57:39',
  transaction_id: '20240805035739123456',
  returncode: '00',
  trade_state: 'SUCCESS',
})

/** @source a public server of the family: what stands above is signed together with the first row */
const listed = (account: Account, more: readonly object[] = []) => {
  const { memberid, returncode, ...row } = paidTrade(account)
  const { sign } = signed(paidTrade(account), account.secret)
  return json({ memberid, returncode, sign, data: [row, ...more] })
}

/** @source another public server of the family: the amount is what was asked, and no other is told */
const coded = (account: Account, refCode: string) =>
  json(
    signed(
      {
        ...{ status: 'success', msg: '请求成功', orderType: 'ds', mchid: account.id },
        ...{ out_trade_no: account.deposit, amount: '1000.0000', transaction_id: '2024080503' },
        ...{ refCode, refMsg: '成功' },
      },
      account.secret,
    ),
  )

/** @source "Recharge inquiry", Pay_Trade_query.html; more states from the family's order-search page */
export const queryDeposit = (account: Account): ReadFixture => {
  const answer = (changes: object, secret = account.secret) =>
    json(signed({ ...paidTrade(account), ...changes }, secret))
  const providerId = '20240805035739123456'
  const requested = amountOf(account)
  const paid = {
    status: 'succeeded',
    providerId,
    requested,
    credited: requested,
    paidAt: new Date('2024-08-04T19:57:39.000Z'),
    evidence: { source: 'query', signed: true },
  }
  const proof = (...more: readonly Demand[]) => [
    trade(account.secret, [
      ['memberid mchid pay_memberid', new RegExp(`^${account.id}$`)],
      ['orderid out_trade_no', new RegExp(`^${account.deposit}$`)],
      ['amount', /^1000(\.0+)?$/],
      ...more,
    ]),
  ]
  return {
    input: { orderId: account.deposit, amount: requested },
    answers: [
      { name: 'says SUCCESS', body: answer({}), becomes: paid },
      {
        name: 'says SUCCESS for less',
        body: answer({ true_amount: '950.5000' }),
        becomes: { ...paid, credited: amountOf(account, '950.50') },
      },
      {
        name: 'says SUCCESS without a time',
        body: answer({ time_end: '1970-01-01 08:00:00' }),
        becomes: { ...paid, paidAt: null },
      },
      {
        name: 'says NOTPAY',
        body: answer({ trade_state: 'NOTPAY' }),
        becomes: { status: 'pending', nextAction: null, providerId },
      },
      {
        name: 'says SUCCESS beside another returncode',
        body: answer({ returncode: '01' }),
        becomes: { status: 'pending' },
      },
      {
        name: 'says FAIL',
        body: answer({ trade_state: 'FAIL', msg: 'declined' }),
        becomes: { status: 'failed', reason: 'declined', code: 'FAIL', message: 'declined' },
      },
      {
        name: 'says SUCCESS and not how much was paid',
        body: answer({ true_amount: '' }),
        becomes: { status: 'pending', hints: [expect.stringContaining('not how much')] },
      },
      {
        name: 'says it one level deeper',
        body: json({ status: 'success', msg: '查询成功', data: JSON.parse(answer({})) }),
        becomes: paid,
      },
      {
        name: 'says it in a list of one',
        body: listed(account),
        becomes: paid,
      },
      {
        name: "has the family's refCode of success",
        body: coded(account, '1'),
        becomes: { status: 'pending', hints: [expect.stringContaining('not how much')] },
      },
      {
        name: "has the family's refCode of work",
        body: coded(account, '3'),
        becomes: { status: 'pending', hints: [] },
      },
      {
        name: 'says REFUND',
        body: answer({ trade_state: 'REFUND' }),
        becomes: { status: 'refunded', requested },
      },
    ],
    unlisted: [
      answer({ trade_state: 'FROZEN' }),
      answer({ trade_state: 'SUCCESSFUL' }),
      coded(account, '2'),
    ],
    notFound: [noSuch('不存在的交易订单'), noSuch('交易不存在')],
    refused: refusedQuestions,
    doubtful: {
      contradiction: skip('returncode and trade_state are read together, as its answers show'),
      incomplete: [
        answer({ true_amount: '1e3' }),
        answer({ amount: '' }),
        answer({ amount: '0' }),
        answer({ amount: '', trade_state: 'FAIL' }),
      ],
      'other-order': [
        answer({ orderid: 'D0000000009' }),
        answer({ orderid: '' }),
        answer({ out_trade_no: 'D0000000009' }),
      ],
      'other-account': [
        answer({ memberid: '10009' }),
        answer({ memberid: '' }),
        answer({ mchid: '10009' }),
      ],
      'other-amount': [answer({ amount: '999.99' })],
      'wrong-signature': [
        answer({}, 'another key'),
        json({ data: JSON.parse(answer({}, 'another key')) }),
        listed(account, [{}, {}]),
      ],
      'no-signature': [json(paidTrade(account)), json({ ...paidTrade(account), sign: '' })],
    },
    proofs: {
      succeeded: proof(
        ['returncode', /^00$/],
        ['trade_state', /^success$/i],
        ['true_amount', /^\d+(\.\d+)?$/],
      ),
      failed: proof(['trade_state', /^fail$/i]),
      refunded: proof(['trade_state', /^refund$/i]),
      'not-found': said(noSuchOrder),
    },
    resign: resign(account.secret),
    echo: words => [
      json({ status: 'error', ...echoed(words) }),
      answer({ ...echoed(words), data: words }),
      answer({ trade_state: 'FAIL', msg: words, refMsg: words }),
    ],
  }
}
