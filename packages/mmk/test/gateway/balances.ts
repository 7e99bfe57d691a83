import { type ReadFixture, skip } from '@pay/conformance'
import { expect } from 'vitest'
import { type Account, amountOf, echoed, json, refusedQuestions } from './account.ts'
import { signatureOf } from './sign.ts'

const status = '00'
const timestamp = 1722801459

/** @source protocol notes 8.3: what is signed of a list stands nowhere; these are the candidates, in their order */
const signedText = (data: unknown) => ({
  scalars: '',
  word: 'Array',
  json: JSON.stringify(data),
})

/** @source "Merchant balance inquiry", Pay_Trade_MoneyQuery.html */
export const queryBalance = (account: Account): ReadFixture => {
  const row = { amount_code: account.currency, amount: '12000.50', freez_amount: '30.00' }
  const answer = (
    data: unknown,
    reading: keyof ReturnType<typeof signedText> = 'word',
    secret = account.secret,
  ) => {
    const fields = { status, timestamp: String(timestamp), data: signedText(data)[reading] }
    return json({ status, data, timestamp, sign: signatureOf(fields, secret) })
  }
  const balances = [
    { available: amountOf(account, '12000.50'), frozen: amountOf(account, '30.00') },
  ]
  const figures = { status: 'answered', balances, asOf: new Date(timestamp * 1000) }
  const verified = { ...figures, hints: [], evidence: { source: 'query', signed: true } }
  const unverified = {
    ...figures,
    hints: [expect.stringContaining('prove nothing')],
    evidence: { source: 'query', signed: false },
  }
  const numbers = { ...row, amount: 12000.5, freez_amount: 30 }
  return {
    input: {},
    answers: [
      { name: 'signs PHP’s word for the list', body: answer([row]), becomes: verified },
      { name: 'signs its scalars alone', body: answer([row], 'scalars'), becomes: verified },
      { name: 'signs the text of the list', body: answer([row], 'json'), becomes: verified },
      {
        name: 'signs the text of a list of numbers',
        body: answer([numbers], 'json'),
        becomes: verified,
      },
      { name: 'has an object for the list', body: answer(row), becomes: verified },
      {
        name: 'names no frozen amount',
        body: answer([{ ...row, freez_amount: undefined }]),
        becomes: { ...verified, balances: [{ ...balances[0], frozen: null }] },
      },
      {
        name: 'has no figures of any currency',
        body: answer([]),
        becomes: { ...verified, balances: [] },
      },
      {
        name: 'is signed in a way of its own',
        body: answer([row], 'word', 'another key'),
        becomes: unverified,
      },
      {
        name: 'is not signed, and has text for its time',
        body: json({ status, data: [row], timestamp: String(timestamp) }),
        becomes: unverified,
      },
    ],
    unlisted: skip('an answer without 00 is a refusal'),
    notFound: skip('every account has a balance'),
    refused: [...refusedQuestions, json({ status: '01', msg: 'sign error' })],
    doubtful: {
      contradiction: skip('the answer has one indicator only'),
      incomplete: [
        json({ data: [row] }),
        json({ status }),
        answer([row, 'a text']),
        answer([{ ...row, amount: '1e3' }]),
        answer([{ ...row, freez_amount: 'none' }]),
        answer([{ ...row, amount_code: 'the Kyat' }]),
      ],
      'other-order': skip('the answer is about no order'),
      'other-account': [json({ ...JSON.parse(answer([row])), memberid: '10009' })],
      'other-amount': skip('nobody asks for an amount'),
      'wrong-signature': skip('the figures come back as unverified'),
      'no-signature': skip('the figures come back as unverified'),
    },
    proofs: {},
    echo: words => [
      json({ status: words, ...echoed(words) }),
      json({ ...JSON.parse(answer([row])), ...echoed(words), data: [{ ...row, [words]: words }] }),
    ],
  }
}
