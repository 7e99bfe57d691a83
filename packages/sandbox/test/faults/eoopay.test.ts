import { beforeEach, describe, expect, it } from 'vitest'
import {
  createSandbox,
  createVirtualClock,
  type Sandbox,
  type VirtualClock,
} from '../../src/index.ts'
import {
  ask,
  createDeposit,
  createPayout,
  type Fields,
  lastOrder,
  merchants,
  paths,
  secret,
  sign,
  signed,
  signedPayout,
} from '../support/merchant.ts'

let clock: VirtualClock
let sandbox: Sandbox
beforeEach(() => {
  clock = createVirtualClock()
  sandbox = createSandbox({
    ...{ clock, deliver: async () => new Response('OK'), gateways: { eoopay: { merchants } } },
  })
})

const queryDeposit = (pay_orderid = 'T0000000001') =>
  ask(sandbox, paths.queryDeposit, signed({ pay_memberid: '10006', pay_orderid }))
const queryPayout = (out_trade_no = 'W0000000001') =>
  ask(sandbox, paths.queryPayout, signedPayout({ mchid: '10006', out_trade_no }))
const queryBalance = () => ask(sandbox, paths.balance, signed({ pay_memberid: '10006' }))
const checkOrder = async () => {
  await createDeposit(sandbox, { pay_bankcode: '966' })
  const { details } = sandbox.control.transfer(lastOrder(sandbox).key)
  const fields = { pay_memberid: '10006', pay_orderid: 'T0000000001' }
  return ask(
    sandbox,
    paths.checkOrder,
    signed({ ...fields, serial_number: details.serialNumber ?? '' }),
  )
}

/** Whether the merchant finds it signed. */
const isSigned = ({ sign: given, ...said }: Record<string, unknown>): boolean => {
  // PHP's word for a list; everything else is text or a number.
  const texts = Object.entries(said).map(([name, value]) => [
    name,
    typeof value === 'object' ? 'Array' : String(value),
  ])
  return given === sign(Object.fromEntries(texts) as Fields, { drop: ['', '0'], key: secret })
}

describe('the answer to a deposit', () => {
  it.each([
    ['unlisted-code', { code: '2' }],
    ['contradictory-fields', { code: '1', status: 'error' }],
    ['wrong-amount', { code: '1', money: '2000.00' }],
    ['extra-signed-field', { code: '1', undocumented: '1' }],
    ['other-spelling', { status: '1', pay_amount: '1000', pay_orderid: expect.any(String) }],
    ['refused-although-created', { status: 'error', msg: '系统错误', data: [] }],
  ] as const)('has %s', async (name, expected) => {
    sandbox.faults.next(name)
    expect(await createDeposit(sandbox)).toMatchObject(expected)
    expect(lastOrder(sandbox).history.at(-1)).toMatchObject({ event: 'fault', detail: name })
  })

  it('comes in the other documented shape, whichever it is', async () => {
    const merchant = { ...merchants[0], depositAnswer: 'table' as const }
    sandbox = createSandbox({ clock, gateways: { eoopay: { merchants: [merchant] } } })
    sandbox.faults.set('other-spelling')
    expect(await createDeposit(sandbox)).toMatchObject({ code: '1', money: '1000.00' })
    sandbox.faults.clear()
    sandbox.faults.next('wrong-amount')
    const answer = await createDeposit(sandbox, { pay_orderid: 'T2' })
    expect(answer).toMatchObject({ status: '1', pay_amount: '2000.00' })
  })
})

describe('the answer to a payout', () => {
  it.each([
    ['unlisted-code', { success: 'Processing' }],
    ['contradictory-fields', { success: true, errCode: '9' }],
    ['extra-signed-field', { success: true, undocumented: '1' }],
    ['other-spelling', { success: 'True', errCode: 0 }],
    ['refused-although-created', { success: false, errCode: '1' }],
  ] as const)('has %s', async (name, expected) => {
    sandbox.faults.next(name)
    expect(await createPayout(sandbox)).toMatchObject(expected)
    expect(sandbox.merchants[0]?.balance).toBe('999000.00')
  })

  it.each([
    ['unlisted-code', { status: 'processing' }],
    ['contradictory-fields', { status: 'success', success: false }],
    ['other-spelling', { success: true, errCode: '0' }],
    ['refused-although-created', { status: 'error', msg: '系统错误' }],
  ] as const)('has %s in the family of old, too', async (name, expected) => {
    const merchant = { ...merchants[0], payoutAnswer: 'family' as const }
    sandbox = createSandbox({ clock, gateways: { eoopay: { merchants: [merchant] } } })
    sandbox.faults.next(name)
    expect(await createPayout(sandbox)).toMatchObject(expected)
    expect(sandbox.orders).toHaveLength(1)
  })

  it('stays a refusal when it is one, and the fault is spent', async () => {
    sandbox.faults.next('unlisted-code')
    expect(await createPayout(sandbox, { payment_code: '99999' })).toMatchObject({ success: false })
    expect(sandbox.requests).toMatchObject([{ fault: null, reason: 'channel' }])
    expect(sandbox.faults.armed).toEqual([])
  })
})

describe('the answer to a transfer reference', () => {
  it.each([
    ['unlisted-code', { status: '77' }],
    ['extra-signed-field', { status: '00', undocumented: '1' }],
    ['other-spelling', { status: '00', timestamp: expect.any(String) }],
    ['refused-although-created', { status: '01' }],
  ] as const)('has %s', async (name, expected) => {
    sandbox.faults.next(name, { call: 'payments.submitReference' })
    expect(await checkOrder()).toMatchObject(expected)
    expect(lastOrder(sandbox).state).toBe('succeeded')
  })
})

describe('the answer to a deposit query', () => {
  beforeEach(() => createDeposit(sandbox))

  it.each([
    ['unlisted-code', { trade_state: 'FROZEN' }, true],
    ['contradictory-fields', { trade_state: 'SUCCESS', returncode: '01' }, true],
    ['wrong-amount', { amount: '2000.00', true_amount: '0.00' }, true],
    ['other-order', { orderid: 'T00000000010', memberid: '10006' }, true],
    ['wrong-signature', { trade_state: 'NOTPAY' }, false],
    ['missing-signature', { trade_state: 'NOTPAY' }, false],
    ['extra-signed-field', { trade_state: 'NOTPAY', undocumented: '1' }, true],
    ['other-spelling', { status: 'success', data: { trade_state: 'NOTPAY' } }, false],
  ] as const)('has %s', async (name, expected, fits) => {
    sandbox.faults.next(name)
    const answer = await queryDeposit()
    expect(answer).toMatchObject(expected)
    expect(isSigned(answer)).toBe(fits)
    expect('sign' in answer).toBe(name !== 'missing-signature' && name !== 'other-spelling')
    expect(sandbox.requests.at(-1)?.fault).toBe(name)
    expect(isSigned(await queryDeposit())).toBe(true)
  })

  it('finds the order the second time', async () => {
    sandbox.faults.next('not-found-then-found')
    expect(await queryDeposit()).toEqual({ status: 'error', msg: '不存在的交易订单', data: [] })
    expect(await queryDeposit()).toMatchObject({ trade_state: 'NOTPAY' })
    expect(sandbox.requests.map(({ fault }) => fault)).toEqual([null, 'not-found-then-found', null])
  })

  it('is late for every order, when it is set; and late again, when it is asked for again', async () => {
    await createDeposit(sandbox, { pay_orderid: 'T2' })
    sandbox.faults.set('not-found-then-found')
    const found = async (number?: string) => 'trade_state' in (await queryDeposit(number))
    expect([await found(), await found(), await found('T2'), await found('T2')]).toEqual([
      ...[false, true, false, true],
    ])
    sandbox.faults.clear()
    sandbox.faults.next('not-found-then-found')
    expect([await found(), await found()]).toEqual([false, true])
    sandbox.faults.next('not-found-then-found')
    expect([await found(), await found()]).toEqual([false, true])
  })

  it('stays pending when the order is paid, and only of that order', async () => {
    sandbox.faults.next('pending-forever')
    sandbox.control.pay(lastOrder(sandbox).key)
    await createDeposit(sandbox, { pay_orderid: 'T2' })
    sandbox.control.pay(lastOrder(sandbox).key)
    for (let time = 0; time < 3; time++) {
      const answer = await queryDeposit()
      expect(answer).toMatchObject({ trade_state: 'NOTPAY', true_amount: '0.00' })
      expect(isSigned(answer)).toBe(true)
    }
    expect(await queryDeposit('T2')).toMatchObject({ trade_state: 'SUCCESS' })
    sandbox.faults.clear('pending-forever')
    expect(await queryDeposit()).toMatchObject({ trade_state: 'SUCCESS' })
  })

  it('is paid once and refunded ever after', async () => {
    sandbox.faults.next('success-then-reversal')
    const states = [await queryDeposit(), await queryDeposit(), await queryDeposit()]
    expect(states.map(({ trade_state }) => trade_state)).toEqual(['SUCCESS', 'REFUND', 'REFUND'])
    expect(states.every(isSigned)).toBe(true)
  })
})

describe('the answer to a payout query', () => {
  beforeEach(() => createPayout(sandbox))

  it.each([
    ['unlisted-code', { code: '0', status: 'Frozen' }],
    ['contradictory-fields', { code: '0', status: 'Success', refCode: '2' }],
    ['wrong-amount', { amount: '2000.00' }],
    ['other-order', { out_trade_no: 'W00000000010' }],
    ['extra-signed-field', { status: 'Pending', undocumented: '1' }],
    ['other-spelling', { status: 'success', refCode: '3', amount: '1000.00' }],
    ['not-found-then-found', { status: 'error', refCode: '7' }],
  ] as const)('has %s', async (name, expected) => {
    sandbox.faults.next(name)
    expect(await queryPayout()).toMatchObject(expected)
    expect(await queryPayout()).toEqual({
      ...{ code: '0', status: 'Pending', amount: '1000.00', out_trade_no: 'W0000000001' },
    })
  })

  it('stays pending, or says that a paid one failed', async () => {
    await clock.advance(3000)
    sandbox.faults.next('pending-forever')
    expect(await queryPayout()).toMatchObject({ status: 'Pending' })
    expect(await queryPayout()).toMatchObject({ status: 'Pending' })
    sandbox.faults.next('success-then-reversal')
    const states = [await queryPayout(), await queryPayout(), await queryPayout()]
    expect(states.map(({ status }) => status)).toEqual(['Success', 'Fail', 'Fail'])
  })
})

describe('the answer to a balance query', () => {
  it.each([
    ['unlisted-code', { status: '77' }, true],
    ['wrong-signature', { status: '00' }, false],
    ['missing-signature', { status: '00' }, false],
    ['extra-signed-field', { status: '00', undocumented: '1' }, true],
    ['other-spelling', { timestamp: expect.any(String) }, true],
  ] as const)('has %s', async (name, expected, fits) => {
    sandbox.faults.next(name)
    const answer = await queryBalance()
    expect(answer).toMatchObject(expected)
    expect(isSigned(answer)).toBe(fits)
  })
})

describe('a duplicate check that forgets', () => {
  const twoHoursMs = 2 * 60 * 60 * 1000

  it('takes a number again after two hours, and then knows the newer order', async () => {
    sandbox.faults.set('forgetful-duplicates')
    await createPayout(sandbox)
    await clock.advance(twoHoursMs)
    expect(await createPayout(sandbox)).toMatchObject({ success: false, errMsg: '重复订单号' })
    await clock.advance(1)
    expect(await createPayout(sandbox, { accountnumber: '9999' })).toMatchObject({ success: true })
    expect(sandbox.orders).toHaveLength(2)
    expect(await queryPayout()).toMatchObject({ status: 'Pending' })
    expect(sandbox.requests.map(({ fault }) => fault)).toEqual([
      ...[null, null, 'forgetful-duplicates', null],
    ])
  })

  it('knows the older order still when no newer one is made', async () => {
    await createPayout(sandbox)
    await clock.advance(twoHoursMs + 1)
    sandbox.faults.next('forgetful-duplicates')
    await createPayout(sandbox, { payment_code: '99999' })
    expect(await queryPayout()).toMatchObject({ status: 'Success' })
    expect(await createPayout(sandbox)).toMatchObject({ errMsg: '重复订单号' })
  })
})

describe('an order number', () => {
  const faults = () => sandbox.requests.map(request => [request.call, request.fault])

  it('harms the call that makes the order, and leaves its queries alone', async () => {
    await createDeposit(sandbox, { pay_orderid: 'T1-F17' }).catch(() => undefined)
    await queryDeposit('T1-F17')
    await createPayout(sandbox, { out_trade_no: 'W1-F27' })
    await queryPayout('W1-F27')
    expect(faults()).toEqual([
      ['payments.create', 'byte-order-mark'],
      ['payments.query', null],
      ['payouts.create', 'extra-signed-field'],
      ['payouts.query', null],
    ])
  })

  it('harms the queries where making the order cannot have the fault', async () => {
    await createDeposit(sandbox, { pay_orderid: 'T1-F25' })
    await queryDeposit('T1-F25')
    await createPayout(sandbox, { out_trade_no: 'W1-F23' })
    await queryPayout('W1-F23')
    await queryPayout('W1-F23')
    expect(faults()).toEqual([
      ['payments.create', null],
      ['payments.query', 'wrong-signature'],
      ['payouts.create', null],
      ['payouts.query', 'wrong-amount'],
      ['payouts.query', 'wrong-amount'],
    ])
  })
})
