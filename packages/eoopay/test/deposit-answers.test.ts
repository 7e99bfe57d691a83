import type { Payment } from '@pay/core'
import { describe, expect, it } from 'vitest'
import { deposit } from './support/inputs.ts'
import { noSuchDeposit, paidAnswer, signed } from './support/messages.ts'
import { type Answers, createMyanmar } from './support/providers.ts'

const link = 'https://pay.example/c/1'
const create = (answer: object | string, more: Answers = {}): Promise<Payment> => {
  const text = typeof answer === 'string' ? answer : JSON.stringify(answer)
  return createMyanmar({ 'Pay_AddOrder.html': text, ...more }).provider.payments.create(deposit)
}

const redirect = { status: 'pending', nextAction: { type: 'redirect', url: link } }
const number = '20240805035739000001'

describe('an accepted deposit', () => {
  it.each<[string, object, object]>([
    [
      'as the table of the page has it',
      { status: '1', msg: 'Success', pay_amount: '1000.00', pay_orderid: number, payUrl: link },
      { ...redirect, providerId: number },
    ],
    [
      'as the sample of the page has it',
      { code: '1', msg: 'Success', money: '1000', order_sn: number, payUrl: link },
      { ...redirect, providerId: number },
    ],
    [
      'with numbers in the place of texts',
      { code: 1, money: 1000.0, order_sn: 42, payUrl: link },
      { ...redirect, providerId: '42' },
    ],
    ['with both names, agreeing', { status: '1', code: 1, payUrl: link }, redirect],
    ['with the bare minimum', { status: ' 1 ', payUrl: link }, { ...redirect, providerId: null }],
    ['with an empty account', { status: '1', payUrl: link, bank_code: '' }, redirect],
    ['with a null', { status: '1', payUrl: link, bank_code: null, return_params: null }, redirect],
    ['with fields nobody documented', { status: '1', payUrl: link, sign: 'x', data: [] }, redirect],
    ['as relatives spell the link', { status: '1', pay_url: link }, redirect],
    ['as others spell it', { status: '1', payurl: link }, redirect],
    [
      'with an account to transfer to',
      { code: '1', bank_code: '9123456789' },
      { status: 'pending', nextAction: { type: 'transfer', account: '9123456789', url: null } },
    ],
    [
      'with an account and a page that shows it',
      { code: '1', bank_code: '9123456789', payUrl: link },
      { status: 'pending', nextAction: { type: 'transfer', account: '9123456789', url: link } },
    ],
  ])('is read %s', async (_, answer, expected) => {
    const result = await create(answer)
    expect(result).toMatchObject(expected)
    expect(result.evidence).toEqual({ source: 'response', signed: false })
  })

  it('is read after a byte order mark, and with escaped slashes', async () => {
    const answer = `\uFEFF ${JSON.stringify({ status: '1', payUrl: link }).replaceAll('/', '\\/')}`
    expect(await create(answer)).toMatchObject(redirect)
  })

  it('passes return_params through', async () => {
    const { raw } = await create({ status: '1', payUrl: link, return_params: 'tenant-7' })
    expect(raw.return_params).toBe('tenant-7')
  })
})

describe('an answer to a deposit that proves nothing', () => {
  it.each<[string, object | string, string]>([
    ['says yes and no', { status: '1', code: '0', payUrl: link }, 'contradiction'],
    ['says no and yes', { status: 'error', code: '1', payUrl: link }, 'contradiction'],
    ['has a code of no list', { status: '2', payUrl: link }, 'unlisted-code'],
    ['has no code', { msg: 'Success', payUrl: link }, 'unlisted-code'],
    ['has the word instead of the code', { status: 'success', payUrl: link }, 'unlisted-code'],
    ['is about another amount', { status: '1', money: '999', payUrl: link }, 'mismatch'],
    ['has no amount in its amount', { status: '1', money: '1e3', payUrl: link }, 'mismatch'],
    ['has neither link nor account', { status: '1' }, 'not-the-documented-body'],
    [
      'has a link that is none',
      { status: '1', payUrl: 'pay.example/1' },
      'not-the-documented-body',
    ],
    [
      'has a link that is code',
      { status: '1', payUrl: 'javascript:alert(1)' },
      'not-the-documented-body',
    ],
    [
      'has a list in the place of the link',
      { status: '1', payUrl: [link] },
      'not-the-documented-body',
    ],
    ['is a page', '<html><body>{"status":"1"}</body></html>', 'not-the-documented-body'],
    [
      'is a page after JSON',
      `{"status":"1","payUrl":"${link}"}<!-- 3 ms -->`,
      'not-the-documented-body',
    ],
    ['is a list', '[{"status":"1"}]', 'not-the-documented-body'],
    ['is empty', '', 'not-the-documented-body'],
    [
      'names its status twice',
      `{"status":"1","status":"1","payUrl":"${link}"}`,
      'not-the-documented-body',
    ],
  ])('%s: unknown', async (_, answer, cause) => {
    const result = await create(answer)
    expect(result).toMatchObject({ status: 'unknown', cause, ticket: { orderId: 'T0000000001' } })
  })
})

describe('a refused deposit', () => {
  it.each(['error', '0', 'fail', 'failed', 'false', 'Error'])(
    'is failed when it says %s and no such order is found',
    async status => {
      const answer = { status, msg: '金额错误' }
      expect(await create(answer, { 'Pay_Trade_query.html': noSuchDeposit })).toMatchObject({
        status: 'failed',
        reason: 'bad-request',
        code: status,
        message: '金额错误',
      })
    },
  )

  it('is the order that the query finds', async () => {
    const paid = JSON.stringify(signed(paidAnswer))
    const refused = { status: 'error', msg: '重复订单号' }
    const result = await create(refused, { 'Pay_Trade_query.html': paid })
    expect(result).toMatchObject({ status: 'succeeded', providerId: paidAnswer.transaction_id })
  })

  it.each<[string, string]>([
    ['is refused itself', '{"status":"error","msg":"签名验证失败"}'],
    ['is a page', '<html>'],
    ['is not signed', JSON.stringify(paidAnswer)],
    ['is about another order', JSON.stringify(signed({ ...paidAnswer, orderid: 'T2' }))],
  ])('is unknown when the query %s', async (_, answer) => {
    const refused = { status: 'error', msg: '系统错误' }
    expect(await create(refused, { 'Pay_Trade_query.html': answer })).toMatchObject({
      status: 'unknown',
      cause: 'refused',
    })
  })
})
