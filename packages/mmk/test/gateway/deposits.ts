import { skip, type WriteFixture } from '@pay/conformance'
import { echoed, json, noSignature } from './account.ts'

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
    'other-order': [json({ ...sample, out_trade_no: 'D0000000009' })],
    'other-account': [json({ ...sample, pay_memberid: '10009' })],
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
    'other-order': [json({ status: '00', out_trade_no: 'D0000000009' })],
    'other-account': [json({ status: '00', memberid: '10009' })],
    'other-amount': skip('the answer names no amount'),
    ...noSignature,
  },
  refusal: skip('a documented answer other than 00 is refused, and moves no money'),
  proofs: {},
  echo: words => [json({ status: '01', ...echoed(words) })],
})
