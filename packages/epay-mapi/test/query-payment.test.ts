import { reconcile } from '@pay/core'
import { describe, expect, it } from 'vitest'
import { useBench } from './support/bench.ts'
import { payment } from './support/merchant.ts'

const { connect, answers } = useBench()

describe('payments.query', () => {
  const query = (more: object = {}) => connect().payments.query({ orderId: 'ORD-0001', ...more })

  it('says not-found in the family’s words, and in those of the setting', async () => {
    for (const msg of ['此订单号不是有效订单号', '订单不存在!']) {
      answers({ code: 201, msg })
      expect(await query()).toMatchObject({ status: 'not-found' })
    }
    answers({ code: 404, msg: 'no such order' })
    const own = connect({ notFoundMessages: ['no such order'] })
    expect(await own.payments.query({ orderId: 'ORD-0001' })).toMatchObject({ status: 'not-found' })
  })

  it.each([
    ['a refusal', { code: 201, msg: '请输入订单号类型!' }, 'refused'],
    ['no code', { data: {} }, 'not-the-documented-body'],
    ['no order', { code: 200, data: null }, 'not-the-documented-body'],
    ['a list', { code: 200, data: [{ out_trade_no: 'ORD-0001' }] }, 'not-the-documented-body'],
    ['another order', { code: 200, data: { out_trade_no: 'X', status: 1 } }, 'mismatch'],
    ['another merchant', { code: 200, data: { out_trade_no: 'ORD-0001', id: 7 } }, 'mismatch'],
    ['another amount', { code: 200, data: { out_trade_no: 'ORD-0001', money: 2 } }, 'mismatch'],
  ])('throws on %s: an answer that says nothing of the order', async (_, answer, code) => {
    answers(answer)
    await expect(query({ amount: payment.amount })).rejects.toMatchObject({
      name: 'ProtocolError',
      code,
    })
  })

  it('settles no unknown payment: the notification does', async () => {
    answers('')
    const epay = connect()
    const lost = await epay.payments.create(payment)
    if (lost.status !== 'unknown') throw new Error(`it is ${lost.status}`)
    answers({ code: 200, data: { out_trade_no: 'ORD-0001', money: '1.00', status: 1 } })
    const state = await reconcile(epay, JSON.parse(JSON.stringify(lost.ticket)))
    expect(state.status).toBe('pending')
  })
})
