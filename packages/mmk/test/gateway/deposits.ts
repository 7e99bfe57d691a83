import { type ReadFixture, skip, type WriteFixture } from '@pay/conformance'
import {
  type Account,
  amountOf,
  echoed,
  fits,
  isSigned,
  json,
  noSignature,
  noSuchOrder,
  refusedQuestions,
  resign,
  said,
} from './account.ts'
import { signed } from './sign.ts'

const payUrl = 'https://cashier.example/pay/20240603013042504853'
const sample = {
  code: '1',
  msg: 'Success',
  money: '1000',
  order_sn: '20240603013042504853',
  payUrl,
}
const table = {
  status: '1',
  msg: 'Success',
  pay_amount: '1000.00',
  pay_orderid: '20240603013042504853',
  return_params: 'a-1',
}
const pending = {
  status: 'pending',
  providerId: '20240603013042504853',
  refused: null,
  payable: null,
}
const redirect = { ...pending, nextAction: { type: 'redirect', url: payUrl } }
const transfer = (url: string | null) => ({
  ...pending,
  nextAction: { type: 'transfer', account: '9123456789012345', url },
})
const bank = { bank_code: '9123456789012345' }
const no = /^(error|0|fail|failed|false)$/i
const refused = (msg: string) => json({ status: 'error', msg, data: [] })

/**
 * The answers to a deposit.
 *
 * @source "MMK interface", "COP interface": table and sample of the answer; refusals from the
 *   family's public server code
 */
export const createDeposit = (input: WriteFixture['input']): WriteFixture => ({
  input,
  answers: [
    { name: 'has the names of the sample', body: json(sample), becomes: redirect },
    { name: 'has the names of the table', body: json({ ...table, payUrl }), becomes: redirect },
    {
      name: 'has numbers for text',
      body: json({ ...sample, code: 1, money: 1000 }),
      becomes: redirect,
    },
    { name: 'names an account', body: json({ ...table, ...bank }), becomes: transfer(null) },
    {
      name: 'names an account and a page',
      body: json({ ...sample, ...bank }),
      becomes: transfer(payUrl),
    },
  ],
  doubtful: {
    'unlisted-code': ['2', '00', 'processing', ''].map(code => json({ ...sample, code })),
    contradiction: [
      json({ ...sample, status: 'error' }),
      json({ ...sample, code: 'error', status: '1' }),
    ],
    incomplete: ['', null, 'javascript:alert(1)', '/pay/1', {}].map(url =>
      json({ ...sample, payUrl: url }),
    ),
    'other-order': skip('the answer names no order number of the merchant'),
    'other-account': skip('the answer names no account'),
    'other-amount': ['999.99', '1000.001', '1e3', '0'].map(money => json({ ...sample, money })),
    ...noSignature,
  },
  refusal: {
    body: refused('通道维护中'),
    becomes: { status: 'failed', reason: 'maintenance', code: 'error', message: '通道维护中' },
    duplicate: [refused('重复订单号'), refused('Duplicate order')],
  },
  proofs: { failed: [{ status: no }, { code: no }] },
  echo: words => [
    json({ status: 'error', ...echoed(words) }),
    json({ ...sample, ...echoed(words) }),
    json({ status: words, ...echoed(words) }),
  ],
})

/** @source "MMK interface", Pay_Trade_CheckOrder */
export const submitReference = (orderId: string): WriteFixture => ({
  input: { orderId, reference: '01234' },
  answers: [
    {
      name: 'takes the reference',
      body: json({ status: '00', msg: 'SUCCESS', timestamp: 1722801459 }),
      becomes: { status: 'accepted' },
    },
    {
      name: 'refuses the reference',
      body: json({ status: '01', msg: 'no such transfer', timestamp: '1722801459' }),
      becomes: { status: 'refused', reason: 'other', code: '01', message: 'no such transfer' },
    },
  ],
  doubtful: {
    'unlisted-code': skip('every status other than 00 is documented as not ok'),
    contradiction: skip('the answer has one indicator only'),
    incomplete: [json({ msg: 'SUCCESS' }), json({ status: '', msg: 'SUCCESS' })],
    'other-order': skip('the answer names no order'),
    'other-account': skip('the answer names no account'),
    'other-amount': skip('the answer names no amount'),
    ...noSignature,
  },
  refusal: skip('a documented answer other than 00 is refused, and moves no money'),
  proofs: {},
  echo: words => [json({ status: '01', ...echoed(words) })],
})

const trade = (account: Account) => ({
  memberid: account.id,
  orderid: account.deposit,
  amount: '1000.00',
  true_amount: '1000.00',
  time_end: '2024-08-05 03:57:39',
  transaction_id: '20240805035739123456',
  returncode: '00',
  trade_state: 'SUCCESS',
})

/** @source "Recharge inquiry", Pay_Trade_query.html; more states from the family's order-search page */
export const queryDeposit = (account: Account): ReadFixture => {
  const answer = (changes: object, secret = account.secret) =>
    json(signed({ ...trade(account), ...changes }, secret))
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
  const about = {
    ...isSigned(account),
    memberid: new RegExp(`^${account.id}$`),
    orderid: new RegExp(`^${account.deposit}$`),
    amount: fits,
  }
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
        name: 'says REFUND',
        body: answer({ trade_state: 'REFUND' }),
        becomes: { status: 'refunded', requested },
      },
    ],
    unlisted: [answer({ trade_state: 'FROZEN' }), answer({ trade_state: 'SUCCESSFUL' })],
    notFound: [refused('不存在的交易订单'), refused('交易不存在')],
    refused: refusedQuestions,
    doubtful: {
      contradiction: skip('returncode and trade_state are read together, as its answers show'),
      incomplete: [
        answer({ true_amount: '' }),
        answer({ true_amount: '1e3' }),
        answer({ amount: '' }),
        answer({ amount: '0' }),
        answer({ amount: '', trade_state: 'FAIL' }),
      ],
      'other-order': [answer({ orderid: 'D0000000009' }), answer({ orderid: '' })],
      'other-account': [answer({ memberid: '10009' }), answer({ memberid: '' })],
      'other-amount': [answer({ amount: '999.99' })],
      'wrong-signature': [answer({}, 'another key')],
      'no-signature': [json(trade(account)), json({ ...trade(account), sign: '' })],
    },
    proofs: {
      succeeded: [{ ...about, returncode: /^00$/, trade_state: /^success$/i, true_amount: /^\d/ }],
      failed: [{ ...about, trade_state: /^fail$/i }],
      refunded: [{ ...about, trade_state: /^refund$/i }],
      'not-found': said(noSuchOrder, { trade_state: /^$/, returncode: /^$/ }),
    },
    resign: resign(account),
    echo: words => [
      json({ status: 'error', ...echoed(words) }),
      answer({ ...echoed(words), data: words }),
      answer({ trade_state: 'FAIL', msg: words, refMsg: words }),
    ],
  }
}
