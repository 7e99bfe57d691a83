import { inspect } from 'node:util'
import { secret } from '@pay/core'
import { describe, expect, it } from 'vitest'
import { type MpayPaymentInput, riskItem } from '../src/index.ts'
import { agreementPayment, cardPayment, confirmation, connected, order } from './support/account.ts'
import { about, answer, code, found, paid, smsSent } from './support/answers.ts'
import type { Answer } from './support/gateway.ts'
import { makePair, privatePem } from './support/keys.ts'

/** Values that must stand in nothing that is printed. */
const canaries = {
  number: '6222021234567891',
  holder: '王金丝雀',
  phone: '13712345678',
  identityNumber: '110101199003074518',
  expiry: '3107',
  cvv: '739',
  userId: 'payer-7391',
  note: 'note-canary-17',
  code: '739184',
  token: 'C0FFEEC0FFEEC0FFEEC0FFEEC0FFEE01',
  agreement: '2031073917391739',
  riskUser: 'risk-user-5523',
}
const pair = makePair()
const keyLine = privatePem(pair).split('\n')[2] ?? ''

const printed = (value: unknown) =>
  [
    JSON.stringify(value) ?? '',
    inspect(value, { depth: 9 }),
    inspect(value, { depth: 9, showHidden: true }),
    value instanceof Error ? `${value.message} ${value.stack} ${String(value)}` : '',
  ].join('\n')

/** A short value counts only where it stands by itself: a signature may hold its digits by chance. */
const stands = (all: string, canary: string) =>
  canary.length < 8
    ? new RegExp(`(?<![0-9A-Za-z+/])${canary}(?![0-9A-Za-z+/])`).test(all)
    : all.includes(canary)

const expectSilence = (...values: readonly unknown[]) => {
  const all = printed(values) + values.map(printed).join('\n')
  for (const [name, canary] of Object.entries({ ...canaries, keyLine })) {
    if (stands(all, canary)) expect.fail(`the ${name} is printed`)
  }
}

const { number, holder, phone, identityNumber, expiry, cvv, userId, note } = canaries

const payment: MpayPaymentInput = {
  ...cardPayment,
  userId,
  note,
  card: { number: secret(number), holder, phone, identityNumber, expiry, cvv },
  risk: riskItem({
    category: '2009',
    userNumber: canaries.riskUser,
    registeredAt: '20240101120000',
    goods: 'book',
  }),
}
const byAgreement: MpayPaymentInput = { ...agreementPayment, agreement: canaries.agreement }
const confirm = { ...confirmation, token: canaries.token, code: secret(canaries.code) }

const account = () => connected({ privateKey: privatePem(pair) })

/** A gateway that repeats everything it was told, in its words and in fields of its own. */
const echoing: readonly (readonly [name: string, answers: (echo: string) => readonly Answer[]])[] =
  [
    ['a pending code', echo => [code('2008', echo)]],
    ['an unknown code', echo => [code('9999', echo)]],
    ['a code of no list', echo => [code('5555', echo)]],
    ['a refusal without an answer', echo => [code('6001', echo), { silence: 'drop' }]],
    ['a token code', echo => [code('1900', echo)]],
    ['a payment', echo => [paid({ ret_msg: echo, no_agree: canaries.agreement, card_no: number })]],
    ['a message to be typed', echo => [smsSent({ ret_msg: echo, token: canaries.token })]],
    ['names and fields of its own', echo => [answer({ ...about, [echo]: '1', bank_code: echo })]],
    ['a page', echo => [{ body: `<html>${echo}</html>` }]],
    ['an error of the server', echo => [{ body: echo, status: 500 }]],
  ]

/** The same, where the answer that is handed out is the one to the question behind a refusal. */
const echoingBehind: typeof echoing = [
  ['a refusal that is confirmed', echo => [code('6001'), code('8901', echo)]],
  ['a refusal of an open order', echo => [code('6001'), found('WAITING', { ret_msg: echo })]],
]

const inputs = {
  'a card': ['payments.create', payment],
  'an agreement': ['payments.create', byAgreement],
  'an SMS code': ['payments.confirm', confirm],
} as const

const sent = {
  'a card': [number, holder, phone, identityNumber, expiry, cvv, userId, note],
  'an agreement': [canaries.agreement],
  'an SMS code': [canaries.token, canaries.code],
}

describe.each(['a card', 'an agreement', 'an SMS code'] as const)(
  'with %s, nothing is printed',
  by => {
    const [name] = inputs[by]

    const after = async (_: string, answers: (echo: string) => readonly Answer[]) => {
      const { mpay, gateway, events } = await account()
      const echo = sent[by].join(' ')
      gateway.answers(...answers(echo))
      const result =
        name === 'payments.create'
          ? await mpay.payments.create(by === 'a card' ? payment : byAgreement)
          : await mpay.payments.confirm(confirm)
      expectSilence(result, events)
      if (result.status === 'unknown') expectSilence(result.ticket)
    }
    it.each(echoing)('after %s', after)
    it.each(echoingBehind)('after %s', after)

    it('in tickets and previews', async () => {
      const { mpay } = await account()
      const [, input] = inputs[by]
      expectSilence(mpay.ticket(name, input), mpay.preview(name, input))
    })
  },
)

describe('nothing of the payer, of the SMS or of the key is printed', () => {
  it('in the errors of an input', async () => {
    const { mpay } = await account()
    const spoilt = { ...payment, card: { ...payment.card, number: `${number}x`, cvv: '73917' } }
    const thrown = await mpay.payments.create(spoilt as MpayPaymentInput).catch(error => error)
    expect(thrown).toMatchObject({ name: 'InputError' })
    expectSilence(thrown)
    const wrong = await mpay.payments
      .confirm({ ...confirm, code: `${canaries.code}9` })
      .catch(error => error)
    expect(wrong).toMatchObject({ name: 'InputError' })
    expectSilence(wrong)
  })

  it('when a question fails', async () => {
    const { mpay, gateway, events } = await account()
    gateway.answers({ body: `<html>${number}` }, { body: `{"card_no":"${number}"}` })
    for (let ask = 0; ask < 3; ask++) {
      const thrown: unknown = await mpay.payments.query(order).catch(error => error)
      expect(thrown).toBeInstanceOf(Error)
      expectSilence(thrown, events)
    }
  })

  it('by the provider and its settings', async () => {
    const { mpay } = await account()
    expectSilence(mpay, { ...mpay }, mpay.operations)
  })
})

it('keeps readable what the program needs', async () => {
  const { mpay, gateway } = await account()
  gateway.answers(paid({ no_agree: canaries.agreement }))
  const result = await mpay.payments.confirm(confirm)
  if (result.status !== 'succeeded') return expect.unreachable()
  expect(result.agreement?.reveal()).toBe(canaries.agreement)
  expect(result.raw.no_agree).toBe(canaries.agreement)
  expect(JSON.parse(JSON.stringify(result.raw))).toMatchObject({
    no_agree: '***',
    ret_code: '0000',
  })
})

it('takes what stands inside the risk details out of the gateway’s words', async () => {
  const { mpay, gateway } = await account()
  gateway.answers(code('9999', `user ${canaries.riskUser} is unknown`))
  expectSilence(await mpay.payments.create(payment))
})
