import { beforeEach, describe, expect, it } from 'vitest'
import type { createVirtualClock, Sandbox } from '../../src/index.ts'
import { apply, lastOrder, open, query } from './support/merchant.ts'
import { lastOf, payAndRefund, queryRefund, refund } from './support/refunds.ts'

let sandbox: Sandbox
let clock: ReturnType<typeof createVirtualClock>
beforeEach(() => {
  ;({ sandbox, clock } = open())
})

/** Pays an amount that is easily parted. */
async function payAmount(money_order: string): Promise<void> {
  await apply(sandbox, { money_order })
  sandbox.control.pay(lastOrder(sandbox).key)
}

describe('an amount', () => {
  it.each([
    ['55.61', '3', 'failed'],
    ['55.62', '1', 'pending'],
    ['55.65', '2', 'succeeded'],
  ] as const)('of %s ends as %s', async (money, state, kept) => {
    await payAmount('99.00')
    const answer = await refund(sandbox, { money_refund: money })
    expect(answer.sta_refund).toBe(money === '55.65' ? '2' : '0')
    expect('settle_date' in answer).toBe(money === '55.65')
    await clock.advance(60_000)
    expect(await queryRefund(sandbox)).toMatchObject({ sta_refund: state })
    expect(lastOf(sandbox, 'refund').state).toBe(kept)
  })

  it.each([
    ['5.63', '5006'],
    ['5.64', '5005'],
  ])('of %s is refused with %s, and there is no refund', async (money_refund, code) => {
    expect(await payAndRefund(sandbox, { money_refund })).toMatchObject({ ret_code: code })
    expect(await queryRefund(sandbox)).toMatchObject({ ret_code: '8901' })
    expect(await refund(sandbox)).toMatchObject({ ret_code: '0000' })
  })
})

describe('refunds in part', () => {
  beforeEach(() => payAmount('10.00'))

  it('go up to what was paid, whatever is still under way', async () => {
    expect(await refund(sandbox, { money_refund: '10.01' })).toMatchObject({ ret_code: '5007' })
    for (const [no_refund, money_refund, code] of [
      ['R1', '4.00', '0000'],
      ['R2', '6.01', '5007'],
      ['R3', '5.99', '0000'],
      ['R4', '0.02', '5007'],
      ['R5', '0.01', '0000'],
      ['R6', '0.01', '5007'],
    ] as const) {
      expect(await refund(sandbox, { no_refund, money_refund })).toMatchObject({ ret_code: code })
    }
    await clock.advance(3000)
    expect(lastOf(sandbox, 'payment').details).toMatchObject({ refunded: '10.00' })
    expect(await query(sandbox)).toMatchObject({ result_pay: 'REFUND' })
  })

  it('free what failed for another', async () => {
    await refund(sandbox, { money_refund: '8.61' })
    expect(await refund(sandbox, { no_refund: 'R2', money_refund: '2.00' })).toMatchObject({
      ret_code: '5007',
    })
    await clock.advance(3000)
    expect(lastOf(sandbox, 'payment').details).toMatchObject({ refunding: '0.00' })
    expect(await refund(sandbox, { no_refund: 'R2', money_refund: '10.00' })).toMatchObject({
      ret_code: '0000',
    })
  })

  it('leave the payment SUCCESS until the last, or make it REFUND at once by setting', async () => {
    await refund(sandbox, { money_refund: '4.00' })
    await clock.advance(3000)
    expect(await query(sandbox)).toMatchObject({ result_pay: 'SUCCESS' })
    ;({ sandbox, clock } = open({ partialRefund: 'REFUND' }))
    await payAmount('10.00')
    await refund(sandbox, { money_refund: '4.00' })
    expect(await query(sandbox)).toMatchObject({ result_pay: 'SUCCESS' })
    await clock.advance(3000)
    expect(await query(sandbox)).toMatchObject({ result_pay: 'REFUND' })
  })
})
