import { beforeEach, describe, expect, it } from 'vitest'
import type { createVirtualClock, Sandbox } from '../../src/index.ts'
import {
  apply,
  type Fields,
  isSigned,
  lastOrder,
  merchantId,
  open,
  pay,
  query,
  question,
} from './support/merchant.ts'
import { lastOf, payAndRefund, queryRefund, refund, refundQuestion } from './support/refunds.ts'

let sandbox: Sandbox
let clock: ReturnType<typeof createVirtualClock>
beforeEach(() => {
  ;({ sandbox, clock } = open())
})

const stateAfter = async (ms: number): Promise<string | undefined> => {
  await clock.advance(ms)
  return (await queryRefund(sandbox)).sta_refund
}

describe('a refund', () => {
  it('is answered as created, signed, with a number of the gateway’s', async () => {
    const { sign, ...answer } = await payAndRefund(sandbox)
    const { providerId } = lastOf(sandbox, 'refund')
    expect(answer).toEqual({
      ...{ ret_code: '0000', ret_msg: '交易成功', oid_partner: merchantId, sign_type: 'RSA' },
      ...{ no_refund: 'R0000000001', dt_refund: '20240806101112', money_refund: '55.40' },
      ...{ oid_refundno: providerId, sta_refund: '0' },
    })
    expect(isSigned({ ...answer, sign: sign ?? '' })).toBe(true)
    expect(providerId).toMatch(/^20240805\d{8}$/)
  })

  it('may be of the exchange product, with the foreign amount and the rate', async () => {
    ;({ sandbox, clock } = open({ refundProduct: 'exchange' }))
    const { sign, ...answer } = await payAndRefund(sandbox)
    const foreign = { money_foreign_refund: '55.40', rate_id: '1', rate: '1.0000' }
    expect(answer).toMatchObject({ ...foreign, exchange_bankcode: '01040000' })
    expect(isSigned({ ...answer, sign: sign ?? '' })).toBe(true)
    await clock.advance(3000)
    const news = sandbox.deliveries.find(({ fields }) => fields.no_refund !== undefined)
    expect(news?.fields).toMatchObject({ ...foreign, ret_code: '0000', ret_msg: '交易成功' })
  })

  it('is created, then processed, then done', async () => {
    await payAndRefund(sandbox)
    expect(await stateAfter(1499)).toBe('0')
    expect(await stateAfter(1)).toBe('1')
    expect(await stateAfter(1499)).toBe('1')
    expect(await stateAfter(1)).toBe('2')
    const { sign, ...answer } = await queryRefund(sandbox)
    expect(answer).toMatchObject({ settle_date: '20240805', money_refund: '55.40' })
    expect(isSigned({ ...answer, sign: sign ?? '' })).toBe(true)
    expect(lastOf(sandbox, 'refund')).toMatchObject({
      ...{ gateway: 'mpay', state: 'succeeded', paid: '55.40', currency: 'CNY' },
      ...{ orderId: 'R0000000001', orderedAt: '20240806101112', actions: ['resend'] },
    })
  })

  it('stands in the history of its payment and in its own', async () => {
    await payAndRefund(sandbox)
    await clock.advance(3000)
    const events = (kind: 'payment' | 'refund') =>
      lastOf(sandbox, kind).history.map(({ event }) => event)
    expect(events('payment').slice(-2)).toEqual(['refund', 'refunded'])
    expect(events('refund')).toEqual(['created', 'processing', 'refunded', 'notified'])
    expect(lastOf(sandbox, 'payment').details).toMatchObject({ refunded: '55.40' })
  })

  it('of a whole payment makes its result REFUND, once it is done', async () => {
    await payAndRefund(sandbox)
    expect(await query(sandbox)).toMatchObject({ result_pay: 'SUCCESS' })
    await clock.advance(3000)
    expect(await query(sandbox)).toMatchObject({ result_pay: 'REFUND', settle_date: '20240805' })
    expect(await apply(sandbox)).toMatchObject({ ret_code: '2007' })
  })

  it('is known by the gateway’s number, and only to its merchant', async () => {
    const { oid_refundno = '' } = await payAndRefund(sandbox)
    const byNumber: Fields = { oid_partner: merchantId, oid_refundno }
    expect(await queryRefund(sandbox, byNumber)).toMatchObject({ no_refund: 'R0000000001' })
    for (const wrong of [
      { ...byNumber, no_refund: 'R2' },
      { ...byNumber, oid_refundno: lastOf(sandbox, 'payment').providerId },
      { ...refundQuestion, no_refund: 'R2' },
      { ...refundQuestion, dt_refund: '20240806101113' },
    ]) {
      expect(await queryRefund(sandbox, wrong)).toEqual({ ret_code: '8901', ret_msg: '没有记录' })
    }
    const asPayment = { oid_partner: merchantId, oid_paybill: oid_refundno }
    expect(await query(sandbox, asPayment)).toMatchObject({ ret_code: '8901' })
  })

  it('names its payment by either number', async () => {
    await pay(sandbox)
    const { providerId: oid_paybill } = lastOrder(sandbox)
    const other = await refund(sandbox, { oid_paybill, no_order: 'M2', money_refund: '5.00' })
    expect(other).toMatchObject({ ret_code: '9092' })
    const answer = await refund(sandbox, { oid_paybill, no_order: undefined, dt_order: undefined })
    expect(answer).toMatchObject({ ret_code: '0000' })
    expect(lastOf(sandbox, 'refund').details.payment).toBe(`mpay:${oid_paybill}`)
  })
})

describe('a number of a refund', () => {
  it('that is under way or done is a duplicate, whatever else is asked for', async () => {
    await payAndRefund(sandbox, { money_refund: '5.00' })
    for (const changes of [{}, { money_refund: '5.01' }, { no_order: 'M2' }]) {
      const again = await refund(sandbox, { money_refund: '5.00', ...changes })
      expect(again).toMatchObject({ ret_code: '1002' })
      await clock.advance(3000)
    }
    expect(sandbox.requests.at(-1)).toMatchObject({
      ...{ reason: 'duplicate', orderKey: lastOf(sandbox, 'refund').key },
    })
    expect(lastOf(sandbox, 'payment').details.refunding).toBe('5.00')
  })

  it('may by setting be answered with what became of it, and refunds once', async () => {
    ;({ sandbox, clock } = open({ repeatedRefund: 'answered' }))
    const first = await payAndRefund(sandbox, { money_refund: '5.00' })
    expect(await refund(sandbox, { money_refund: '5.00' })).toEqual(first)
    await clock.advance(3000)
    const later = await refund(sandbox, { money_refund: '5.00' })
    expect(later).toMatchObject({ sta_refund: '2', oid_refundno: first.oid_refundno })
    expect(await refund(sandbox, { money_refund: '5.01' })).toMatchObject({ ret_code: '1002' })
    expect(lastOf(sandbox, 'payment').details.refunding).toBe('5.00')
    // One of the payment, one of the refund.
    expect(sandbox.deliveries).toHaveLength(2)
  })

  it('that failed may be tried again, and its first attempt has no say any more', async () => {
    const { oid_refundno } = await payAndRefund(sandbox)
    await clock.advance(1000)
    sandbox.control.fail(lastOf(sandbox, 'refund').key)
    expect(await refund(sandbox, { money_refund: '1.00' })).toMatchObject({ ret_code: '1002' })
    expect(await refund(sandbox)).toMatchObject({ ret_code: '0000', sta_refund: '0', oid_refundno })
    await clock.advance(1499)
    expect(await queryRefund(sandbox)).toMatchObject({ sta_refund: '0' })
    await clock.advance(1501)
    expect(await queryRefund(sandbox)).toMatchObject({ sta_refund: '2' })
    expect(lastOf(sandbox, 'payment').details).toMatchObject({
      ...{ refunding: '55.40', refunded: '55.40' },
    })
  })

  it('may be that of the order, which is only advised against, and with another time is another', async () => {
    const number = { no_refund: 'M0000000001', money_refund: '1.00' }
    expect(await payAndRefund(sandbox, number)).toMatchObject({ ret_code: '0000' })
    const later = { ...number, dt_refund: '20240806101113' }
    expect(await refund(sandbox, later)).toMatchObject({ ret_code: '0000' })
    expect(await query(sandbox, question)).toMatchObject({ ret_code: '0000' })
  })
})

describe('the hands of the staff', () => {
  it('complete a refund or let it fail, before its time', async () => {
    await payAndRefund(sandbox, { money_refund: '5.00' })
    expect(lastOf(sandbox, 'refund').actions).toEqual(['complete', 'fail'])
    sandbox.control.complete(lastOf(sandbox, 'refund').key)
    expect(await queryRefund(sandbox)).toMatchObject({ sta_refund: '2' })
    await refund(sandbox, { no_refund: 'R2', money_refund: '5.62' })
    await clock.advance(60_000)
    sandbox.control.fail(lastOf(sandbox, 'refund').key, { message: 'card closed' })
    expect(lastOf(sandbox, 'refund')).toMatchObject({
      ...{ state: 'failed', details: { memo: 'card closed' } },
    })
    await clock.advance(60_000)
    expect(lastOf(sandbox, 'payment').details).toMatchObject({
      ...{ refunding: '5.00', refunded: '5.00' },
    })
  })
})
