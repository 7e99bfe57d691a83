import { isSecret } from '@pay/core'
import { describe, expect, it } from 'vitest'
import type { MpayListInput } from '../src/index.ts'
import { binding, connected, connectTo, offline } from './support/account.ts'
import { answer, cardList, code, listedCard } from './support/answers.ts'
import { inProcess } from './support/in-process.ts'
import { stranger } from './support/keys.ts'

const { userId } = binding

const listOf = (body: string, input: Partial<MpayListInput> = {}) =>
  inProcess([body]).mpay.cards.list({ userId, ...input })

const fieldsWith = (input: object) => {
  const { fields } = offline().preview('cards.list', { userId, ...input }, { reveal: true })
  const { sign: _, ...rest } = fields
  return rest
}

describe('a list of cards', () => {
  it('is asked for by the payer, from the beginning', async () => {
    const { mpay, gateway } = await connected()
    gateway.answers(cardList([listedCard]))
    await mpay.cards.list({ userId })
    const message = { user_id: userId, offset: '0', oid_partner: '201304121000001004' }
    expect(gateway.seen).toMatchObject([{ path: '/bankcardbindlist.htm', signed: true, message }])
    const hosts = { pay: 'https://a.example', trade: 'https://c.example' }
    const { url } = connectTo({ ...hosts, query: 'https://b.example' }).preview('cards.list', {
      userId,
    })
    expect(url).toBe('https://b.example/bankcardbindlist.htm')
  })

  it('or by business, agreement, card and place in it', () => {
    const named = { user_id: userId, oid_partner: '201304121000001004', sign_type: 'RSA' }
    expect(fieldsWith({})).toEqual({ ...named, offset: '0' })
    const input = { cardType: 'authenticated', agreement: '20', cardNumber: '6222020000000000' }
    expect(fieldsWith({ ...input, offset: '10' })).toEqual({
      ...named,
      ...{ pay_type: 'P', no_agree: '20', card_no: '6222020000000000', offset: '10' },
    })
  })

  it('has each card with its agreement, a Secret', async () => {
    const list = await listOf(cardList([listedCard]).body)
    expect(list).toMatchObject({
      ...{ status: 'answered', count: 1 },
      cards: [{ ending: '8888', bankCode: '01020000', kind: 'debit' }],
    })
    const [card] = list.cards
    expect(isSecret(card?.agreement)).toBe(true)
    expect(card?.agreement.reveal()).toBe('2013051613121201')
    expect(JSON.stringify(list)).not.toMatch(/2013051613121201|186|工商/)
    expect(list.raw.agreement_list).toMatchObject([{ bank_name: '工商银行' }])
  })

  it('is not signed, and says so; how many there are is', async () => {
    const list = await listOf(cardList([listedCard]).body)
    expect(list.evidence).toEqual({ source: 'query', signed: false })
    expect(list.hints).toEqual([expect.stringContaining('not the list of them')])
    const none = await listOf(cardList(undefined).body)
    expect(none).toMatchObject({ cards: [], count: 0, hints: [], evidence: { signed: true } })
  })

  it('has its name in either spelling', async () => {
    const list = await listOf(cardList([listedCard], {}, 'aggrement_list').body)
    expect(list).toMatchObject({ cards: [{ ending: '8888' }] })
  })

  it('counts with a number as well as with text', async () => {
    const { body } = cardList([listedCard])
    expect(await listOf(body.replace('"count":"1"', '"count":1'))).toMatchObject({ count: 1 })
  })

  it.each([
    ['a credit card', { card_type: '3' }, { kind: 'credit' }],
    ['a kind of no document', { card_type: '9' }, { kind: null }],
    ['more of the card’s number than its end', { card_no: '6222020000000000' }, { ending: null }],
    ['no bank', { bank_code: '' }, { bankCode: null }],
  ])('has %s as far as it is documented', async (_, change, expected) => {
    const list = await listOf(cardList([{ ...listedCard, ...change }]).body)
    expect(list.cards).toMatchObject([expected])
  })

  it('is empty where the gateway knows no such record', async () => {
    const list = await listOf(code('8901').body)
    expect(list).toMatchObject({ cards: [], count: 0, evidence: { signed: false } })
  })

  it('may be empty beyond its end', async () => {
    const list = await listOf(cardList(undefined, { count: '3' }).body, { offset: '3' })
    expect(list).toMatchObject({ cards: [], count: 3 })
  })
})

describe('a list that cannot be trusted', () => {
  const forged = answer({ user_id: userId, count: '1' }, stranger.privateKey).body

  it.each([
    ['is cut off', cardList(undefined, { count: '1' }).body, 'contradiction'],
    [
      'knows no such record, and has one',
      cardList([listedCard], { ret_code: '8901' }).body,
      'contradiction',
    ],
    [
      'knows no such record, and counts one',
      cardList(undefined, { ret_code: '8901', count: '1' }).body,
      'contradiction',
    ],
    ['is longer than it says', cardList([listedCard], { count: '0' }).body, 'contradiction'],
    [
      'has a card without an agreement',
      cardList([{ card_no: '8888' }]).body,
      'not-the-documented-body',
    ],
    [
      'has an agreement that can be none',
      cardList([{ ...listedCard, no_agree: 'a&b' }]).body,
      'not-the-documented-body',
    ],
    [
      'has something else for a card',
      cardList(['2013051613121201']).body,
      'not-the-documented-body',
    ],
    ['is another payer’s', cardList([listedCard], { user_id: 'x' }).body, 'mismatch'],
    ['is nobody’s', cardList([listedCard], { user_id: '' }).body, 'mismatch'],
    ['is another merchant’s', cardList([listedCard], { oid_partner: '1' }).body, 'mismatch'],
    ['is of another agreement', cardList([listedCard], { no_agree: '1' }).body, 'answered'],
    ['is signed by a stranger', forged, 'bad-signature'],
    [
      'is not signed at all',
      JSON.stringify({ ret_code: '0000', user_id: userId }),
      'bad-signature',
    ],
  ])('%s', async (_, body, expected) => {
    const outcome = await listOf(body).catch((error: { code: string }) => error)
    expect('status' in outcome ? outcome.status : outcome.code).toBe(expected)
  })

  it.each(['1001', '3006', '9999', '5555', ''])('is none with %s', async one => {
    await expect(listOf(code(one).body)).rejects.toMatchObject({ name: 'ProtocolError' })
  })
})
