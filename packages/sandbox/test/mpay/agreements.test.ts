import { beforeEach, describe, expect, it } from 'vitest'
import type { Sandbox } from '../../src/index.ts'
import { bound, list, unbind, withoutCard } from './support/cards.ts'
import {
  apply,
  confirm,
  type Fields,
  isSigned,
  keys,
  neighbourId,
  open,
  pay,
} from './support/merchant.ts'
import { lastOf } from './support/refunds.ts'

let sandbox: Sandbox
beforeEach(() => {
  ;({ sandbox } = open())
})

const cardEnding = (digits: string): Fields => ({ card_no: `622202000000${digits}` })

describe('the list of a payer’s cards', () => {
  it('shows what payments and bindings left, newest first, signed but for the cards', async () => {
    const { no_agree: first } = await pay(sandbox)
    const { no_agree: second } = await bound(sandbox, {
      ...cardEnding('5678'),
      bank_code: '03080000',
    })
    await pay(sandbox, { ...withoutCard, no_agree: first, no_order: 'M2' } as Fields)
    const { agreement_list: cards, ...answer } = await list(sandbox)
    expect(answer).toEqual({
      ...{ ret_code: '0000', ret_msg: '交易成功', user_id: '15452', count: '2' },
      ...{ sign_type: 'RSA', sign: answer.sign },
    })
    expect(isSigned(answer)).toBe(true)
    const phone = { card_type: '2', bind_mobile: '186****1234' }
    expect(cards).toEqual([
      { ...phone, no_agree: second, card_no: '5678', bank_code: '03080000', bank_name: '招商银行' },
      {
        ...phone,
        no_agree: first,
        card_no: '1234',
        bank_code: '01020000',
        bank_name: '中国工商银行',
      },
    ])
  })

  it('is of one kind of payment, 2 unless another is asked for', async () => {
    const credit = await pay(sandbox, { pay_type: '3' })
    const newer = await bound(sandbox, { pay_type: 'P', ...cardEnding('5678') })
    const of = async (pay_type?: string) =>
      (await list(sandbox, { pay_type })).agreement_list?.map(({ no_agree }) => no_agree)
    expect(await of()).toBeUndefined()
    expect(await of('2')).toBeUndefined()
    expect(await of('3')).toEqual([credit.no_agree])
    expect(await of('P')).toEqual([newer.no_agree])
    const [shown] = (await list(sandbox, { pay_type: '3' })).agreement_list ?? []
    expect(shown).toMatchObject({ card_type: '3' })
  })

  it('may be of one agreement, or of one card', async () => {
    const { no_agree } = await bound(sandbox)
    await bound(sandbox, cardEnding('5678'))
    expect(await list(sandbox, { no_agree })).toMatchObject({ count: '1' })
    const ofCard = await list(sandbox, cardEnding('5678'))
    expect(ofCard.agreement_list?.map(({ card_no }) => card_no)).toEqual(['5678'])
    expect(await list(sandbox, { no_agree: '2017092339974797' })).toMatchObject({ count: '0' })
  })

  it('shows ten at once, from the offset on, and counts all', async () => {
    for (let card = 0; card < 12; card++) await bound(sandbox, cardEnding(String(1000 + card)))
    const numbers = async (offset: string) => {
      const { count, agreement_list: cards = [] } = await list(sandbox, { offset })
      expect(count).toBe('12')
      return cards.map(({ card_no }) => Number(card_no))
    }
    expect(await numbers('0')).toEqual([1011, 1010, 1009, 1008, 1007, 1006, 1005, 1004, 1003, 1002])
    expect(await numbers('10')).toEqual([1001, 1000])
    expect(await numbers('12')).toEqual([])
  })

  it('of nobody’s cards is empty, without a list, or is not found by setting', async () => {
    const answer = await list(sandbox)
    expect(answer).toMatchObject({ ret_code: '0000', count: '0' })
    expect(answer).not.toHaveProperty('agreement_list')
    ;({ sandbox } = open({ noCards: 'not-found' }))
    expect(await list(sandbox)).toEqual({ ret_code: '8901', ret_msg: '没有记录' })
  })

  it('is the merchant’s own', async () => {
    await pay(sandbox)
    const how = { key: keys.neighbour.privateKey }
    expect(await list(sandbox, { oid_partner: neighbourId }, how)).toMatchObject({ count: '0' })
    expect(await list(sandbox, { user_id: '2' })).toMatchObject({ count: '0' })
  })

  it.each(['user_id', 'offset'])('needs %s', async name => {
    expect((await list(sandbox, { [name]: undefined })).ret_msg).toContain(`[${name}]`)
    expect((await list(sandbox, { [name]: '' })).ret_msg).toContain(`[${name}]`)
  })

  it.each([
    ['offset', '-1'],
    ['offset', 'x'],
    ['pay_type', '27'],
    ['card_no', '1234'],
    ['platform', 'x'.repeat(33)],
  ])('%s is not %j', async (name, value) => {
    expect((await list(sandbox, { [name]: value })).ret_msg).toContain(`[${name}]`)
  })
})

describe('unbinding', () => {
  it('ends the agreement, whoever left it, and says no more than that', async () => {
    const { no_agree } = await pay(sandbox)
    await pay(sandbox, { ...withoutCard, no_agree, no_order: 'M2' } as Fields)
    const { sign, ...answer } = await unbind(sandbox, { no_agree })
    expect(answer).toEqual({ ret_code: '0000', ret_msg: '交易成功', sign_type: 'RSA' })
    expect(isSigned({ ...answer, sign: sign ?? '' })).toBe(true)
    expect(sandbox.requests.at(-1)).toMatchObject({ call: 'cards.unbind', accepted: true })
    for (const { history } of sandbox.orders) {
      expect(history.some(({ event }) => event === 'unbound')).toBe(true)
    }
    expect(await list(sandbox)).toMatchObject({ count: '0' })
    const next = { ...withoutCard, no_agree, no_order: 'M3' }
    expect(await apply(sandbox, next)).toMatchObject({ ret_code: '3011' })
    expect(await unbind(sandbox, { no_agree })).toMatchObject({ ret_code: '3011' })
  })

  it('ends what waits for its SMS code', async () => {
    const { no_agree } = await bound(sandbox)
    await apply(sandbox, { ...withoutCard, no_agree })
    await unbind(sandbox, { no_agree })
    expect(await confirm(sandbox)).toMatchObject({ ret_code: '3011' })
    expect(lastOf(sandbox, 'payment')).toMatchObject({ state: 'pending' })
  })

  it('lets the card be bound again, under another number, and another person in', async () => {
    const { no_agree } = await bound(sandbox)
    await unbind(sandbox, { no_agree })
    const other = await bound(sandbox, { id_no: '330401198001014617' })
    expect(other).toMatchObject({ ret_code: '0000' })
    expect(other.no_agree).not.toBe(no_agree)
    expect(await unbind(sandbox, { no_agree: other.no_agree })).toMatchObject({ ret_code: '0000' })
    expect(await pay(sandbox)).toMatchObject({ ret_code: '0000' })
  })

  it('is for the payer of the agreement, its merchant and its kind of payment', async () => {
    const { no_agree } = await bound(sandbox, { pay_type: 'P' })
    const how = { key: keys.neighbour.privateKey }
    const wrong = [
      unbind(sandbox, { no_agree }),
      unbind(sandbox, { no_agree, pay_type: '3' }),
      unbind(sandbox, { no_agree, pay_type: 'P', user_id: '2' }),
      unbind(sandbox, { no_agree: '2017092339974797', pay_type: 'P' }),
      unbind(sandbox, { no_agree, pay_type: 'P', oid_partner: neighbourId }, how),
    ]
    for (const answer of await Promise.all(wrong))
      expect(answer).toMatchObject({ ret_code: '3003' })
    expect(await unbind(sandbox, { no_agree, pay_type: 'P' })).toMatchObject({ ret_code: '0000' })
  })

  it.each(['user_id', 'no_agree'])('needs %s', async name => {
    const fields = { no_agree: '2017092339974797', [name]: undefined }
    expect((await unbind(sandbox, fields)).ret_msg).toContain(`[${name}]`)
  })
})

describe('a payment by agreement', () => {
  it('still wants the SMS, unless that is for new cards alone, or for nobody', async () => {
    for (const [sms, card, agreed] of [
      [true, '8888', '8888'],
      ['new-cards', '8888', '0000'],
      [false, '0000', '0000'],
    ] as const) {
      ;({ sandbox } = open({ sms }))
      expect(await apply(sandbox)).toMatchObject({ ret_code: card })
      const { no_agree } = await bound(sandbox, cardEnding('5678'))
      const next = { ...withoutCard, no_agree, no_order: 'M2' }
      expect(await apply(sandbox, next)).toMatchObject({ ret_code: agreed })
    }
  })
})
