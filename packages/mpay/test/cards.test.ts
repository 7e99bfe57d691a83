import { isSecret, reconcile } from '@pay/core'
import { describe, expect, it } from 'vitest'
import {
  bindConfirmation,
  binding,
  connected,
  moment,
  type Overrides,
  offline,
  unbinding,
} from './support/account.ts'
import { aboutBinding, answer, bindSmsSent, bound, code } from './support/answers.ts'
import { fieldsOf, signedBody } from './support/fixtures.ts'
import { inProcess } from './support/in-process.ts'
import type { Message } from './support/wire.ts'

const bindOf = (body: string, overrides: Overrides = {}) =>
  inProcess([body], overrides).mpay.cards.bind(binding)

const confirmOf = (body: string) => inProcess([body]).mpay.cards.confirmBind(bindConfirmation)

const sentWith = (name: string, input: object, overrides: Overrides = {}) => {
  const { fields, url } = offline(overrides).preview(name, input, { reveal: true })
  const { sign: _, ...rest } = fields
  return { path: new URL(url).pathname, fields: rest }
}

const mismatches: readonly (readonly [string, Message])[] = [
  ['another payer', { user_id: '20180828153544' }],
  ['no payer', { user_id: '' }],
  ['another number', { no_order: '20180828153544' }],
  ['another time', { dt_order: '20180828153544' }],
  ['another merchant', { oid_partner: '201304121000001005' }],
  ['no merchant', { oid_partner: '' }],
]

describe('a card is bound', () => {
  it('with the fields of the sample, encrypted, at the host of payments', async () => {
    const { mpay, gateway } = await connected()
    gateway.answers(bindSmsSent())
    await mpay.cards.bind(binding)
    const { risk_item, notify_url, sign, ...sample } = fieldsOf('cards.bind.request')
    expect(gateway.seen).toMatchObject([
      { path: '/v1/bankcardbind', signed: true, message: sample },
    ])
    const [seen] = gateway.seen
    expect(Object.keys(JSON.parse(seen?.body ?? '{}'))).toEqual(['oid_partner', 'pay_load'])
    const names = ['risk_item', 'sign', ...Object.keys(sample)]
    expect(Object.keys(seen?.message ?? {}).toSorted()).toEqual(names.toSorted())
    expect([risk_item, notify_url, sign]).not.toContain(undefined)
  })

  it('without a number’s time where none is given, and with what a credit card has', () => {
    const { orderedAt: _, ...timeless } = binding
    const card = { ...binding.card, cvv: '123' }
    const { fields } = sentWith('cards.bind', { ...timeless, cardType: 'credit', card })
    expect(fields).toMatchObject({ pay_type: '3', vali_date: '2002', cvv2: '123', id_type: '0' })
    expect(fields).not.toHaveProperty('dt_order')
  })

  it.each(['number', 'holder', 'phone', 'identityNumber'])('not without its %s', name => {
    const card = { ...binding.card, [name]: undefined }
    expect(() => sentWith('cards.bind', { ...binding, card })).toThrow(`card.${name}`)
  })

  it('is pending with the SMS to be typed, its token a Secret, good for 30 minutes', async () => {
    const step = await bindOf(bindSmsSent().body)
    expect(step).toMatchObject({
      ...{ status: 'pending', refused: null, orderId: binding.orderId, hints: [] },
      nextAction: { type: 'sms', expiresAt: new Date(moment.getTime() + 30 * 60_000) },
      evidence: { source: 'response', signed: true },
    })
    if (step.status !== 'pending') return expect.unreachable()
    expect(step.nextAction?.token.reveal()).toBe('D096DBA0E3E0CC8F1D504C06E71D292D')
  })

  it('is read as the sample shows it', async () => {
    const body = signedBody('cards.bind.sms.response')
    const { mpay } = inProcess([body], { merchantId: '201103171000000000' })
    const step = await mpay.cards.bind({ ...binding, userId: '20130515094013' })
    expect(step).toMatchObject({ status: 'pending', nextAction: { type: 'sms' } })
  })

  it('may be bound at once, where no SMS is asked for', async () => {
    expect(await bindOf(bound().body)).toMatchObject({ status: 'succeeded', ending: '8888' })
  })

  it('is unknown without a token: there is nothing to confirm with', async () => {
    const step = await bindOf(answer({ ...aboutBinding, ret_code: '8888' }).body)
    expect(step).toMatchObject({ status: 'unknown', cause: 'not-the-documented-body' })
  })

  it.each(mismatches)('is unknown when the answer names %s', async (_, change) => {
    expect(await bindOf(bindSmsSent(change).body)).toMatchObject({
      ...{ status: 'unknown', cause: 'mismatch' },
    })
  })

  it('is unknown, and to be listed, when the card is bound already', async () => {
    for (const one of ['3009', '9913']) {
      const step = await bindOf(code(one, '重复签约').body)
      expect(step).toMatchObject({ status: 'unknown', cause: 'duplicate', code: one })
      expect(step.hints.join()).toContain('list the agreements')
    }
  })
})

describe('a binding is confirmed', () => {
  it('with five fields and its number, in the clear, where the gateway spells it', () => {
    expect(sentWith('cards.confirmBind', bindConfirmation)).toEqual({
      path: '/v1/bankcardbindverfy',
      fields: {
        ...{ oid_partner: '201304121000001004', sign_type: 'RSA' },
        ...{ no_order: '20180828153543', user_id: '20180828153543' },
        ...{ token: 'D096DBA0E3E0CC8F1D504C06E71D292D', verify_code: '666666' },
      },
    })
  })

  it('and leaves an agreement, a Secret, and the end of the card', async () => {
    const step = await confirmOf(bound().body)
    expect(step).toMatchObject({
      ...{ status: 'succeeded', ending: '8888', orderId: binding.orderId },
      evidence: { source: 'response', signed: true },
    })
    if (step.status !== 'succeeded') return expect.unreachable()
    expect(isSecret(step.agreement)).toBe(true)
    expect(step.agreement.reveal()).toBe('2013051613121201')
    expect(JSON.stringify(step)).not.toContain('2013051613121201')
  })

  it('is read as the sample shows it', async () => {
    const body = signedBody('cards.confirm-bind.bound.response')
    const { mpay } = inProcess([body], { merchantId: '201103171000000000' })
    const input = { ...bindConfirmation, userId: '2013051500001' }
    const step = await mpay.cards.confirmBind(input)
    expect(step).toMatchObject({ status: 'succeeded', ending: null })
    expect(JSON.stringify(step)).not.toContain('622202112313213123')
  })

  it('is pending, and to be listed, when no agreement came', async () => {
    const step = await confirmOf(bound({ no_agree: '' }).body)
    expect(step).toMatchObject({ status: 'pending', nextAction: null, refused: null })
    expect(step.hints.join()).toContain('cards.list')
  })

  it.each(mismatches.filter(([name]) => name !== 'another time'))(
    'is unknown when the answer names %s',
    async (_, change) => {
      const step = await confirmOf(bound(change).body)
      expect(step).toMatchObject({ status: 'unknown', cause: 'mismatch' })
    },
  )

  it.each(['1900', '2004'])('is unknown with an agreement beside %s', async one => {
    const step = await confirmOf(bound({ ret_code: one }).body)
    expect(step).toMatchObject({ status: 'unknown', cause: 'contradiction', code: one })
  })

  it('stays open after a wrong code, and says what to do about a stale token', async () => {
    const wrong = await confirmOf(code('1900').body)
    expect(wrong).toMatchObject({ status: 'pending', refused: { code: '1900' } })
    const stale = await confirmOf(code('1000').body)
    expect(stale).toMatchObject({ status: 'pending', refused: { reason: 'expired', code: '1000' } })
    expect(stale.hints.join()).toContain('bind again')
  })
})

it('has no ticket that a question could settle, and says so', async () => {
  const { mpay } = inProcess([])
  for (const call of [
    () => mpay.cards.bind(binding),
    () => mpay.cards.confirmBind(bindConfirmation),
    () => mpay.cards.unbind(unbinding),
  ]) {
    const result = await call()
    if (result.status !== 'unknown') return expect.unreachable()
    expect(result.hints.join()).toContain('cards.list')
    await expect(reconcile(mpay, result.ticket)).rejects.toMatchObject({ name: 'InputError' })
  }
})
