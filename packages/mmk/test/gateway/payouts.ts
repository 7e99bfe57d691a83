import { skip, type WriteFixture } from '@pay/conformance'
import { echoed, json, noSignature } from './account.ts'

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
      // a word of one field is no verdict of another
      ...['0', 'true', 'false'].map(status => json({ status, msg: '' })),
      ...['success', 'error'].map(success => json({ ...accepted, success })),
      '{}',
    ],
    contradiction: [
      json({ ...accepted, errCode: '5' }),
      json({ ...accepted, success: false }),
      json({ ...accepted, status: 'error' }),
      json({ ...accepted, success: false, errCode: '5', status: 'success' }),
    ],
    incomplete: skip('an accepted answer carries nothing but its code'),
    'other-order': [json({ ...accepted, out_trade_no: 'W0000000009' })],
    'other-account': [json({ ...accepted, mchid: '10009' })],
    'other-amount': [json({ ...accepted, money: '999.99' })],
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
