import {
  type Answer,
  type Bodies,
  type Marks,
  type NotificationFixtures,
  type ReadFixture,
  skip,
  type WriteFixture,
} from '@pay/conformance'
import { riskItem } from '../../src/index.ts'
import { order } from './account.ts'
import { about, answer, code, found, paid, smsSent } from './answers.ts'
import { gatewayKeys, stranger } from './keys.ts'
import { isSignedBy, type Message, signed } from './wire.ts'

const identity = { ...order, orderedAt: '2018-08-28T07:35:43.000Z' }

type Accepted = (more?: Message) => { readonly body: string }

const unsigned = ({ body }: { readonly body: string }) => {
  const { sign: _, ...rest } = JSON.parse(body)
  return JSON.stringify(rest)
}

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

/** Objects and lists have no place in what is signed. */
const scalarsIn = (message: Answer) =>
  Object.fromEntries(Object.entries(message).filter(([, value]) => Object(value) !== value))

const resign = (message: Answer): Answer => ({
  ...message,
  ...signed(scalarsIn(message), gatewayKeys.privateKey),
})

const ours = {
  ret_code: /^0000$/,
  oid_partner: /^201304121000001004$/,
  no_order: /^20180828153543$/,
  dt_order: /^20180828153543$/,
  money_order: /^55\.440*$/,
  sign: (_: string, message: Answer) => isSignedBy(scalarsIn(message), gatewayKeys.publicKey),
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
    failed: [{ ret_code: /^(?!0000|8888|1003|2003|2004|2008|1002|2005|2007|9983)\d{4}$/ }],
  },
  resign,
  echo: (words: string) =>
    [code('9999', words).body, code('2008', words).body, paid({ ret_msg: words }).body] as const,
})

/** Markers in everything that must not be printed and is long enough for one. */
export const createPayment = (marks: Marks): WriteFixture => ({
  input: {
    ...identity,
    userId: marks.word(),
    goods: { name: '点读机', kind: 'virtual' },
    notifyUrl: 'https://shop.example/notify/mpay',
    cardType: 'credit',
    risk: riskItem({
      category: '2009',
      userNumber: marks.word(),
      registeredAt: '20240101120000',
      goods: '点读机',
    }).reveal(),
    card: {
      number: marks.digits(16),
      holder: `李 ${marks.word()}`,
      phone: `1${marks.digits(10)}`,
      identityNumber: marks.digits(18),
      expiry: '2908',
      cvv: '1234',
    },
    agreement: marks.digits(16),
    note: `note ${marks.word()}`,
    validMinutes: '30',
  },
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
  doubtful: doubtful(isFound, [
    answer({ ...about, result_pay: 'SUCCESS', dt_order: '' }).body,
    answer({ ...about, result_pay: 'SUCCESS', money_order: '' }).body,
  ]),
  proofs: {
    succeeded: [{ ...ours, result_pay: /^SUCCESS$/ }],
    refunded: [{ ...ours, result_pay: /^REFUND$/, money_order: /^(55\.440*)?$/ }],
    failed: [{ ...ours, result_pay: /^FAILURE$/, money_order: /^(55\.440*)?$/ }],
    'not-found': [{ ret_code: /^8901$/ }],
  },
  resign,
  echo: words => [found('WAITING', { ret_msg: words }).body, code('9999', words).body],
}

const flat = (message: Message) => message as Readonly<Record<string, string>> // this gateway sends text

export const notifications = (marks: Marks): NotificationFixtures => {
  const fields = {
    oid_partner: '201304121000001004',
    dt_order: '20180828153543',
    no_order: order.orderId,
    oid_paybill: '2018082971158876',
    money_order: '55.44',
    result_pay: 'SUCCESS',
    settle_date: '20180829',
    pay_type: 'P',
    bank_code: '01020000',
    info_order: marks.word(),
    no_agree: marks.digits(16),
    id_type: '0',
    id_no: marks.digits(18),
    acct_name: `李 ${marks.word()}`,
    sign_type: 'RSA',
  }
  const genuine = {
    as: 'json',
    order: { kind: 'payment', amount: order.amount },
    becomes: {
      ...{ kind: 'payment', status: 'succeeded', orderId: order.orderId, requested: null },
      credited: order.amount,
    },
  } as const
  const card = { card_no: `622202******${marks.digits(12)}` }
  const beside = { card_no: `621700******${marks.digits(12)}` }
  const unsignedIn = (given: Message) => (given.card_no === beside.card_no ? ['card_no'] : [])
  return {
    genuine: [
      { ...genuine, name: 'a payment', fields },
      { ...genuine, name: 'a payment with the card signed', fields: { ...fields, ...card } },
      {
        ...{ ...genuine, name: 'a payment with the card beside the signature' },
        ...{ fields: { ...fields, ...beside }, unsigned: ['card_no'] },
      },
    ],
    sign: given => flat(signed(given, gatewayKeys.privateKey, unsignedIn(given))),
    forge: given => flat(signed(given, stranger.privateKey)),
    signatures: ['sign'],
    accounts: ['oid_partner'],
    amounts: ['money_order'],
    alsoRefused: [
      { name: 'an algorithm of other products', fields: { ...fields, sign_type: 'MD5' } },
      { name: 'an algorithm of other accounts', fields: { ...fields, sign_type: 'SHA256withRSA' } },
      { name: 'no time of the order', fields: { ...fields, dt_order: '' } },
    ],
    accept: {
      ...{ status: 200, contentType: 'application/json;charset=utf-8' },
      body: '{"ret_code":"0000","ret_msg":"ok"}',
    },
    refuse: {
      contentType: 'application/json;charset=utf-8',
      body: '{"ret_code":"9999","ret_msg":"refused"}',
    },
    acceptWord: '0000',
    sensitive: ['info_order', 'no_agree', 'id_no', 'acct_name', 'card_no'],
  }
}
