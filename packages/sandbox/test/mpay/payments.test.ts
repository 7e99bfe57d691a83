import { beforeEach, describe, expect, it } from 'vitest'
import {
  type Clock,
  createSandbox,
  type createVirtualClock,
  type Sandbox,
} from '../../src/index.ts'
import {
  apply,
  ask,
  confirm,
  type Fields,
  isSigned,
  keys,
  lastOrder,
  merchantId,
  mpayWith,
  neighbourId,
  open,
  paths,
  pay,
  query,
  question,
  signed,
} from './support/merchant.ts'

let sandbox: Sandbox
let clock: ReturnType<typeof createVirtualClock>
beforeEach(() => {
  ;({ sandbox, clock } = open())
})

const about = (): Fields => ({
  ...{ oid_partner: merchantId, no_order: 'M0000000001', dt_order: '20240805035739' },
  ...{ oid_paybill: lastOrder(sandbox).providerId, money_order: '55.40', sign_type: 'RSA' },
})

const cardEnding = (digits: string): Fields => ({ card_no: `622202000000${digits}` })

describe('applying', () => {
  it('sends an SMS and answers a token, signed', async () => {
    const { sign, ...answer } = await apply(sandbox, { info_order: 'table 7' })
    const { details, actions } = lastOrder(sandbox)
    expect(answer).toEqual({
      ...{ ret_code: '8888', ret_msg: '短信已下发，需要再次验证', info_order: 'table 7' },
      ...{ ...about(), token: details.token },
    })
    expect(isSigned({ ...answer, sign: sign ?? '' })).toBe(true)
    expect(details.token).toMatch(/^[0-9A-F]{32}$/)
    expect(answer.oid_paybill).toMatch(/^20240805\d{8}$/)
    expect(details.smsCode).toBe('123456')
    expect(actions).toEqual(['pay', 'decline', 'expire', 'resendSms', 'expireSms'])
  })

  it('keeps what was sent, opened', async () => {
    await apply(sandbox)
    expect(sandbox.requests[0]).toMatchObject({
      ...{ call: 'payments.create', accepted: true, orderKey: lastOrder(sandbox).key },
      fields: { acct_name: '李天增', no_order: 'M0000000001' },
    })
    expect(lastOrder(sandbox)).toMatchObject({
      ...{ gateway: 'mpay', kind: 'payment', orderedAt: '20240805035739', currency: 'CNY' },
    })
  })

  it('again gives a new token for the same order, and the old one leads nowhere', async () => {
    const { token = '', oid_paybill } = await apply(sandbox)
    const second = await apply(sandbox)
    expect(second).toMatchObject({ ret_code: '8888', oid_paybill })
    expect(second.token).not.toBe(token)
    expect(sandbox.orders).toHaveLength(1)
    expect(await confirm(sandbox, { token })).toMatchObject({ ret_code: '1000' })
    expect(await confirm(sandbox)).toMatchObject({ ret_code: '0000' })
  })

  it('with another time is another order, with another amount a duplicate', async () => {
    await apply(sandbox)
    expect(await apply(sandbox, { money_order: '55.41' })).toMatchObject({ ret_code: '1002' })
    expect(await apply(sandbox, { dt_order: '20240805035740' })).toMatchObject({ ret_code: '8888' })
    expect(sandbox.orders).toHaveLength(2)
  })

  it('to a paid order, one at the bank, or a closed one is refused', async () => {
    await pay(sandbox)
    expect(await apply(sandbox)).toMatchObject({ ret_code: '2007' })
    await pay(sandbox, { no_order: 'M2', ...cardEnding('0006') })
    expect(await apply(sandbox, { no_order: 'M2' })).toMatchObject({ ret_code: '2005' })
    await apply(sandbox, { no_order: 'M3' })
    sandbox.control.expire(lastOrder(sandbox).key)
    expect(await apply(sandbox, { no_order: 'M3' })).toMatchObject({ ret_code: '2006' })
  })
})

describe('confirming', () => {
  it('with the code of the SMS pays, and leaves an agreement', async () => {
    await apply(sandbox)
    const { sign, ...answer } = await confirm(sandbox)
    const { details } = lastOrder(sandbox)
    expect(answer).toEqual({
      ...{ ret_code: '0000', ret_msg: '交易成功', ...about() },
      ...{ settle_date: '20240805', no_agree: details.agreement },
    })
    expect(isSigned({ ...answer, sign: sign ?? '' })).toBe(true)
    expect(details.agreement).toMatch(/^20240805\d{8}$/)
    expect(lastOrder(sandbox)).toMatchObject({
      ...{ state: 'succeeded', paid: '55.40', actions: ['resend'] },
    })
  })

  it('with a wrong code asks again, and the third time wants a new SMS', async () => {
    await apply(sandbox)
    const codes = ['000000', '12345', '1234567', '654321', '123456', '123456']
    const answers: (string | undefined)[] = []
    for (const verify_code of codes) {
      answers.push((await confirm(sandbox, { verify_code })).ret_code)
    }
    expect(answers).toEqual(['1900', '1900', '1004', '9702', '9702', '9702'])
    expect(sandbox.requests.at(-1)).toMatchObject({
      ...{ accepted: false, reason: 'code', orderKey: lastOrder(sandbox).key },
    })
    expect(await query(sandbox)).toMatchObject({ result_pay: 'WAITING' })

    sandbox.control.resendSms(lastOrder(sandbox).key)
    expect(await confirm(sandbox)).toMatchObject({ ret_code: '0000' })
  })

  it('needs the token within thirty minutes', async () => {
    await apply(sandbox)
    await clock.advance(30 * 60_000 - 1)
    expect(await confirm(sandbox, { verify_code: '000000' })).toMatchObject({ ret_code: '1900' })
    await clock.advance(1)
    expect(await confirm(sandbox)).toMatchObject({ ret_code: '1000' })
    await apply(sandbox)
    expect(await confirm(sandbox)).toMatchObject({ ret_code: '0000' })
  })

  it('needs the amount of the order, in whatever words', async () => {
    await apply(sandbox)
    expect(await confirm(sandbox, { money_order: '55.41' })).toMatchObject({ ret_code: '7017' })
    expect(await confirm(sandbox, { money_order: '055.40' })).toMatchObject({ ret_code: '0000' })
  })

  it('takes no token of another merchant', async () => {
    const { token = '' } = await apply(sandbox)
    const fields = { oid_partner: neighbourId, no_order: 'M0000000001', token }
    const others = { ...fields, money_order: '55.40', verify_code: '123456' }
    const how = { key: keys.neighbour.privateKey }
    const answer = await ask(sandbox, paths.verify, signed(others, how))
    expect(answer).toMatchObject({ ret_code: '1000' })
    expect(lastOrder(sandbox).state).toBe('pending')
  })

  it('twice pays once', async () => {
    await pay(sandbox)
    expect(await confirm(sandbox)).toMatchObject({ ret_code: '2007' })
    await sandbox.idle()
    expect(sandbox.deliveries).toHaveLength(1)
  })

  it('finds the order of the token among orders of one number', async () => {
    const { token = '' } = await apply(sandbox)
    await apply(sandbox, { dt_order: '20240806000000' })
    expect(await confirm(sandbox, { token })).toMatchObject({ dt_order: '20240805035739' })
    expect(sandbox.orders.map(({ state }) => state)).toEqual(['succeeded', 'pending'])
  })
})

describe('a card', () => {
  it('without money fails the order, which may then be paid with another', async () => {
    await apply(sandbox, cardEnding('0001'))
    expect(await confirm(sandbox)).toEqual({ ret_code: '6001', ret_msg: '卡余额不足' })
    expect(await query(sandbox)).toMatchObject({ ret_code: '0000', result_pay: 'FAILURE' })
    expect(await confirm(sandbox)).toMatchObject({ ret_code: '1000' })
    expect(await pay(sandbox)).toMatchObject({ ret_code: '0000' })
    expect(await query(sandbox)).toMatchObject({ result_pay: 'SUCCESS' })
    expect(sandbox.orders).toHaveLength(1)
  })

  it('that was lost is refused at once, and there is no order', async () => {
    expect(await apply(sandbox, cardEnding('0002'))).toMatchObject({ ret_code: '1101' })
    expect(await query(sandbox)).toMatchObject({ ret_code: '8901' })
  })

  it('without SMS pays at once', async () => {
    const answer = await apply(sandbox, cardEnding('0003'))
    expect(answer).toMatchObject({ ret_code: '0000', settle_date: '20240805' })
    expect(answer).not.toHaveProperty('token')
    expect(isSigned(answer)).toBe(true)
  })

  it.each([
    ['0004', 'succeeded', 'SUCCESS'],
    ['0005', 'failed', 'FAILURE'],
  ] as const)('ending in %s waits for the bank and then has %s', async (digits, state, result) => {
    await apply(sandbox, cardEnding(digits))
    expect(await confirm(sandbox)).toEqual({ ret_code: '2008', ret_msg: '交易处理中' })
    expect(await query(sandbox)).toMatchObject({ result_pay: 'PROCESSING' })
    expect(await confirm(sandbox)).toMatchObject({ ret_code: '2005' })
    await clock.advance(3000)
    expect(lastOrder(sandbox).state).toBe(state)
    expect(await query(sandbox)).toMatchObject({ result_pay: result })
    expect(sandbox.deliveries).toHaveLength(state === 'succeeded' ? 1 : 0)
  })

  it('that waits for the bank is settled once, by whoever is first', async () => {
    await pay(sandbox, cardEnding('0005'))
    sandbox.control.pay(lastOrder(sandbox).key)
    await clock.advance(3000)
    expect(lastOrder(sandbox)).toMatchObject({ state: 'succeeded' })
    await pay(sandbox, { ...cardEnding('0004'), no_order: 'M2' })
    sandbox.control.pay(lastOrder(sandbox).key)
    await clock.advance(3000)
    expect(sandbox.deliveries).toHaveLength(2)
  })

  it('ending in 0006 is a riddle until somebody decides', async () => {
    await apply(sandbox, cardEnding('0006'))
    expect(await confirm(sandbox)).toMatchObject({ ret_code: '1111' })
    expect(sandbox.requests.at(-1)).toMatchObject({ accepted: false, reason: 'undecided' })
    await clock.advance(30 * 24 * 3600_000)
    expect(await query(sandbox)).toMatchObject({ result_pay: 'PROCESSING' })
    expect(lastOrder(sandbox).actions).toEqual(['pay', 'decline'])
    sandbox.control.pay(lastOrder(sandbox).key)
    expect(await query(sandbox)).toMatchObject({ result_pay: 'SUCCESS' })
  })

  it('ending in 0007 gets no SMS, and the order waits', async () => {
    expect(await apply(sandbox, cardEnding('0007'))).toMatchObject({ ret_code: '9704' })
    expect(await query(sandbox)).toMatchObject({ result_pay: 'WAITING' })
    expect(await pay(sandbox)).toMatchObject({ ret_code: '0000' })
  })

  it('ending in 0008 is refused, and the order stays open', async () => {
    await apply(sandbox, cardEnding('0008'))
    expect(await confirm(sandbox)).toMatchObject({ ret_code: '1005' })
    expect(await query(sandbox)).toMatchObject({ result_pay: 'WAITING' })
    expect(await confirm(sandbox)).toMatchObject({ ret_code: '1000' })
    expect(await pay(sandbox)).toMatchObject({ ret_code: '0000' })
  })
})

describe('an agreement', () => {
  const withoutCard = {
    ...{ card_no: undefined, acct_name: undefined, bind_mob: undefined },
    ...{ id_type: undefined, id_no: undefined },
  }

  it('pays in the place of the card', async () => {
    const { no_agree } = await pay(sandbox)
    const next = { ...withoutCard, no_agree, no_order: 'M2' }
    expect(await apply(sandbox, next)).toMatchObject({ ret_code: '8888' })
    expect(await confirm(sandbox)).toMatchObject({ ret_code: '0000', no_agree })
    expect(await query(sandbox, { ...question, no_order: 'M2' })).toMatchObject({
      card_no: '622202******1234',
    })
  })

  it('is the same for the same card, and another for another', async () => {
    const { no_agree } = await pay(sandbox)
    expect(await pay(sandbox, { no_order: 'M2' })).toMatchObject({ no_agree })
    const other = await pay(sandbox, { no_order: 'M3', ...cardEnding('5678') })
    expect(other.no_agree).not.toBe(no_agree)
  })

  it('is the payer’s own', async () => {
    const { no_agree } = await pay(sandbox)
    const stranger = { ...withoutCard, no_agree, no_order: 'M2', user_id: '2' }
    expect(await apply(sandbox, stranger)).toMatchObject({ ret_code: '3003' })
    const invented = { ...withoutCard, no_agree: '2017092339974797', no_order: 'M2' }
    expect(await apply(sandbox, invented)).toMatchObject({ ret_code: '3003' })
    const elsewhere = { ...withoutCard, no_agree, oid_partner: neighbourId }
    const answer = await apply(sandbox, elsewhere, { key: keys.neighbour.privateKey })
    expect(answer).toMatchObject({ ret_code: '3003' })
  })

  it('keeps the cards of another person away from the payer', async () => {
    await pay(sandbox)
    const other = { no_order: 'M2', id_no: '330401198001014617' }
    expect(await apply(sandbox, other)).toMatchObject({ ret_code: '7018' })
    expect(await apply(sandbox, { ...other, user_id: '2' })).toMatchObject({ ret_code: '8888' })
  })
})

describe('an order', () => {
  it('closes after seven days, and cannot be paid then', async () => {
    await apply(sandbox)
    await clock.advance(7 * 24 * 3600_000 - 1)
    expect(lastOrder(sandbox).state).toBe('pending')
    await clock.advance(1)
    expect(await query(sandbox)).toMatchObject({ result_pay: 'FAILURE' })
    expect(await confirm(sandbox)).toMatchObject({ ret_code: '2006' })
  })

  it('closes after its own minutes, unless it was paid', async () => {
    await pay(sandbox, { valid_order: '10' })
    await apply(sandbox, { valid_order: '10', no_order: 'M2' })
    await clock.advance(10 * 60_000)
    expect(sandbox.orders.map(({ state }) => state)).toEqual(['succeeded', 'failed'])
  })

  it('may be given more minutes than a real timer holds', async () => {
    const delays: number[] = []
    const watched: Clock = {
      ...clock,
      after(delayMs, work) {
        delays.push(delayMs)
        return clock.after(delayMs, work)
      },
    }
    sandbox = createSandbox({ clock: watched, gateways: { mpay: mpayWith() } })
    for (const valid_order of ['35791', '35792', '999999']) {
      await apply(sandbox, { valid_order, no_order: `M${valid_order}` })
    }
    expect(delays).toEqual([35_791 * 60_000])
  })
})

describe('a merchant may be set up', () => {
  it('without SMS codes', async () => {
    const silent = open({ sms: false })
    expect(await apply(silent.sandbox)).toMatchObject({ ret_code: '0000' })
    const poor = await apply(silent.sandbox, { no_order: 'M2', ...cardEnding('0001') })
    expect(poor).toMatchObject({ ret_code: '6001' })
  })

  it('to wait for the bank with every payment', async () => {
    const slow = open({ confirmAnswer: 'pending' }, { settleMs: 60_000 })
    expect(await pay(slow.sandbox)).toMatchObject({ ret_code: '2008' })
    await slow.clock.advance(60_000)
    expect(lastOrder(slow.sandbox).state).toBe('succeeded')
  })

  it('to be told result_pay, and to get no agreements', async () => {
    const other = open({ resultPay: true, agreements: false })
    const answer = await pay(other.sandbox)
    expect(answer).toMatchObject({ ret_code: '0000', result_pay: 'SUCCESS' })
    expect(answer).not.toHaveProperty('no_agree')
    expect(isSigned(answer)).toBe(true)
  })

  it('to get fields that no document names, signed, here and with the news', async () => {
    const other = open({ undocumented: true })
    const more = { sms_flag: '1', repayment_no: '7', correlationID: 'a1b2-c3d4' }
    const answer = await pay(other.sandbox)
    expect(answer).toMatchObject({ ret_code: '0000', ...more })
    expect(isSigned(answer)).toBe(true)
    await other.sandbox.idle()
    const [news] = other.sandbox.deliveries
    expect(news?.fields).toMatchObject(more)
    expect(isSigned(news?.fields ?? {})).toBe(true)
  })

  it.each([
    ['55.40', '55.4'],
    ['1000.00', '1000.0'],
    ['55.44', '55.44'],
  ])('to get %s back as %s', async (money_order, short) => {
    const other = open({ amounts: 'short' })
    const answer = await apply(other.sandbox, { money_order })
    expect(answer).toMatchObject({ ret_code: '8888', money_order: short })
    expect(isSigned(answer)).toBe(true)
  })

  it('with codes that differ', async () => {
    const other = open({}, { smsCode: 'random' })
    await apply(other.sandbox)
    const { key, details } = lastOrder(other.sandbox)
    expect(details.smsCode).toMatch(/^\d{6}$/)
    const again = other.sandbox.control.resendSms(key)
    expect(again.details.smsCode).not.toBe(details.smsCode)
    const old = { verify_code: details.smsCode ?? '' }
    expect(await confirm(other.sandbox, old)).toMatchObject({ ret_code: '1900' })
  })
})
