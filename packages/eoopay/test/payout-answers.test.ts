import type { Payout } from '@pay/core'
import { describe, expect, it } from 'vitest'
import { payout } from './support/inputs.ts'
import { noSuchPayout, payoutAnswer } from './support/messages.ts'
import { type Answers, createMyanmar } from './support/providers.ts'

const create = (answer: object | string, more: Answers = {}): Promise<Payout> => {
  const text = typeof answer === 'string' ? answer : JSON.stringify(answer)
  return createMyanmar({ Payment_AddOrder: text, ...more }).provider.payouts.create(payout)
}

describe('an accepted payout is queued, not paid', () => {
  it.each<[string, object]>([
    ['as documented', { success: true, errCode: '0', errMsg: 'Success' }],
    ['as the table types it', { success: 'True', errCode: '0', errMsg: 'Success' }],
    ['with numbers', { success: 1, errCode: 0 }],
    ['without a code', { success: 'true' }],
    ['with an empty code', { success: true, errCode: '' }],
    ['with a null code', { success: true, errCode: null }],
  ])('%s', async (_, answer) => {
    expect(await create(answer)).toMatchObject({
      status: 'pending',
      nextAction: null,
      providerId: null,
      evidence: { source: 'response', signed: false },
    })
  })

  it('as relatives answer, with a number of the gateway', async () => {
    const answer = { status: 'success', msg: '代付申请成功', transaction_id: 'P1' }
    expect(await create(answer)).toMatchObject({ status: 'pending', providerId: 'P1' })
  })
})

describe('an answer to a payout that proves nothing', () => {
  it.each<[string, object | string, string]>([
    ['says yes with a code', { success: true, errCode: '1' }, 'contradiction'],
    ['says no with the good code', { success: false, errCode: '0' }, 'contradiction'],
    ['says yes and no', { success: true, status: 'error' }, 'contradiction'],
    ['has a word of no list', { success: 'maybe' }, 'unlisted-code'],
    ['has an empty yes', { success: '' }, 'unlisted-code'],
    ['has a code only', { errCode: '0', errMsg: 'Success' }, 'unlisted-code'],
    ['is an object of nothing', {}, 'unlisted-code'],
    ['nests its yes', { data: { success: true } }, 'unlisted-code'],
    ['is a page', '<html>{"success":true}</html>', 'not-the-documented-body'],
    ['is cut', '{"success":true,"errCode":"0"', 'not-the-documented-body'],
  ])('%s: unknown', async (_, answer, cause) => {
    const result = await create(answer)
    expect(result).toMatchObject({ status: 'unknown', cause, ticket: { orderId: 'W0000000001' } })
  })

  it.each(['constructor', '__proto__'])(
    'has a word that JavaScript uses itself: %s',
    async success => {
      const result = await create({ success })
      expect(result).toMatchObject({ status: 'unknown', cause: 'unlisted-code' })
    },
  )
})

const refusal = { success: false, errCode: '1', errMsg: '可用余额不足' }

describe('a refused payout', () => {
  it.each<[string, object, string | null]>([
    ['as documented', refusal, '1'],
    ['as the table types it', { ...refusal, success: 'false' }, '1'],
    ['with numbers', { ...refusal, success: 0, errCode: 1 }, '1'],
    ['as relatives answer', { status: 'error', msg: '可用余额不足' }, null],
  ])('%s is failed when no such order is found', async (_, answer, code) => {
    expect(await create(answer, { Payment_Index_Payquery: noSuchPayout })).toMatchObject({
      status: 'failed',
      reason: 'insufficient-balance',
      code,
      message: '可用余额不足',
    })
  })

  it.each([
    ['Success', 'succeeded'],
    ['Fail', 'failed'],
    ['Pending', 'pending'],
    ['Expired', 'pending'],
    ['Invented', 'pending'],
  ])('is the order that the query finds: %s', async (state, status) => {
    const found = await create(refusal, { Payment_Index_Payquery: payoutAnswer(state) })
    expect(found).toMatchObject({ status, evidence: { source: 'query', signed: false } })
  })

  it('that says duplicate stays unknown even when nothing is found', async () => {
    const duplicate = { ...refusal, errMsg: '重复订单号' }
    expect(await create(duplicate, { Payment_Index_Payquery: noSuchPayout })).toMatchObject({
      status: 'unknown',
      cause: 'duplicate',
      code: '1',
      message: '重复订单号',
    })
  })

  it.each<[string, Answers]>([
    ['is not answered', {}],
    [
      'is refused for its signature',
      { Payment_Index_Payquery: '{"status":"error","msg":"签名验证失败"}' },
    ],
    [
      'is refused with a code',
      { Payment_Index_Payquery: '{"code":"1","msg":"IP地址与报备IP不一致"}' },
    ],
    [
      'is about another order',
      { Payment_Index_Payquery: payoutAnswer('Fail', { out_trade_no: 'W2' }) },
    ],
    [
      'is about another amount',
      { Payment_Index_Payquery: payoutAnswer('Fail', { amount: '1.00' }) },
    ],
  ])('stays unknown when the query %s', async (_, answers) => {
    expect(await create(refusal, answers)).toMatchObject({ status: 'unknown', cause: 'refused' })
  })

  it('is failed by the words that a setting adds', async () => {
    const answers = {
      Payment_AddOrder: JSON.stringify(refusal),
      Payment_Index_Payquery: '{"code":"1","msg":"Order does not exist."}',
    }
    const plain = createMyanmar(answers).provider.payouts.create(payout)
    expect(await plain).toMatchObject({ status: 'unknown' })
    const told = createMyanmar(answers, { notFoundMessages: ['does not exist'] })
    expect(await told.provider.payouts.create(payout)).toMatchObject({ status: 'failed' })
    expect(told.requests.map(({ path }) => path)).toEqual([
      'Payment_AddOrder',
      'Payment_Index_Payquery',
    ])
  })
})
