import type { MpayMerchant } from '@pay/sandbox'
import { describe, expect, it } from 'vitest'
import type { MpayBindInput, MpaySettings } from '../src/index.ts'
import { binding } from './support/account.ts'
import { privatePem, stranger } from './support/keys.ts'
import { type Account, open, order, person, withCard } from './support/simulated.ts'

const userId = '42'

const bindInput = (number: string): MpayBindInput => ({
  ...binding,
  ...{ orderId: 'B1', userId },
  cardType: 'debit',
  card: { number, ...person },
})

const bind = async ({ mpay }: Account, number = '6222020000000009', code = '123456') => {
  const step = await mpay.cards.bind(bindInput(number))
  if (step.status !== 'pending' || step.nextAction === null) return step
  return mpay.cards.confirmBind({ orderId: 'B1', userId, token: step.nextAction.token, code })
}

describe('against the simulated gateway, a card', () => {
  it('is bound, listed, paid with, and unbound', async () => {
    const account = open()
    const { mpay } = account
    const bound = await bind(account)
    if (bound.status !== 'succeeded') return expect.unreachable(bound.status)
    expect(bound.ending).toBe('0009')
    const list = await mpay.cards.list({ userId })
    expect(list).toMatchObject({ count: 1, cards: [{ ending: '0009', kind: 'debit' }] })
    expect(list.cards[0]?.agreement.reveal()).toBe(bound.agreement.reveal())

    const { card: _, ...rest } = withCard('')
    const paying = { ...rest, userId, agreement: bound.agreement }
    const payment = await mpay.payments.create(paying)
    if (payment.status !== 'pending' || payment.nextAction?.type !== 'sms') {
      return expect.unreachable(payment.status)
    }
    const { token } = payment.nextAction
    const paid = await mpay.payments.confirm({ ...order, token, code: '123456' })
    expect(paid).toMatchObject({ status: 'succeeded' })

    const { agreement } = bound
    const ended = await mpay.cards.unbind({ orderId: 'U1', userId, agreement })
    expect(ended).toMatchObject({ status: 'succeeded', orderId: 'U1' })
    expect(await mpay.cards.list({ userId })).toMatchObject({ count: 0, cards: [] })
    const again = await mpay.payments.create({ ...paying, orderId: 'M2' })
    expect(again).toMatchObject({ status: 'failed', reason: 'invalid-account' })
    expect(await mpay.cards.unbind({ orderId: 'U2', userId, agreement })).toMatchObject({
      ...{ status: 'unknown', cause: 'refused' },
    })
  })

  it('stays unbound after a wrong code, and is bound with the right one', async () => {
    const account = open()
    expect(await bind(account, undefined, '654321')).toMatchObject({
      ...{ status: 'pending', refused: { code: '1900' } },
    })
    expect(await account.mpay.cards.list({ userId })).toMatchObject({ cards: [] })
    expect(await bind(account)).toMatchObject({ status: 'succeeded' })
  })

  it('that is bound already is listed', async () => {
    const account = open()
    await bind(account)
    expect(await bind(account)).toMatchObject({
      status: 'unknown',
      cause: 'duplicate',
      code: '3009',
    })
    expect(await account.mpay.cards.list({ userId })).toMatchObject({ count: 1 })
  })

  it.each([
    ['0002', { status: 'unknown', cause: 'refused', code: '1101' }],
    ['0004', { status: 'pending', nextAction: null, refused: null }],
    ['0007', { status: 'unknown', cause: 'undecided', code: '9704' }],
    ['0008', { status: 'unknown', cause: 'refused', code: '1109' }],
  ])('that ends in %s has the fate it has there', async (ending, expected) => {
    expect(await bind(open(), `622202000000${ending}`)).toMatchObject(expected)
  })

  it.each<[string, Omit<MpayMerchant, 'id'>, Partial<MpaySettings>, string | null]>([
    ['wants a version', { bindingVersion: true }, { bindVersion: '2.1' }, '0009'],
    ['shows more of the card than its end', { bindingCardNumber: 'masked' }, {}, null],
    ['signs with SHA-256', { signType: 'SHA256withRSA' }, { signType: 'SHA256withRSA' }, '0009'],
  ])('is bound where the gateway %s', async (_, merchant, settings, ending) => {
    const account = open({ noCards: 'not-found', ...merchant }, settings)
    expect(await account.mpay.cards.list({ userId })).toMatchObject({ cards: [] })
    expect(await bind(account)).toMatchObject({ status: 'succeeded', ending })
  })

  it('is listed page by page', async () => {
    const account = open()
    for (let card = 10; card < 22; card += 1) await bind(account, `62220200000000${card}`)
    const first = await account.mpay.cards.list({ userId })
    expect(first).toMatchObject({ count: 12 })
    expect(first.cards).toHaveLength(10)
    const rest = await account.mpay.cards.list({ userId, offset: '10' })
    expect(rest.cards).toHaveLength(2)
  })
})

describe('against the simulated gateway, the credentials', () => {
  it('are found right, or wrong, by a read', async () => {
    expect(await open().mpay.check()).toMatchObject({ ok: true })
    const wrongKey = open({}, { privateKey: privatePem(stranger) })
    expect(await wrongKey.mpay.check()).toMatchObject({ ok: false, code: '1001' })
    const wrongMerchant = open({}, { merchantId: '201304121000001005' })
    expect(await wrongMerchant.mpay.check()).toMatchObject({ ok: false, code: '3001' })
  })
})
