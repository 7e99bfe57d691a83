import { inspect } from 'node:util'
import { sign, verify } from '@pay/core/signing'
import { describe, expect, it } from 'vitest'
import { depositRecipe, messageRecipe, payoutRecipe } from '../src/protocol.ts'
import { colombianPayout, deposit, payIn, payout, savingsPayout } from './support/inputs.ts'
import {
  formOf,
  noSuchPayout,
  paidAnswer,
  paidNotification,
  payoutAnswer,
  signature,
  signed,
} from './support/messages.ts'
import { type Answers, createColombia, createMyanmar, secret } from './support/providers.ts'
import { quirksOf, readReadme } from './support/readme.ts'

type Quirks = Readonly<Record<string, () => unknown>>
type Fields = Readonly<Record<string, string>>

const link = 'https://pay.example/c/1'
const accepted = { status: '1', payUrl: link }
const queued = { success: true, errCode: '0' }
const refused = { success: false, errCode: '1', errMsg: '可用余额不足' }

const create = (answer: object, input = deposit) =>
  createMyanmar({ 'Pay_AddOrder.html': JSON.stringify(answer) }).provider.payments.create(input)

const payOut = (answer: object, query?: string, more: object = {}) => {
  const queries: Answers = query === undefined ? {} : { Payment_Index_Payquery: query }
  const answers = { Payment_AddOrder: JSON.stringify(answer), ...queries }
  return createMyanmar(answers, more).provider.payouts.create(payout)
}

const ask = (fields: Fields) => {
  const { provider } = createMyanmar({ 'Pay_Trade_query.html': JSON.stringify(signed(fields)) })
  return provider.payments.query({ orderId: 'T0000000001' })
}

const receive = async (fields: Fields, answers: Answers = {}) => {
  const message = { method: 'POST', url: '/n', body: formOf(fields) }
  return (await createMyanmar(answers).provider.notifications.receive(message)).event
}

const fieldsOf = (input: unknown, name = 'payments.create') =>
  createMyanmar().provider.preview(name, input, { reveal: true }).fields

const refuses = (input: object, path: string) => {
  const { provider } = createMyanmar()
  const issues = [expect.objectContaining({ path })]
  expect(() => provider.preview('payments.create', { ...deposit, ...input })).toThrow(
    expect.objectContaining({ issues }),
  )
}

/** One test for each line of the README's quirks, in its words. */
const gateway: Quirks = {
  'A deposit signs eight fields and a payout signs all'() {
    const { preview } = createColombia().provider
    const textOf = (name: string, input: unknown) =>
      preview(name, input, { reveal: true }).signedText.split('&')
    expect(textOf('payments.create', payIn)).toHaveLength(8 + 1)
    expect(textOf('payments.create', payIn).join()).not.toMatch(/type=|pay_name|pay_email|pay_phone/)
    expect(textOf('payouts.create', colombianPayout)).toHaveLength(15 + 1)
  },

  'The value 0 is left out of payout signatures'() {
    const name = 'payouts.create'
    const left = createColombia().provider.preview(name, savingsPayout, { reveal: true })
    expect(left.fields.account_type).toBe('0')
    expect(left.signedText).not.toContain('account_type')
    const kept = createColombia({}, { zeroIsEmpty: false }).provider
    expect(kept.preview(name, savingsPayout, { reveal: true }).signedText).toMatch(
      /^account_type=0&/,
    )
    expect(sign(depositRecipe, { pay_userid: '0' }, secret)).toBe(signature({ pay_userid: '0' }))
  },

  'A message is verified in several readings'() {
    const message = { orderid: 'T1', zero: '0', attach: 'x' }
    const readings = [{ orderid: 'T1', zero: '0' }, { orderid: 'T1' }, message]
    for (const reading of readings) {
      const covered = verify(messageRecipe, { ...message, sign: signature(reading) }, secret)
      expect({ ...covered }).toEqual(reading)
    }
  },

  async 'An amount goes out with two decimals and comes back in any dress'() {
    const input = { ...deposit, amount: { value: '1000', currency: 'MMK' } } as const
    expect(fieldsOf(input).pay_amount).toBe('1000.00')
    for (const money of ['1000', '1000.0', '1000.0000', 1000]) {
      expect(await create({ ...accepted, money }, input)).toMatchObject({ status: 'pending' })
    }
    const received = { ...paidNotification, amount: '1450.1500', true_amount: '1450.1500' }
    expect(await receive(signed(received))).toMatchObject({ credited: { value: '1450.15' } })
  },

  'Times are UTC+8, whatever the country'() {
    const at = (now: string) => ({ now: () => new Date(now) })
    const { provider } = createColombia({}, at('2024-12-31T16:00:00Z'))
    const { fields } = provider.preview('payouts.create', colombianPayout)
    expect(fields.applydate).toBe('2025-01-01 00:00:00')
    expect(fieldsOf(deposit).pay_applydate).toBe('2024-08-05 03:57:39')
  },

  'The body is a form'() {
    const { body, contentType } = createMyanmar().provider.preview('payments.create', deposit)
    expect(contentType).toMatch(/^application\/x-www-form-urlencoded/)
    expect(new URLSearchParams(body).get('pay_orderid')).toBe(deposit.orderId)
  },

  async 'A deposit is answered in two shapes'() {
    const table = { status: '1', pay_amount: '1000.00', pay_orderid: 'P1', payUrl: link }
    const sample = { code: '1', money: '1000', order_sn: 'P1', payUrl: link }
    for (const answer of [table, sample, { ...table, ...sample }]) {
      expect(await create(answer)).toMatchObject({ status: 'pending', providerId: 'P1' })
    }
    expect(await create({ ...table, code: '0' })).toMatchObject({ cause: 'contradiction' })
  },

  async 'One name means two numbers'() {
    expect(fieldsOf(deposit).pay_orderid).toBe('T0000000001')
    const result = await create({ ...accepted, pay_orderid: '20240603013042504853' })
    expect(result).toMatchObject({ orderId: 'T0000000001', providerId: '20240603013042504853' })
  },

  async 'Each call has its own word for yes'() {
    for (const word of ['00', 'true', 'success', 'True']) {
      expect(await create({ ...accepted, status: word })).toMatchObject({ status: 'unknown' })
    }
    for (const word of ['00', 'yes']) {
      expect(await payOut({ success: word })).toMatchObject({ status: 'unknown' })
    }
    const text = JSON.stringify({ status: '1' })
    const { provider } = createMyanmar({ Pay_Trade_CheckOrder: text })
    const submitted = provider.payments.submitReference({ orderId: 'T1', reference: '01234' })
    expect(await submitted).toMatchObject({ status: 'refused' })
  },

  async 'Accepted is not paid'() {
    expect(await create(accepted)).toMatchObject({ status: 'pending' })
    expect(await payOut(queued)).toMatchObject({ status: 'pending' })
    const { provider } = createMyanmar({ Pay_Trade_CheckOrder: '{"status":"00"}' })
    const submitted = provider.payments.submitReference({ orderId: 'T1', reference: '01234' })
    expect(await submitted).toMatchObject({ status: 'accepted' })
  },

  async 'A payout is answered without a number of the gateway'() {
    expect(await payOut(queued)).toMatchObject({ orderId: 'W0000000001', providerId: null })
  },

  async 'No refusal is final by itself'() {
    expect(await payOut(refused, noSuchPayout)).toMatchObject({ status: 'failed' })
    expect(await payOut(refused, payoutAnswer('Success'))).toMatchObject({ status: 'succeeded' })
    expect(await payOut(refused)).toMatchObject({ status: 'unknown', cause: 'refused' })
  },

  async 'A refusal that says duplicate is never failed'() {
    const twice = { ...refused, errMsg: '重复订单号' }
    expect(await payOut(twice, noSuchPayout)).toMatchObject({ status: 'unknown' })
    expect(await payOut(twice, payoutAnswer('Pending'))).toMatchObject({ status: 'pending' })
  },

  async 'No such order is said in words'() {
    for (const msg of ['交易不存在', '不存在的交易订单']) {
      const answer = JSON.stringify({ status: 'error', msg })
      expect(await payOut(refused, answer)).toMatchObject({ status: 'failed' })
    }
    const own = JSON.stringify({ code: '1', msg: 'unknown order' })
    const told = { notFoundMessages: ['unknown order'] }
    expect(await payOut(refused, own)).toMatchObject({ status: 'unknown' })
    expect(await payOut(refused, own, told)).toMatchObject({ status: 'failed' })
  },

  async 'Expired is not final'() {
    const { provider } = createMyanmar({ Payment_Index_Payquery: payoutAnswer('Expired') })
    const state = await provider.payouts.query({ orderId: 'W0000000001' })
    expect(state).toMatchObject({ status: 'pending', hints: [expect.stringContaining('Expired')] })
  },

  async 'An answered query is not a paid order'() {
    expect(await ask({ ...paidAnswer, trade_state: 'NOTPAY' })).toMatchObject({ status: 'pending' })
    expect(await ask({ ...paidAnswer, returncode: '01' })).toMatchObject({ status: 'pending' })
    expect(await ask(paidAnswer)).toMatchObject({ status: 'succeeded' })
  },

  async '1970 stands for no time'() {
    const time_end = '1970-01-01 08:00:00'
    expect(await ask({ ...paidAnswer, time_end })).toMatchObject({ paidAt: null })
  },

  async 'Credit what was really paid'() {
    const underpaid = { ...paidNotification, true_amount: '950.00' }
    expect(await receive(signed(underpaid))).toMatchObject({
      requested: { value: '1000.00' },
      credited: { value: '950.00' },
    })
  },

  async 'A payout notification proves nothing'() {
    const fields = { mchid: '10006', out_trade_no: 'W0000000001', status: 'success', refCode: '1' }
    expect(await receive(signed(fields))).toMatchObject({ status: 'pending' })
    const answers = { Payment_Index_Payquery: payoutAnswer('Fail') }
    expect(await receive(signed(fields), answers)).toMatchObject({ status: 'failed' })
  },

  async 'A repeat is stamped anew'() {
    const [one, again] = [
      await receive(signed(paidNotification)),
      await receive(signed({ ...paidNotification, datetime: '20240805040010' })),
    ]
    expect(again.key).toBe(one.key)
    expect(again.raw.datetime).not.toBe(one.raw.datetime)
  },

  'A text with ok in it counts as an acknowledgement'() {
    const { accept, refuse } = createMyanmar().provider.notifications.acks
    expect(accept.body).toBe('OK')
    expect(refuse.body).not.toMatch(/ok/i)
  },

  'Addresses must not carry what HTML escapes'() {
    refuses({ notifyUrl: 'https://m.example/n?a=1&b=2' }, 'notifyUrl')
    refuses({ returnUrl: 'https://m.example/"r"' }, 'returnUrl')
    refuses({ userId: '<b>' }, 'userId')
  },

  async 'A bare percent sign cannot be read back'() {
    const fields = signed({ ...paidNotification, userid: '50%' })
    const joined = Object.entries(fields).map(pair => pair.join('='))
    const message = { method: 'POST', url: '/n', body: joined.join('&') }
    const receiving = createMyanmar().provider.notifications.receive(message)
    await expect(receiving).rejects.toMatchObject({ reason: 'malformed' })
  },

  'Numbers have no zeros in front'() {
    expect(() => createMyanmar({}, { merchantId: '010006' })).toThrow('merchantId')
    refuses({ channel: '0948' }, 'channel')
  },

  async 'Errors come with HTTP 200 and echo the request'() {
    const data = { POST数据: { accountname: 'Test User', accountnumber: '09123456789' } }
    const echo = { status: 'error', msg: '签名验证失败 Test User', data }
    const result = await payOut(echo, noSuchPayout)
    const printed = inspect(result, { depth: 9 }) + JSON.stringify(result)
    expect(printed).toContain('签名验证失败 ***')
    expect(printed).not.toMatch(/Test User|09123456789/)
  },

  async 'The payout query is not signed'() {
    const { provider } = createMyanmar({ Payment_Index_Payquery: payoutAnswer('Success') })
    const state = await provider.payouts.query({ orderId: 'W0000000001' })
    expect(state.evidence).toEqual({ source: 'query', signed: false })
  },

  async 'A relative remembers order numbers for two hours, across merchants and kinds'() {
    const { provider } = createMyanmar({ Payment_Index_Payquery: noSuchPayout })
    // so "no such order" is never final by itself
    const state = await provider.payouts.query({ orderId: 'W0000000001' })
    expect(state.status).toBe('not-found')
  },
}

const myanmar: Quirks = {
  async 'A bank-card channel answers with an account'() {
    const account = '9123456789'
    for (const url of [null, link]) {
      const result = await create({ code: '1', bank_code: account, payUrl: url })
      expect(result).toMatchObject({ nextAction: { type: 'transfer', account, url } })
    }
  },

  'The reference is five digits of text'() {
    const input = { orderId: 'T1', reference: '01234' }
    expect(fieldsOf(input, 'payments.submitReference').serial_number).toBe('01234')
    const numeric = { ...input, reference: 1234 }
    expect(() => fieldsOf(numeric, 'payments.submitReference')).toThrow('5 digits')
  },

  async 'A reference that was taken is no payment'() {
    for (const [status, expected] of [
      ['00', 'accepted'],
      ['01', 'refused'],
    ] as const) {
      const answer = JSON.stringify({ status })
      const { provider, requests } = createMyanmar({ Pay_Trade_CheckOrder: answer })
      const input = { orderId: 'T1', reference: '01234' }
      expect((await provider.payments.submitReference(input)).status).toBe(expected)
      expect(requests).toHaveLength(1)
    }
  },

  async 'A deposit with neither link nor account is unknown'() {
    expect(await create({ status: '1', msg: 'Success' })).toMatchObject({ status: 'unknown' })
  },

  'Banks are kbz and wave'() {
    const banked = (bank: string) => ({ ...payout, beneficiary: { ...payout.beneficiary, bank } })
    expect(fieldsOf(banked('wave'), 'payouts.create').bankname).toBe('wave')
    expect(() => fieldsOf(banked('KBZ'), 'payouts.create')).toThrow('kbz or wave')
  },
}

const withBeneficiary = (more: object) => ({
  ...colombianPayout,
  beneficiary: { ...colombianPayout.beneficiary, ...more },
})
const colombianFields = (input: unknown, name = 'payouts.create') =>
  createColombia().provider.preview(name, input, { reveal: true }).fields

const colombia: Quirks = {
  'Savings is 0 and checking is 1'() {
    expect(colombianFields(savingsPayout).account_type).toBe('0')
    expect(colombianFields(colombianPayout).account_type).toBe('1')
  },

  async 'A bank code of no list passes with a hint'() {
    const { provider } = createColombia({ Payment_AddOrder: JSON.stringify(queued) })
    expect((await provider.payouts.create(colombianPayout)).hints).toEqual([])
    const unlisted = { ...colombianPayout.beneficiary, bank: '9999' }
    const result = await provider.payouts.create({ ...colombianPayout, beneficiary: unlisted })
    expect(result).toMatchObject({ status: 'pending', hints: [expect.stringContaining('37')] })
  },

  'Each document has its own number'() {
    const numbers = [
      ['CC', '123456', '12345'],
      ['CE', '1234567890', '12345678901'],
      ['NIT', '900123456', '90012345'],
      ['NIT', '9001234567', '900.123.456'],
      ['PP', 'AB123', 'AB-123'],
    ] as const
    for (const [type, good, bad] of numbers) {
      const input = (number: string) => withBeneficiary({ document: { type, number } })
      expect(colombianFields(input(good)).card_number).toBe(good)
      expect(() => colombianFields(input(bad))).toThrow('beneficiary.document.number')
    }
  },

  'The payer’s name, email and phone are not signed'() {
    const other = { name: 'X', email: 'x@y.example', phone: '3000000000' }
    const [one, two] = [payIn, { ...payIn, payer: other }].map(input =>
      colombianFields(input, 'payments.create'),
    )
    expect(two?.pay_name).toBe('X')
    expect(two?.pay_md5sign).toBe(one?.pay_md5sign)
  },

  'Names keep their accents'() {
    const { fields, body } = createColombia().provider.preview('payouts.create', colombianPayout, {
      reveal: true,
    })
    const { pay_md5sign, ...rest } = fields
    expect(pay_md5sign).toBe(sign(payoutRecipe(true), { ...rest, name: 'José Peña' }, secret))
    expect(body).toContain('name=Jos%C3%A9+Pe%C3%B1a')
  },
}

describe.each([
  ['eoopay', gateway],
  ['mmk', myanmar],
  ['payout-co', colombia],
])('the quirks of %s', (name, quirks) => {
  it('are those of its README', () => {
    const written = quirksOf(readReadme(name)).map(words => words.replaceAll("'", '’'))
    expect(Object.keys(quirks)).toEqual(written)
  })

  it.each(Object.entries(quirks))('%s', (_, test) => test())
})
