import { type ReadFixture, skip, type WriteFixture } from '@pay/conformance'
import { refund } from '../account.ts'
import { aboutRefund, answer, code, refunded } from '../answers.ts'
import { codesIn } from '../documented-codes.ts'
import { stranger } from '../keys.ts'
import { type Accepted, oneOf, proofOfSigner, resign, unsigned } from './shared.ts'

const identity = {
  orderId: refund.orderId,
  refundId: refund.refundId,
  refundedAt: '2013-05-15T01:40:18.000Z',
}

const ours = {
  ...proofOfSigner,
  no_refund: /^2013051500005$/,
  dt_refund: /^(?:20130515094018)?$/,
  money_refund: /^20\.010*$/,
}

const doubtful = (accepted: Accepted) => ({
  contradiction: skip('an answer says one thing only'),
  incomplete: skip('an answer that does not name its refund and its amount is about another one'),
  'other-order': [
    accepted({ no_refund: '2013051500006' }).body,
    accepted({ dt_refund: '20130515094019' }).body,
    accepted({ no_refund: '' }).body,
  ] as const,
  'other-account': [accepted({ oid_partner: '201304121000001005' }).body] as const,
  'other-amount': [
    accepted({ money_refund: '0.01' }).body,
    accepted({ money_refund: '2001' }).body,
  ] as const,
  'wrong-signature': [
    accepted().body.replace('"20.01"', '"20.010"'),
    answer(JSON.parse(accepted().body), stranger.privateKey).body,
  ] as const,
  'no-signature': [unsigned(accepted())] as const,
})

const open = [
  ['0', 'was created'],
  ['1', 'is being processed'],
] as const

const pendings = open.map(([state, name]) => ({
  name: `says that it ${name}`,
  body: refunded(state).body,
  becomes: { status: 'pending', nextAction: null },
}))

const succeeded = {
  name: 'says that it succeeded',
  body: refunded('2').body,
  becomes: { status: 'succeeded', amount: refund.amount },
}

const refused = codesIn('refund', 'refused', 'configuration')

export const createRefund: WriteFixture = {
  input: { ...refund, ...identity, orderedAt: '2018-08-28T07:35:43.000Z' },
  answers: [succeeded, ...pendings],
  doubtful: {
    'unlisted-code': [code('5555').body, code('SUCCESS').body, '{}'],
    duplicate: codesIn('refund', 'duplicate').map(one => code(one).body),
    ...doubtful(more => refunded('2', more)),
  },
  refusal: {
    body: code('5006', '商户账户余额不足').body,
    becomes: { status: 'failed', reason: 'insufficient-balance', code: '5006' },
    duplicate: skip('a code that says duplicate leaves the refund unknown at once'),
  },
  proofs: {
    succeeded: [{ ...ours, sta_refund: /^2$/ }],
    failed: [{ ret_code: oneOf(refused) }, { ...ours, sta_refund: /^3$/ }],
  },
  resign,
  echo: words => [
    code('9999', words).body,
    code('5006', words).body,
    refunded('0', { ret_msg: words }).body,
  ],
}

export const queryRefund: ReadFixture = {
  input: { ...identity, amount: refund.amount },
  answers: [
    succeeded,
    ...pendings,
    {
      name: 'says that it failed',
      body: refunded('3').body,
      becomes: { status: 'failed', reason: 'declined', code: '3' },
    },
  ],
  unlisted: [refunded('4').body, refunded('success').body, answer(aboutRefund).body],
  notFound: [code('8901').body],
  refused: [code('1001').body, code('9999').body, code('9921').body, code('5555').body, '{}'],
  doubtful: {
    ...doubtful(more => refunded('2', more)),
    contradiction: [refunded('2', { ret_code: '8901' }).body],
  },
  proofs: {
    succeeded: [{ ...ours, sta_refund: /^2$/ }],
    failed: [{ ...ours, sta_refund: /^3$/ }],
    'not-found': [{ ret_code: /^8901$/ }],
  },
  resign,
  echo: words => [refunded('0', { ret_msg: words }).body, code('9999', words).body],
}
