import { beforeEach, describe, expect, it } from 'vitest'
import type { Sandbox, VirtualClock } from '../../src/index.ts'
import { isSigned, lastOrder, open } from '../mpay/support/merchant.ts'
import { lastOf, payAndRefund, queryRefund, refund } from '../mpay/support/refunds.ts'

let sandbox: Sandbox
let clock: VirtualClock
beforeEach(() => {
  ;({ sandbox, clock } = open())
})

const spoilt = [
  ['wrong-amount', { money_refund: '110.80' }, true],
  ['other-order', { no_refund: 'R00000000010', oid_refundno: '2018010100000000' }, true],
  ['wrong-signature', { money_refund: '55.40' }, false],
  ['missing-signature', { money_refund: '55.40' }, false],
  ['extra-signed-field', { undocumented: '1' }, true],
  ['other-spelling', { money_refund: '55.4', sign_type: 'rsa' }, true],
] as const

describe('the answer to a refund', () => {
  it.each([
    ...spoilt,
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
    ...spoilt,
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
