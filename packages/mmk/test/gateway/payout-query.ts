import { type Answer, type ReadFixture, skip } from '@pay/conformance'
import { type Account, amountOf, echoed, json, refusedQuestions } from './account.ts'
import { fits, isSigned, noSuchOrder, resign, said } from './proofs.ts'
import { signed } from './sign.ts'

const pending = { status: 'pending', nextAction: null }

const trade = (account: Account) => ({
  code: '0',
  status: 'Success',
  amount: '1000.00',
  out_trade_no: account.payout,
})

/** @source "Payout order query" (Chinese page); refCode from the family's merchant console */
export const queryPayout = (account: Account): ReadFixture => {
  const answer = (changes: object) => json({ ...trade(account), ...changes })
  const secret = account.payoutSecret ?? account.secret
  const classic = (refCode: string, changes: object = {}) =>
    json({
      status: 'success',
      refCode,
      amount: '1000',
      out_trade_no: account.payout,
      transaction_id: '2024080503',
      ...changes,
    })
  const signedClassic = (refCode: string, changes: object = {}, key = secret) =>
    json(signed(JSON.parse(classic(refCode, { mchid: account.id, ...changes })), key))
  const paid = { status: 'succeeded', amount: amountOf(account) }
  const about = {
    out_trade_no: new RegExp(`^${account.payout}$`),
    amount: fits,
    // signed by nobody, or by the gateway
    sign: (text: string, given: Answer) => text === '' || isSigned(given, secret),
  }
  const states = (status: RegExp, refCode: RegExp) => [
    { ...about, refCode: /^$/, code: /^0$/, status },
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
      {
        name: 'is signed, as a relative signs it',
        body: signedClassic('1'),
        becomes: { ...paid, evidence: { source: 'query', signed: true } },
      },
      {
        name: 'is signed as the page has it',
        body: json(signed(trade(account), secret)),
        becomes: { ...paid, evidence: { source: 'query', signed: true } },
      },
    ],
    unlisted: [
      answer({ status: 'Frozen' }),
      answer({ status: 'Succeeded' }),
      classic('9'),
      // which the family leaves out of what it signs
      signedClassic('0'),
    ],
    notFound: [
      json({ status: 'error', msg: 'error', refCode: '7' }),
      json({ status: 'error', msg: '交易不存在' }),
    ],
    refused: [...refusedQuestions, json({ code: '1', msg: 'sign error' })],
    doubtful: {
      contradiction: [
        classic('1', { status: 'error' }),
        classic('2', { status: 'error' }),
        classic('7'),
        answer({ refCode: '2' }),
        classic('1', { code: '1' }),
      ],
      incomplete: [answer({ out_trade_no: '' }), answer({ out_trade_no: null })],
      'other-order': [answer({ out_trade_no: 'W0000000009' })],
      'other-account': [answer({ mchid: '10009' }), signedClassic('1', { mchid: '10009' })],
      'other-amount': [answer({ amount: '999.99' }), answer({ amount: '1e3' })],
      'wrong-signature': [
        signedClassic('1', {}, 'another key'),
        json({ ...JSON.parse(signedClassic('3')), refCode: '1' }),
      ],
      'no-signature': skip('no page has a signature here'),
    },
    proofs: {
      succeeded: states(/^success$/i, /^1$/),
      failed: states(/^fail$/i, /^[25]$/),
      'not-found': [{ refCode: /^7$/ }, ...said(noSuchOrder)],
    },
    resign: resign(secret),
    echo: words => [
      json({ code: words, ...echoed(words) }),
      answer({ ...echoed(words), status: 'Fail', msg: words }),
      answer(echoed(words)),
    ],
  }
}
