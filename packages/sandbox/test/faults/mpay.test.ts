import { beforeEach, describe, expect, it } from 'vitest'
import type { Sandbox, VirtualClock } from '../../src/index.ts'
import { apply, confirm, isSigned, lastOrder, open, pay, query } from '../mpay/support/merchant.ts'

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

it('forgets after two hours that an order was paid', async () => {
  await pay(sandbox)
  await clock.advance(2 * 60 * 60 * 1000 + 1)
  expect(await apply(sandbox)).toMatchObject({ ret_code: '2007' })
  sandbox.faults.next('forgetful-duplicates')
  expect(await apply(sandbox)).toMatchObject({ ret_code: '8888' })
  expect(sandbox.orders).toHaveLength(2)
})
