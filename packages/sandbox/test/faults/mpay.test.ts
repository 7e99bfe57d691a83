import { beforeEach, describe, expect, it } from 'vitest'
import type { Sandbox, VirtualClock } from '../../src/index.ts'
import { apply, confirm, isSigned, lastOrder, open, pay, query } from '../mpay/support/merchant.ts'
import { lastOf, payAndRefund, queryRefund, refund } from '../mpay/support/refunds.ts'

let sandbox: Sandbox
let clock: VirtualClock
beforeEach(() => {
  const opened = open()
  sandbox = opened.sandbox
  clock = opened.clock
})

const outside = { unsigned: ['card_no', 'bank_name', 'memo'] }

const spoilt = [
  ['wrong-amount', { money_order: '110.80' }, true],
  ['other-order', { no_order: 'M00000000010', dt_order: '20240805035739' }, true],
  ['wrong-signature', { money_order: '55.40' }, false],
  ['missing-signature', { money_order: '55.40' }, false],
  ['extra-signed-field', { undocumented: '1' }, true],
  ['other-spelling', { money_order: '55.4', sign_type: 'rsa' }, true],
] as const

const written = [
  ...spoilt,
  ['unlisted-code', { ret_code: '7654' }, true],
  ['contradictory-fields', { result_pay: 'FAILURE' }, true],
] as const

describe('the answer to an application', () => {
  it.each(written)('has %s', async (name, expected, fits) => {
    sandbox.faults.next(name)
    const answer = await apply(sandbox)
    expect(answer).toMatchObject(expected)
    expect(isSigned(answer)).toBe(fits)
    expect('sign' in answer).toBe(name !== 'missing-signature')
    expect(lastOrder(sandbox).details.stage).toBe('sms')
  })

  it('is a refusal although the SMS is out', async () => {
    sandbox.faults.next('refused-although-created')
    expect(await apply(sandbox)).toEqual({ ret_code: '9999', ret_msg: '系统错误' })
    expect(lastOrder(sandbox).details.stage).toBe('sms')
  })
})

describe('the answer to a confirmation', () => {
  it.each(written)('has %s', async (name, expected, fits) => {
    sandbox.faults.next(name, { call: 'payments.confirm' })
    const answer = await pay(sandbox)
    expect(answer).toMatchObject(expected)
    expect(isSigned(answer)).toBe(fits)
    expect(lastOrder(sandbox).state).toBe('succeeded')
  })

  it('is a refusal although it is paid', async () => {
    sandbox.faults.next('refused-although-created', { call: 'payments.confirm' })
    expect(await pay(sandbox)).toMatchObject({ ret_code: '9999' })
    expect(lastOrder(sandbox).state).toBe('succeeded')
  })

  it('that was never signed stays as it is', async () => {
    sandbox.faults.next('extra-signed-field', { call: 'payments.confirm' })
    await apply(sandbox, { card_no: '6222020000000004' })
    expect(await confirm(sandbox)).toEqual({ ret_code: '2008', ret_msg: '交易处理中' })
    expect(sandbox.requests.at(-1)?.fault).toBeNull()
  })
})

describe('the answer to an order query', () => {
  beforeEach(() => pay(sandbox))

  it.each([
    ...spoilt,
    ['unlisted-code', { result_pay: 'FROZEN' }, true],
    ['contradictory-fields', { ret_code: '8901', result_pay: 'SUCCESS' }, true],
  ] as const)('has %s', async (name, expected, fits) => {
    sandbox.faults.next(name)
    const answer = await query(sandbox)
    expect(answer).toMatchObject(expected)
    expect(isSigned(answer, outside)).toBe(fits)
    expect(answer.card_no).toBe('622202******1234')
  })

  it('finds it late, pending, or paid and then refunded', async () => {
    sandbox.faults.next('not-found-then-found')
    expect(await query(sandbox)).toMatchObject({ ret_code: '8901' })
    expect(await query(sandbox)).toMatchObject({ result_pay: 'SUCCESS' })
    sandbox.faults.next('pending-forever')
    const pending = [await query(sandbox), await query(sandbox)]
    expect(pending.map(({ result_pay }) => result_pay)).toEqual(['PROCESSING', 'PROCESSING'])
    expect(pending.some(answer => 'settle_date' in answer)).toBe(false)
    sandbox.faults.next('success-then-reversal')
    const states = [await query(sandbox), await query(sandbox), await query(sandbox)]
    expect(states.map(({ result_pay }) => result_pay)).toEqual(['SUCCESS', 'REFUND', 'REFUND'])
    expect([...pending, ...states].every(answer => isSigned(answer, outside))).toBe(true)
  })
})

const refundSpoilt = [
  ['wrong-amount', { money_refund: '110.80' }, true],
  ['other-order', { no_refund: 'R00000000010', oid_refundno: '2018010100000000' }, true],
  ['wrong-signature', { money_refund: '55.40' }, false],
  ['missing-signature', { money_refund: '55.40' }, false],
  ['extra-signed-field', { undocumented: '1' }, true],
  ['other-spelling', { money_refund: '55.4', sign_type: 'rsa' }, true],
] as const

describe('the answer to a refund', () => {
  it.each([
    ...refundSpoilt,
    ['unlisted-code', { ret_code: '7654' }, true],
    ['contradictory-fields', { ret_code: '5005', sta_refund: '2' }, true],
  ] as const)('has %s', async (name, expected, fits) => {
    sandbox.faults.next(name, { call: 'refunds.create' })
    const answer = await payAndRefund(sandbox)
    expect(answer).toMatchObject(expected)
    expect(isSigned(answer)).toBe(fits)
    expect('sign' in answer).toBe(name !== 'missing-signature')
    expect(lastOf(sandbox, 'refund').state).toBe('pending')
  })

  it('is a refusal although the refund is there', async () => {
    sandbox.faults.next('refused-although-created', { call: 'refunds.create' })
    expect(await payAndRefund(sandbox)).toEqual({ ret_code: '9999', ret_msg: '系统错误' })
    expect(await queryRefund(sandbox)).toMatchObject({ sta_refund: '0' })
  })

  it('is spoilt by the end of its own number, not by that of its payment', async () => {
    const changes = { no_order: 'M1-F23', money_refund: '1.00' }
    expect(await payAndRefund(sandbox, changes)).toMatchObject({ money_refund: '1.00' })
    const spoilt = await refund(sandbox, { ...changes, no_refund: 'R2-F23' })
    expect(spoilt).toMatchObject({ money_refund: '2.00' })
  })
})

describe('the answer to a refund query', () => {
  beforeEach(() => payAndRefund(sandbox))

  it.each([
    ...refundSpoilt,
    ['unlisted-code', { sta_refund: '9' }, true],
    ['contradictory-fields', { ret_code: '8901', sta_refund: '2' }, true],
  ] as const)('has %s', async (name, expected, fits) => {
    sandbox.faults.next(name)
    const answer = await queryRefund(sandbox)
    expect(answer).toMatchObject(expected)
    expect(isSigned(answer)).toBe(fits)
  })

  it('finds it late, pending, or done and then failed', async () => {
    await clock.advance(3000)
    sandbox.faults.next('not-found-then-found')
    expect(await queryRefund(sandbox)).toMatchObject({ ret_code: '8901' })
    expect(await queryRefund(sandbox)).toMatchObject({ sta_refund: '2' })
    sandbox.faults.next('pending-forever')
    const pending = [await queryRefund(sandbox), await queryRefund(sandbox)]
    expect(pending.map(({ sta_refund }) => sta_refund)).toEqual(['1', '1'])
    expect(pending.some(answer => 'settle_date' in answer)).toBe(false)
    sandbox.faults.next('success-then-reversal')
    const states = [await queryRefund(sandbox), await queryRefund(sandbox)]
    expect(states.map(({ sta_refund }) => sta_refund)).toEqual(['2', '3'])
    expect([...pending, ...states].every(answer => isSigned(answer))).toBe(true)
  })

  it('stays with a refund that is asked for by the gateway’s number', async () => {
    const { providerId: oid_refundno } = lastOf(sandbox, 'refund')
    sandbox.faults.next('pending-forever')
    await queryRefund(sandbox)
    const byNumber = { oid_partner: lastOrder(sandbox).merchant, oid_refundno }
    expect(await queryRefund(sandbox, byNumber)).toMatchObject({ sta_refund: '1' })
  })
})

it('forgets after two hours that a refund was made, and not what was refunded', async () => {
  await payAndRefund(sandbox, { money_refund: '50.00' })
  await clock.advance(2 * 60 * 60 * 1000 + 1)
  sandbox.faults.set('forgetful-duplicates')
  expect(await refund(sandbox, { money_refund: '50.00' })).toMatchObject({ ret_code: '5007' })
  expect(await refund(sandbox, { money_refund: '5.00' })).toMatchObject({ ret_code: '0000' })
})

it('forgets after two hours that an order was paid', async () => {
  await pay(sandbox)
  await clock.advance(2 * 60 * 60 * 1000 + 1)
  expect(await apply(sandbox)).toMatchObject({ ret_code: '2007' })
  sandbox.faults.next('forgetful-duplicates')
  expect(await apply(sandbox)).toMatchObject({ ret_code: '8888' })
  expect(sandbox.orders).toHaveLength(2)
})
