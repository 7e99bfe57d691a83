import {
  type Bodies,
  type Input,
  type Marks,
  type ReadFixture,
  skip,
  type WriteFixture,
} from '@pay/conformance'
import { order } from '../account.ts'
import { about, answer, code, found, paid, smsSent } from '../answers.ts'
import { codesIn } from '../documented-codes.ts'
import { stranger } from '../keys.ts'
import {
  type Accepted,
  markedCard,
  markedRisk,
  oneOf,
  proofOfSigner,
  resign,
  unsigned,
} from './shared.ts'

const identity = { ...order, orderedAt: '2018-08-28T07:35:43.000Z' }

const doubtful = (accepted: Accepted, incomplete: Bodies) => ({
  contradiction: skip('an answer says one thing only'),
  incomplete,
  'other-order': [
    accepted({ no_order: '20180828153544' }).body,
    accepted({ dt_order: '20180828153544' }).body,
  ] as const,
  'other-account': [accepted({ oid_partner: '201304121000001005' }).body] as const,
  'other-amount': [
    accepted({ money_order: '0.01' }).body,
    accepted({ money_order: '5544' }).body,
  ] as const,
  'wrong-signature': [
    accepted().body.replace('"55.44"', '"55.440"'),
    answer(JSON.parse(accepted().body), stranger.privateKey).body,
  ] as const,
  'no-signature': [unsigned(accepted())] as const,
})

const pendings = ['1003', '2003', '2004', '2008'].map(one => ({
  name: `says ${one}`,
  body: code(one).body,
  becomes: { status: 'pending', nextAction: null, refused: null },
}))

const payments = [
  {
    name: 'says 0000 and a day of settlement',
    body: paid().body,
    becomes: { status: 'succeeded', credited: order.amount, requested: null },
  },
  {
    name: 'says 0000 and nothing of a payment',
    body: paid({ settle_date: '' }).body,
    becomes: { status: 'pending', nextAction: null },
  },
  ...pendings,
]

const ours = {
  ...proofOfSigner,
  no_order: /^20180828153543$/,
  dt_order: /^20180828153543$/,
  money_order: /^55\.440*$/,
}

const step = (accepted: Accepted, incomplete: Bodies) => ({
  doubtful: {
    'unlisted-code': [code('5555').body, code('SUCCESS').body, '{}'] as const,
    duplicate: ['1002', '2005', '2007', '9983'].map(one => code(one).body),
    ...doubtful(accepted, incomplete),
  },
  refusal: {
    body: code('6001', '余额不足').body,
    becomes: { status: 'failed', reason: 'insufficient-balance', code: '6001' },
    duplicate: skip('a code that says duplicate leaves the payment unknown at once'),
  },
  proofs: {
    succeeded: [
      { ...ours, result_pay: /^SUCCESS$/ },
      { ...ours, result_pay: /^$/, settle_date: /^\d{8}$/ },
    ],
    failed: [{ ret_code: oneOf(codesIn('payment', 'refused', 'configuration')) }],
  },
  resign,
  echo: (words: string) =>
    [code('9999', words).body, code('2008', words).body, paid({ ret_msg: words }).body] as const,
})

const sharedInput = (marks: Marks) => ({
  ...identity,
  userId: marks.word(),
  goods: { name: '点读机', kind: 'virtual' },
  notifyUrl: 'https://shop.example/notify/mpay',
  cardType: 'credit',
  risk: markedRisk(marks),
  note: `note ${marks.word()}`,
  validMinutes: '30',
})

/** Markers in everything that must not be printed and is long enough for one. */
export const createPayment = (marks: Marks): WriteFixture => ({
  input: { ...sharedInput(marks), card: markedCard(marks) },
  answers: [
    {
      name: 'says 8888',
      body: smsSent().body,
      becomes: { status: 'pending', nextAction: { type: 'sms' }, refused: null },
    },
    ...payments,
  ],
  ...step(smsSent, [answer({ ...about, ret_code: '8888' }).body]),
})

/** The other input of that call: the agreement takes the card's place. */
export const repeatPayment = (marks: Marks): Input => ({
  ...sharedInput(marks),
  agreement: marks.digits(16),
})

export const confirmPayment = (marks: Marks): WriteFixture => ({
  input: { ...identity, token: marks.word(32), code: '739184' },
  answers: [
    ...payments.slice(0, 1),
    {
      name: 'says that the SMS code is wrong',
      body: code('1900').body,
      becomes: { status: 'pending', refused: { reason: 'declined', code: '1900' } },
    },
    ...payments.slice(1),
  ] as unknown as WriteFixture['answers'], // a slice of one has one
  ...step(paid, [answer({ ...about, ret_code: '8888' }).body]),
})

const isFound: Accepted = more => found('SUCCESS', more)

const states = [
  ['SUCCESS', { status: 'succeeded', credited: order.amount }],
  ['WAITING', { status: 'pending', nextAction: null }],
  ['PROCESSING', { status: 'pending', nextAction: null }],
  ['REFUND', { status: 'refunded', requested: null }],
  ['FAILURE', { status: 'failed', reason: 'declined', code: 'FAILURE' }],
] as const

export const queryPayment: ReadFixture = {
  input: identity,
  answers: states.map(([state, becomes]) => ({
    name: `says ${state}`,
    body: found(state).body,
    becomes,
  })) as unknown as ReadFixture['answers'], // five of them
  unlisted: [found('CLOSED').body, found('success').body],
  notFound: [code('8901').body],
  refused: [code('1001').body, code('9999').body, code('5555').body, '{}'],
  doubtful: {
    ...doubtful(isFound, [
      answer({ ...about, result_pay: 'SUCCESS', dt_order: '' }).body,
      answer({ ...about, result_pay: 'SUCCESS', money_order: '' }).body,
    ]),
    contradiction: [found('SUCCESS', { ret_code: '8901' }).body],
  },
  proofs: {
    succeeded: [{ ...ours, result_pay: /^SUCCESS$/ }],
    refunded: [{ ...ours, result_pay: /^REFUND$/, money_order: /^(55\.440*)?$/ }],
    failed: [{ ...ours, result_pay: /^FAILURE$/, money_order: /^(55\.440*)?$/ }],
    'not-found': [{ ret_code: /^8901$/ }],
  },
  resign,
  echo: words => [found('WAITING', { ret_msg: words }).body, code('9999', words).body],
}
