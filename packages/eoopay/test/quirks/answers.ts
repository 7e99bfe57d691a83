import { inspect } from 'node:util'
import { expect } from 'vitest'
import { deposit } from '../support/inputs.ts'
import {
  noSuchPayout,
  paidAnswer,
  paidNotification,
  payoutAnswer,
  signed,
} from '../support/messages.ts'
import { createMyanmar } from '../support/providers.ts'
import {
  accepted,
  ask,
  create,
  fieldsOf,
  link,
  payOut,
  type Quirks,
  queued,
  receive,
  refused,
  submit,
} from './tools.ts'

/** How answers are read. */
export const answers: Quirks = {
  async 'An amount goes out with two decimals and comes back in any dress'() {
    const input = { ...deposit, amount: { value: '1000', currency: 'MMK' } } as const
    expect(fieldsOf(input).pay_amount).toBe('1000.00')
    for (const money of ['1000', '1000.0', '1000.0000', 1000]) {
      expect(await create({ ...accepted, money }, input)).toMatchObject({ status: 'pending' })
    }
    const received = { ...paidNotification, amount: '1450.1500', true_amount: '1450.1500' }
    expect(await receive(signed(received))).toMatchObject({ credited: { value: '1450.15' } })
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
    expect(await submit('1').result).toMatchObject({ status: 'refused' })
  },

  async 'Accepted is not paid'() {
    expect(await create(accepted)).toMatchObject({ status: 'pending' })
    expect(await payOut(queued)).toMatchObject({ status: 'pending' })
    expect(await submit('00').result).toMatchObject({ status: 'accepted' })
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
