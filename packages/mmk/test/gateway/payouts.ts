import { type ReadFixture, skip, type WriteFixture } from '@pay/conformance'
import {
  type Account,
  amountOf,
  echoed,
  fits,
  json,
  noSignature,
  noSuchOrder,
  refusedQuestions,
  said,
} from './account.ts'

const accepted = { success: true, errCode: '0', errMsg: 'Success' }
const pending = { status: 'pending', nextAction: null }
const refused = (errMsg: string) => json({ success: false, errCode: '1001', errMsg })

/**
 * The answers to a payout.
 *
 * @source "MMK interface", "COP interface", Payment_AddOrder; the family's form from its public
 *   server code
 */
export const createPayout = (input: WriteFixture['input']): WriteFixture => ({
  input,
  answers: [
    { name: 'is the sample', body: json(accepted), becomes: { ...pending, providerId: null } },
    { name: 'says True', body: json({ ...accepted, success: 'True' }), becomes: pending },
    { name: 'has no errCode', body: json({ success: 'true' }), becomes: pending },
    {
      name: "has the family's names",
      body: json({ status: 'success', msg: '成功', transaction_id: '2024080503' }),
      becomes: { ...pending, providerId: '2024080503' },
    },
  ],
  doubtful: {
    'unlisted-code': [
      json({ ...accepted, success: 'maybe' }),
      json({ ...accepted, success: 2 }),
      json({ errCode: '0', errMsg: 'Success' }),
      json({ status: 'pending' }),
      '{}',
    ],
    contradiction: [
      json({ ...accepted, errCode: '5' }),
      json({ ...accepted, success: false }),
      json({ ...accepted, status: 'error' }),
      json({ ...accepted, success: false, errCode: '5', status: 'success' }),
    ],
    incomplete: skip('an accepted answer carries nothing but its code'),
    'other-order': skip('the answer names no order'),
    'other-account': skip('the answer names no account'),
    'other-amount': skip('the answer names no amount'),
    ...noSignature,
  },
  refusal: {
    body: refused('可用余额不足'),
    becomes: {
      status: 'failed',
      reason: 'insufficient-balance',
      code: '1001',
      message: '可用余额不足',
    },
    duplicate: [refused('重复订单号'), refused('the order already exists')],
  },
  proofs: { failed: [{ success: /^(false|0)$/i }, { status: /^error$/i }] },
  echo: words => [
    json({ success: false, errCode: words, errMsg: words, ...echoed(words) }),
    json({ ...accepted, ...echoed(words), errMsg: words }),
    json({ success: words, errCode: words, errMsg: words }),
  ],
})

const trade = (account: Account) => ({
  code: '0',
  status: 'Success',
  amount: '1000.00',
  out_trade_no: account.payout,
})

/** @source "Payout order query" (Chinese page); refCode from the family's merchant console */
export const queryPayout = (account: Account): ReadFixture => {
  const answer = (changes: object) => json({ ...trade(account), ...changes })
  const classic = (refCode: string, changes: object = {}) =>
    json({
      status: 'success',
      refCode,
      amount: '1000',
      out_trade_no: account.payout,
      transaction_id: '2024080503',
      ...changes,
    })
  const paid = { status: 'succeeded', amount: amountOf(account) }
  const about = { out_trade_no: new RegExp(`^${account.payout}$`), amount: fits }
  const states = (status: RegExp, refCode: RegExp) => [
    { ...about, code: /^0$/, status },
    { ...about, status: /^success$/i, refCode },
  ]
  return {
    input: { orderId: account.payout, amount: amountOf(account) },
    answers: [
      { name: 'says Success', body: answer({}), becomes: { ...paid, providerId: null } },
      { name: 'says Pending', body: answer({ status: 'Pending' }), becomes: pending },
      {
        name: 'says Fail',
        body: answer({ status: 'Fail', msg: 'closed account' }),
        becomes: { status: 'failed', reason: 'declined', code: 'Fail', message: 'closed account' },
      },
      { name: 'says Expired', body: answer({ status: 'Expired' }), becomes: pending },
      {
        name: 'has the classic code of success',
        body: classic('1'),
        becomes: { ...paid, providerId: '2024080503' },
      },
      {
        name: 'has the classic code of failure',
        body: classic('2'),
        becomes: { status: 'failed' },
      },
      { name: 'has the classic code of work', body: classic('3'), becomes: pending },
    ],
    unlisted: [answer({ status: 'Frozen' }), answer({ status: 'Succeeded' }), classic('9')],
    notFound: [
      json({ status: 'error', msg: 'error', refCode: '7' }),
      json({ status: 'error', msg: '交易不存在' }),
    ],
    refused: [...refusedQuestions, json({ code: '1', msg: 'sign error' })],
    doubtful: {
      contradiction: [classic('1', { status: 'error' }), classic('2', { status: 'error' })],
      incomplete: [answer({ out_trade_no: '' }), answer({ out_trade_no: null })],
      'other-order': [answer({ out_trade_no: 'W0000000009' })],
      'other-account': skip('the answer names no account'),
      'other-amount': [answer({ amount: '999.99' }), answer({ amount: '1e3' })],
      ...noSignature,
    },
    proofs: {
      succeeded: states(/^success$/i, /^1$/),
      failed: states(/^fail$/i, /^[25]$/),
      'not-found': [{ refCode: /^7$/ }, ...said(noSuchOrder)],
    },
    echo: words => [
      json({ code: words, ...echoed(words) }),
      answer({ ...echoed(words), status: 'Fail', msg: words }),
      answer(echoed(words)),
    ],
  }
}
