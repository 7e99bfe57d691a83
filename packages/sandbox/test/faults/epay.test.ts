import { beforeEach, describe, expect, it } from 'vitest'
import { createSandbox, createVirtualClock, type Sandbox } from '../../src/index.ts'
import {
  ask,
  createPayment,
  lastOrder,
  merchants,
  paths,
  paymentFields,
  post,
  signed,
} from '../epay/support/merchant.ts'

let sandbox: Sandbox
beforeEach(() => {
  sandbox = createSandbox({
    ...{ clock: createVirtualClock(), deliver: async () => new Response('success') },
    gateways: { epay: { merchants } },
  })
})

const query = (order_no = 'ORD-0001') => ask(sandbox, paths.query, { order_no, type: '1' })

describe('the answer to a payment', () => {
  it.each([
    ['unlisted-code', { code: 999, out_trade_no: 'ORD-0001' }],
    ['contradictory-fields', { code: 702, qrcode: expect.any(String) }],
    ['wrong-amount', { code: 200, money: '2.00' }],
    ['other-order', { code: 200, out_trade_no: 'ORD-00010' }],
    ['extra-signed-field', { code: 200, undocumented: '1' }],
    ['other-spelling', { code: '200', code_url: expect.stringMatching(/^wxp:/) }],
    ['refused-although-created', { code: 705, msg: '订单号重复' }],
  ] as const)('has %s', async (name, expected) => {
    sandbox.faults.next(name)
    expect(await createPayment(sandbox)).toMatchObject(expected)
    expect(sandbox.requests).toMatchObject([{ fault: name, accepted: true }])
    expect(sandbox.orders).toHaveLength(1)
  })

  it('leads on by another name, whatever leads on', async () => {
    sandbox.faults.set('other-spelling')
    const answer = await createPayment(sandbox, { type: 'alipay' })
    expect(answer).toMatchObject({ h5_qrurl: lastOrder(sandbox).cashierUrl })
    expect('payurl' in answer).toBe(false)
  })
})

describe('the answer to an order query', () => {
  beforeEach(() => createPayment(sandbox))

  it.each([
    ['unlisted-code', { code: 200, data: { status: 7 } }],
    ['contradictory-fields', { data: { status: 1, trade_status: 'WAITING' } }],
    ['wrong-amount', { data: { money: '2.00' } }],
    ['other-order', { data: { out_trade_no: 'ORD-00010' } }],
    ['extra-signed-field', { data: { undocumented: '1' } }],
    ['other-spelling', { code: '200', data: expect.stringContaining('"ORD-0001"') }],
    ['not-found-then-found', { code: 201, msg: '订单不存在' }],
  ] as const)('has %s', async (name, expected) => {
    sandbox.faults.next(name)
    expect(await query()).toMatchObject(expected)
    expect(sandbox.requests.at(-1)?.fault).toBe(name)
    expect(await query()).toMatchObject({ code: 200, data: { money: '1.00', status: 0 } })
  })

  it('stays unpaid, or says that a paid one is not', async () => {
    sandbox.control.pay(lastOrder(sandbox).key)
    sandbox.faults.next('pending-forever')
    const states = [await query(), await query()]
    sandbox.faults.next('success-then-reversal')
    states.push(await query(), await query(), await query())
    expect(states.map(({ data }) => data)).toMatchObject([
      ...[{ status: 0 }, { status: 0 }],
      ...[{ status: 1 }, { status: 0 }, { status: 0 }],
    ])
  })

  it('is about the same order, by whichever number it is asked for', async () => {
    sandbox.faults.next('pending-forever', { order: 'ORD-0001' })
    const order_no = lastOrder(sandbox).providerId
    expect(await ask(sandbox, paths.query, { order_no, type: '2' })).toMatchObject({ code: 200 })
    expect(sandbox.requests.at(-1)?.fault).toBe('pending-forever')
  })
})

it('has no signature to spoil', () => {
  for (const name of ['wrong-signature', 'missing-signature'] as const) {
    expect(sandbox.faults.impossible(name, { gateway: 'epay', call: 'payments.create' })).toBe(
      'Its answer is never signed.',
    )
    expect(() => sandbox.faults.next(name, { gateway: 'epay' })).toThrow('never signed')
  }
})

it('answers a browser with a page, which no fault of the answer harms', async () => {
  sandbox.faults.set('extra-signed-field')
  const response = await post(sandbox, paths.page, signed(paymentFields))
  expect(response.headers.get('content-type')).toContain('text/html')
  expect(sandbox.requests).toMatchObject([{ call: 'payments.form', fault: null }])
})

it('forgets numbers after two hours, by page too', async () => {
  const clock = createVirtualClock()
  sandbox = createSandbox({ clock, gateways: { epay: { merchants } } })
  await createPayment(sandbox)
  await clock.advance(2 * 60 * 60 * 1000 + 1)
  expect(await createPayment(sandbox)).toMatchObject({ code: 705 })
  sandbox.faults.next('forgetful-duplicates', { call: 'payments.form' })
  await post(sandbox, paths.page, signed(paymentFields))
  expect(sandbox.orders).toHaveLength(2)
})
