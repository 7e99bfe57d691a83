import { type Marks, type ReadFixture, skip, type WriteFixture } from '@pay/conformance'
import { answer, bindSmsSent, bound, cardList, code, listedCard, unbound } from '../answers.ts'
import { codesIn } from '../documented-codes.ts'
import { stranger } from '../keys.ts'
import { type Accepted, markedCard, markedRisk, proofOfSigner, resign, unsigned } from './shared.ts'

const orderId = 'B0000000001'

const forgeries = (accepted: Accepted) => ({
  'wrong-signature': [
    accepted().body.replace('交易成功', '交易失败'),
    answer(JSON.parse(accepted().body), stranger.privateKey).body,
  ] as const,
  'no-signature': [unsigned(accepted())] as const,
})

const noAmount = { 'other-amount': skip('nothing is paid') }
const oneThing = { contradiction: skip('an answer says one thing only') }

/** The answers name the payer, who is marked: so they are made for an input. */
const binding = (userId: string, accepted: Accepted) => ({
  doubtful: {
    ...{ ...oneThing, ...noAmount, ...forgeries(accepted) },
    'unlisted-code': [code('5555').body, code('SUCCESS').body, '{}'] as const,
    duplicate: codesIn('binding', 'duplicate').map(one => code(one).body),
    incomplete: [
      answer({ user_id: userId, oid_partner: '201304121000001004', ret_code: '8888' }).body,
    ],
    'other-order': [
      accepted({ user_id: 'somebody-else' }).body,
      accepted({ user_id: '' }).body,
      accepted({ no_order: 'B0000000002' }).body,
    ],
    'other-account': [
      accepted({ oid_partner: '201304121000001005' }).body,
      accepted({ oid_partner: '' }).body,
    ],
  } as const,
  refusal: {
    body: code('1108', '姓名错误').body,
    becomes: { status: 'unknown', cause: 'refused', code: '1108' },
    duplicate: skip('a code that says duplicate leaves the binding unknown at once'),
  },
  proofs: {
    succeeded: [
      {
        ...proofOfSigner,
        user_id: new RegExp(`^${userId}$`),
        no_order: new RegExp(`^(?:${orderId})?$`),
        no_agree: /./,
      },
    ],
  },
  resign,
  echo: (words: string) =>
    [
      code('9999', words).body,
      code('1108', words).body,
      accepted({ ret_msg: words }).body,
    ] as const,
})

const pendings = [
  {
    name: 'says 2004',
    body: code('2004').body,
    becomes: { status: 'pending', nextAction: null, refused: null },
  },
]

const done = (more: Accepted) => ({
  name: 'says 0000 and has an agreement',
  body: more().body,
  becomes: { status: 'succeeded', ending: '8888' },
})

export const bindCard = (marks: Marks): WriteFixture => {
  const userId = marks.word()
  const sms: Accepted = more => bindSmsSent({ user_id: userId, ...more })
  return {
    input: {
      orderId,
      userId,
      cardType: 'credit',
      risk: markedRisk(marks),
      card: markedCard(marks),
    },
    answers: [
      {
        name: 'says 8888',
        body: sms().body,
        becomes: { status: 'pending', nextAction: { type: 'sms' }, refused: null },
      },
      done(more => bound({ user_id: userId, ...more })),
      ...pendings,
    ],
    ...binding(userId, sms),
  }
}

export const confirmBind = (marks: Marks): WriteFixture => {
  const userId = marks.word()
  const accepted: Accepted = more => bound({ user_id: userId, ...more })
  return {
    input: { orderId, userId, token: marks.word(32), code: '739184' },
    answers: [
      done(accepted),
      {
        name: 'says that the SMS code is wrong',
        body: code('1900').body,
        becomes: { status: 'pending', refused: { reason: 'declined', code: '1900' } },
      },
      {
        name: 'says 0000 and has no agreement',
        body: accepted({ no_agree: '' }).body,
        becomes: { status: 'pending', nextAction: null, refused: null },
      },
      ...pendings,
    ],
    ...binding(userId, accepted),
  }
}

export const unbindCard = (marks: Marks): WriteFixture => {
  const [userId, agreement] = [marks.word(), marks.digits(16)]
  return {
    input: { orderId: 'U0000000001', userId, agreement, cardType: 'authenticated' },
    answers: [{ name: 'says 0000', body: unbound().body, becomes: { status: 'succeeded' } }],
    doubtful: {
      ...{ ...oneThing, ...noAmount, ...forgeries(unbound) },
      'unlisted-code': [code('5555').body, code('SUCCESS').body, '{}'],
      incomplete: skip('the documented answer says nothing but that it is done'),
      'other-order': [unbound({ user_id: 'somebody-else' }).body, unbound({ no_agree: '1' }).body],
      'other-account': [unbound({ oid_partner: '201304121000001005' }).body],
    },
    refusal: {
      body: code('4000', '解约失败，请联系发卡行').body,
      becomes: { status: 'unknown', cause: 'refused', code: '4000' },
      duplicate: skip('no code says that an agreement was ended before'),
    },
    proofs: {
      succeeded: [
        {
          ...proofOfSigner,
          oid_partner: /^(?:201304121000001004)?$/,
          user_id: new RegExp(`^(?:${userId})?$`),
          no_agree: new RegExp(`^(?:${agreement})?$`),
        },
      ],
    },
    resign,
    echo: words => [
      code('9999', words).body,
      code('4000', words).body,
      unbound({ ret_msg: words }).body,
    ],
  }
}

export const listCards = (marks: Marks): ReadFixture => {
  const [userId, agreement] = [marks.word(), marks.digits(16)]
  const card = { ...listedCard, no_agree: agreement }
  const list: Accepted = more => cardList([card], { user_id: userId, ...more })
  return {
    input: { userId, agreement, cardNumber: marks.digits(16), cardType: 'debit', offset: '0' },
    answers: [
      {
        name: 'lists a card',
        body: list().body,
        becomes: { status: 'answered', count: 1, cards: [{ ending: '8888', kind: 'debit' }] },
      },
      {
        name: 'says that there are none',
        body: cardList(undefined, { user_id: userId }).body,
        becomes: { status: 'answered', count: 0, cards: [], evidence: { signed: true } },
      },
      {
        name: 'knows no such record',
        body: code('8901').body,
        becomes: { status: 'answered', count: 0, cards: [], evidence: { signed: false } },
      },
    ],
    unlisted: skip('a list has no state'),
    notFound: skip('a payer without cards has a list without entries'),
    refused: [code('1001').body, code('3006').body, code('9999').body, code('5555').body, '{}'],
    doubtful: {
      ...{ ...noAmount, ...forgeries(list) },
      contradiction: [
        cardList([card, card], { user_id: userId, count: '1' }).body,
        cardList(undefined, { user_id: userId, count: '1' }).body,
      ],
      incomplete: [cardList([{ card_no: '8888' }], { user_id: userId }).body],
      'other-order': [list({ user_id: 'somebody-else' }).body, list({ user_id: '' }).body],
      'other-account': [list({ oid_partner: '201304121000001005' }).body],
    },
    proofs: {},
    resign,
    echo: words => [list({ ret_msg: words }).body, code('9999', words).body],
  }
}
