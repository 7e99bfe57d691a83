import { beforeEach, describe, expect, it } from 'vitest'
import type { createVirtualClock, Sandbox } from '../../src/index.ts'
import { bind, bound, confirmBind, list, withoutCard } from './support/cards.ts'
import { apply, confirm, isSigned, merchantId, open, pay } from './support/merchant.ts'
import { lastOf } from './support/refunds.ts'

let sandbox: Sandbox
let clock: ReturnType<typeof createVirtualClock>
beforeEach(() => {
  ;({ sandbox, clock } = open())
})

const binding = () => lastOf(sandbox, 'binding')
const cardEnding = (digits: string) => ({ card_no: `622202000000${digits}` })

describe('binding a card', () => {
  it('sends an SMS and answers a token, signed, with the application’s own number and time', async () => {
    const { sign, ...answer } = await bind(sandbox)
    expect(answer).toEqual({
      ...{ ret_code: '8888', ret_msg: '短信已下发，需要再次验证', sign_type: 'RSA' },
      ...{ oid_partner: merchantId, user_id: '15452', token: binding().details.token },
      ...{ no_order: 'B0000000001', dt_order: '20240805035739' },
    })
    expect(isSigned({ ...answer, sign: sign ?? '' })).toBe(true)
    expect(binding()).toMatchObject({
      ...{ gateway: 'mpay', kind: 'binding', state: 'pending', amount: '0.00', paid: null },
      actions: ['complete', 'fail', 'resendSms', 'expireSms'],
    })
  })

  it('is done at once where there are no SMS codes', async () => {
    ;({ sandbox } = open({ sms: false }))
    const answer = await bind(sandbox)
    expect(answer).toMatchObject({ ret_code: '0000', no_agree: binding().details.agreement })
    expect(isSigned(answer)).toBe(true)
    expect(binding().state).toBe('succeeded')
  })

  it('needs neither number nor time', async () => {
    const answer = await bind(sandbox, { no_order: undefined, dt_order: undefined })
    expect(answer).not.toHaveProperty('no_order')
    expect(answer).not.toHaveProperty('dt_order')
    expect(await confirmBind(sandbox)).not.toHaveProperty('no_order')
    expect(binding()).toMatchObject({ orderId: '', state: 'succeeded' })
    expect(binding()).not.toHaveProperty('orderedAt')
  })

  it('with the code of the SMS leaves an agreement, signed, and nobody is notified', async () => {
    await bind(sandbox, { notify_url: 'https://shop.example/notify' })
    const { sign, ...answer } = await confirmBind(sandbox)
    expect(answer).toEqual({
      ...{ ret_code: '0000', ret_msg: '交易成功', sign_type: 'RSA', oid_partner: merchantId },
      ...{ user_id: '15452', card_no: '1234', no_order: 'B0000000001' },
      no_agree: binding().details.agreement,
    })
    expect(isSigned({ ...answer, sign: sign ?? '' })).toBe(true)
    expect(answer.no_agree).toMatch(/^20240805\d{8}$/)
    expect(binding()).toMatchObject({ state: 'succeeded', actions: [] })
    expect(binding().history.map(({ event }) => event)).toEqual(['created', 'SMS', 'bound'])
    await clock.advance(60 * 60_000)
    expect(sandbox.deliveries).toEqual([])
    expect(() => sandbox.control.notify(binding().key)).toThrow('stands nowhere')
  })

  it('may name the card as long as the sample does, never whole', async () => {
    ;({ sandbox } = open({ bindingCardNumber: 'masked' }))
    expect(await bound(sandbox)).toMatchObject({ card_no: '622202******1234' })
  })

  it('leaves what pays without the card', async () => {
    const { no_agree } = await bound(sandbox)
    expect(await apply(sandbox, { ...withoutCard, no_agree })).toMatchObject({ ret_code: '8888' })
    expect(await confirm(sandbox)).toMatchObject({ ret_code: '0000', no_agree })
  })

  it('leaves what pays by the fate of its card', async () => {
    const { no_agree } = await bound(sandbox, cardEnding('0001'))
    await apply(sandbox, { ...withoutCard, no_agree })
    expect(await confirm(sandbox)).toMatchObject({ ret_code: '6001' })
  })

  it('of a card that a payment bound, or of another person, is refused', async () => {
    const { no_agree } = await pay(sandbox)
    expect(await bind(sandbox)).toMatchObject({ ret_code: '3009' })
    expect(await bind(sandbox, { id_no: '330401198001014617' })).toMatchObject({ ret_code: '7018' })
    expect(await bind(sandbox, { user_id: '2' })).toMatchObject({ ret_code: '8888' })
    const other = await bound(sandbox, cardEnding('5678'))
    expect(other.no_agree).not.toBe(no_agree)
    expect(await pay(sandbox, { no_order: 'M2', ...cardEnding('5678') })).toMatchObject({
      no_agree: other.no_agree,
    })
  })

  it('asks anew with every application, of whatever number', async () => {
    const { token } = await bind(sandbox)
    const second = await bind(sandbox)
    expect(second.token).not.toBe(token)
    expect(await confirmBind(sandbox, { token })).toMatchObject({ ret_code: '0000' })
    expect(sandbox.orders.map(({ state }) => state)).toEqual(['succeeded', 'pending'])
  })
})

describe('confirming a binding', () => {
  it('with a wrong code asks again, and the third time wants a new SMS', async () => {
    await bind(sandbox)
    const codes: (string | undefined)[] = []
    for (const verify_code of ['000000', '654321', '111111', '123456']) {
      codes.push((await confirmBind(sandbox, { verify_code })).ret_code)
    }
    expect(codes).toEqual(['1900', '1900', '9702', '9702'])
    sandbox.control.resendSms(binding().key)
    expect(await confirmBind(sandbox)).toMatchObject({ ret_code: '0000' })
  })

  it('needs the token within thirty minutes, and unless it is made to expire', async () => {
    await bind(sandbox)
    await clock.advance(30 * 60_000)
    expect(await confirmBind(sandbox)).toMatchObject({ ret_code: '1000' })
    await bind(sandbox)
    const { token } = binding().details
    sandbox.control.expireSms(binding().key)
    expect(await confirmBind(sandbox, { token })).toMatchObject({ ret_code: '1000' })
    expect(binding()).toMatchObject({ state: 'failed', actions: [] })
  })

  it('needs the payer of the application, and its number where one is sent', async () => {
    await bind(sandbox)
    for (const wrong of [{ user_id: '2' }, { no_order: 'B2' }, { token: 'none' }]) {
      expect(await confirmBind(sandbox, wrong)).toMatchObject({ ret_code: '1000' })
    }
    expect(await confirmBind(sandbox, { no_order: 'B0000000001' })).toMatchObject({
      ret_code: '0000',
    })
  })

  it('takes no token of a payment, and a payment none of a binding', async () => {
    const { token } = await apply(sandbox)
    await bind(sandbox, { card_no: '6222020000005678' })
    expect(await confirmBind(sandbox, { token })).toMatchObject({ ret_code: '1000' })
    const ofBinding = { no_order: 'B0000000001', token: binding().details.token ?? '' }
    expect(await confirm(sandbox, ofBinding)).toMatchObject({ ret_code: '1000' })
  })

  it('twice binds once', async () => {
    await bound(sandbox)
    expect(await confirmBind(sandbox)).toMatchObject({ ret_code: '3009' })
    expect(await list(sandbox)).toMatchObject({ count: '1' })
  })
})

describe('a card that is to be bound', () => {
  it.each([
    ['0002', '1101'],
    ['0007', '9704'],
  ])('ending in %s is refused with %s, and there is no binding', async (digits, code) => {
    expect(await bind(sandbox, cardEnding(digits))).toMatchObject({ ret_code: code })
    expect(sandbox.orders).toEqual([])
  })

  it('ending in 0008 is refused with the code', async () => {
    expect(await bound(sandbox, cardEnding('0008'))).toEqual({
      ...{ ret_code: '1109', ret_msg: '卡号与证件号不符' },
    })
    expect(binding()).toMatchObject({ state: 'failed' })
    expect(await confirmBind(sandbox)).toMatchObject({ ret_code: '1000' })
  })

  it.each([
    ['0004', 'succeeded', '1'],
    ['0005', 'failed', '0'],
  ] as const)('ending in %s waits for the bank and then has %s', async (digits, state, count) => {
    expect(await bound(sandbox, cardEnding(digits))).toEqual({
      ...{ ret_code: '2004', ret_msg: '签约处理中' },
    })
    expect(await confirmBind(sandbox)).toMatchObject({ ret_code: '2005' })
    expect(await list(sandbox)).toMatchObject({ count: '0' })
    await clock.advance(3000)
    expect(binding().state).toBe(state)
    expect(await list(sandbox)).toMatchObject({ count })
  })

  it('ending in 0006 waits until somebody decides', async () => {
    await bound(sandbox, cardEnding('0006'))
    await clock.advance(24 * 60 * 60_000)
    expect(binding()).toMatchObject({ state: 'pending', actions: ['complete', 'fail'] })
    sandbox.control.complete(binding().key)
    expect(await list(sandbox)).toMatchObject({ count: '1' })
    await bound(sandbox, { ...cardEnding('0006'), user_id: '2' })
    sandbox.control.fail(binding().key, { message: 'no such card' })
    expect(binding()).toMatchObject({ state: 'failed', details: { memo: 'no such card' } })
  })
})
