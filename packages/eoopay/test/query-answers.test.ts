import { ProtocolError } from '@pay/core'
import { describe, expect, it } from 'vitest'
import {
  noSuchDeposit,
  noSuchPayout,
  paidAnswer,
  payoutAnswer,
  signed,
} from './support/messages.ts'
import { createMyanmar } from './support/providers.ts'

const depositState = (answer: object | string, amount = '1000.00') => {
  const text = typeof answer === 'string' ? answer : JSON.stringify(answer)
  const { provider } = createMyanmar({ 'Pay_Trade_query.html': text })
  return provider.payments.query({
    orderId: 'T0000000001',
    amount: { value: amount, currency: 'MMK' },
  })
}

const payoutState = (answer: object | string) => {
  const text = typeof answer === 'string' ? answer : JSON.stringify(answer)
  const { provider } = createMyanmar({ Payment_Index_Payquery: text })
  const amount = { value: '1000', currency: 'MMK' }
  return provider.payouts.query({ orderId: 'W0000000001', amount })
}

const without = (name: string) => {
  const { [name]: _, ...rest } = paidAnswer
  return signed(rest)
}

describe('a deposit query', () => {
  it('tells what was really paid, and when', async () => {
    expect(await depositState(signed({ ...paidAnswer, true_amount: '950.5000' }))).toMatchObject({
      status: 'succeeded',
      providerId: '20240805035739000001',
      requested: { value: '1000.00', currency: 'MMK' },
      credited: { value: '950.50', currency: 'MMK' },
      paidAt: new Date('2024-08-04T20:00:00Z'),
      evidence: { source: 'query', signed: true },
    })
  })

  it.each<[string, object, string]>([
    ['NOTPAY', { trade_state: 'NOTPAY', returncode: '00' }, 'pending'],
    ['NOTPAY with 01', { trade_state: 'NOTPAY', returncode: '01' }, 'pending'],
    ['SUCCESS without 00', { returncode: '01' }, 'pending'],
    ['00 without a state', { trade_state: '' }, 'pending'],
    ['a state of no list', { trade_state: 'HALF' }, 'pending'],
    ['FAIL', { trade_state: 'FAIL' }, 'failed'],
    ['REFUND', { trade_state: 'REFUND' }, 'refunded'],
  ])('says %s', async (_, more, status) => {
    const state = await depositState(signed({ ...paidAnswer, ...more }))
    expect(state.status).toBe(status)
  })

  it.each(['1970-01-01 08:00:00', '', 'soon'])('has no time of payment in %j', async time_end => {
    const state = await depositState(signed({ ...paidAnswer, time_end }))
    expect(state).toMatchObject({ status: 'succeeded', paidAt: null })
  })

  it('takes numbers for texts, signed as they were written', async () => {
    const { sign } = signed({ ...paidAnswer, memberid: '10006', amount: '1000.0' })
    const text = JSON.stringify({ ...paidAnswer, sign })
      .replace('"memberid":"10006"', '"memberid":10006')
      .replace('"amount":"1000.00"', '"amount":1000.0')
    expect(await depositState(text)).toMatchObject({ status: 'succeeded' })
  })

  it('reads only what the signature covers', async () => {
    const answer = { ...signed({ ...paidAnswer, trade_state: 'NOTPAY' }), attach: 'SUCCESS' }
    const state = await depositState(answer)
    expect(state.status).toBe('pending')
    expect(state.raw.attach).toBeUndefined()
  })

  it('stays open when the answer says paid but not how much', async () => {
    const state = await depositState(without('true_amount'))
    expect(state).toMatchObject({ status: 'pending', hints: [expect.stringContaining('how much')] })
  })

  it('knows no such order when it says so in the family’s words', async () => {
    expect(await depositState(noSuchDeposit)).toMatchObject({ status: 'not-found' })
  })

  it.each<[string, object | string, string]>([
    ['is not signed', paidAnswer, 'bad-signature'],
    ['is signed by another', { ...paidAnswer, sign: '0'.repeat(32) }, 'bad-signature'],
    ['was changed', { ...signed(paidAnswer), true_amount: '9.00' }, 'bad-signature'],
    ['is about another account', signed({ ...paidAnswer, memberid: '10007' }), 'mismatch'],
    ['is about another order', signed({ ...paidAnswer, orderid: 'T2' }), 'mismatch'],
    ['is about another amount', signed({ ...paidAnswer, amount: '999.00' }), 'mismatch'],
    ['names no account', without('memberid'), 'mismatch'],
    ['names no order', without('orderid'), 'mismatch'],
    [
      'says paid, and what is no amount',
      signed({ ...paidAnswer, true_amount: '1e3' }),
      'not-the-documented-body',
    ],
    ['says paid, and not of what', without('amount'), 'not-the-documented-body'],
    ['is refused', { status: 'error', msg: '签名验证失败' }, 'refused'],
    ['is a page', '<html>', 'not-the-documented-body'],
  ])('throws when the answer %s', async (_, answer, code) => {
    const error: unknown = await depositState(answer).catch(thrown => thrown)
    expect(error).toBeInstanceOf(ProtocolError)
    expect(error).toMatchObject({ code, sent: 'maybe' })
  })
})

describe('a payout query', () => {
  it.each<[string, object | string, object]>([
    ['Success', payoutAnswer('Success'), { status: 'succeeded', amount: { value: '1000.00' } }],
    ['Fail', payoutAnswer('Fail', { msg: 'closed' }), { status: 'failed', message: 'closed' }],
    ['Pending', payoutAnswer('Pending'), { status: 'pending', hints: [] }],
    ['a state of no list', payoutAnswer('Paid'), { status: 'pending' }],
    ['a code that is a number', payoutAnswer('Success', { code: 0 }), { status: 'succeeded' }],
    ['no such order', noSuchPayout, { status: 'not-found' }],
    ['no such order in words', { code: '1', msg: '交易不存在' }, { status: 'not-found' }],
  ])('says %s', async (_, answer, expected) => {
    expect(await payoutState(answer)).toMatchObject(expected)
  })

  it('leaves Expired open, with a hint', async () => {
    const state = await payoutState(payoutAnswer('Expired'))
    expect(state.status).toBe('pending')
    expect(state.hints.join()).toContain('Expired')
  })

  it.each([
    ['1', 'succeeded'],
    ['2', 'failed'],
    ['3', 'pending'],
    ['5', 'failed'],
    ['8', 'pending'],
    ['99', 'pending'],
  ])('reads the family’s refCode %s', async (refCode, status) => {
    const answer = { status: 'success', refCode, out_trade_no: 'W0000000001', amount: '1000' }
    expect(await payoutState(answer)).toMatchObject({ status })
  })

  it.each<[string, object | string, string]>([
    ['has another code', payoutAnswer('Success', { code: '1' }), 'refused'],
    ['has no code', payoutAnswer('Success', { code: '' }), 'refused'],
    ['has no state', payoutAnswer(''), 'refused'],
    ['is an error with a refCode', { status: 'error', refCode: '2' }, 'refused'],
    ['is about another order', payoutAnswer('Success', { out_trade_no: 'W2' }), 'mismatch'],
    ['names no order', payoutAnswer('Success', { out_trade_no: '' }), 'mismatch'],
    ['is about another amount', payoutAnswer('Success', { amount: '1.00' }), 'mismatch'],
  ])('throws when the answer %s', async (_, answer, code) => {
    const error: unknown = await payoutState(answer).catch(thrown => thrown)
    expect(error).toBeInstanceOf(ProtocolError)
    expect(error).toMatchObject({ code })
  })

  // `Success` is the payout's state on the page, and the question's in the family's classic query
  it.each(['2', '3', '5', '7'])(
    'does not choose between Success as the page has it and the refCode %s beside it',
    async refCode => {
      await expect(payoutState(payoutAnswer('Success', { refCode }))).rejects.toThrow(ProtocolError)
    },
  )
})
