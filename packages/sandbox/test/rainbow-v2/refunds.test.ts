import { describe, expect, it } from 'vitest'
import { ask, create, createPaid, lastOrder, number, open } from './support/merchant.ts'

const wanted = { ...number, out_refund_no: 'REFUND-1', money: '0.4' }
const refund_no = expect.stringMatching(/^20240805035739\d{5}$/)

describe('a refund', () => {
  it('is done at once, and can be asked for by either number', async () => {
    const { sandbox } = open()
    const { providerId: trade_no } = await createPaid(sandbox)
    const said = { refund_no, out_refund_no: 'REFUND-1', trade_no, uid: 1001, signed: true }
    const made = await ask(sandbox, 'pay/refund', wanted)
    expect(made).toEqual({
      ...{ ...said, code: 0, out_trade_no: 'ORD-0001', money: '0.4', reducemoney: '0.4' },
      msg: '退款成功！退款金额¥0.4',
    })
    const record = {
      ...{ ...said, code: 0, out_trade_no: 'ORD-0001', money: '0.40', reducemoney: '0.40' },
      ...{ status: 1, addtime: '2024-08-05 03:57:39', endtime: '2024-08-05 03:57:39' },
    }
    for (const fields of [{ out_refund_no: 'REFUND-1' }, { refund_no: String(made.refund_no) }]) {
      expect(await ask(sandbox, 'pay/refundquery', fields)).toEqual(record)
    }
    expect(await ask(sandbox, 'pay/query', number)).toMatchObject({
      ...{ status: 2, refundmoney: '0.40' },
    })
  })

  it('is kept as an order of its own, with the payment that it is of', async () => {
    const { sandbox } = open()
    await createPaid(sandbox)
    await ask(sandbox, 'pay/refund', wanted)
    const [payment, refund] = sandbox.orders
    expect(payment?.details.refunded).toBe('0.40')
    expect(refund).toMatchObject({
      ...{ kind: 'refund', orderId: 'REFUND-1', amount: '0.40', state: 'succeeded', actions: [] },
      details: { payment: payment?.key },
    })
    const page = await (await sandbox.fetch('http://127.0.0.1/')).text()
    for (const words of ['epay-rainbow-v2 refund', `of ${payment?.key}`, 'refunded 0.40']) {
      expect(page).toContain(words)
    }
    expect(page).not.toContain('Notify of REFUND-1')
    expect(() => sandbox.control.notify(refund?.key ?? '')).toThrow('tells nobody of refunds')
  })

  it('is the same again by the same number, whatever else it says', async () => {
    const { sandbox } = open()
    await createPaid(sandbox)
    const first = await ask(sandbox, 'pay/refund', wanted)
    const again = await ask(sandbox, 'pay/refund', { ...wanted, money: '0.9' })
    expect(again).toMatchObject({
      ...{ code: 0, refund_no: first.refund_no, money: '0.40', signed: true },
      msg: '已存在相同退款单号！退款金额¥0.40',
    })
    expect('out_trade_no' in again).toBe(false)
    expect(sandbox.orders[0]?.details.refunded).toBe('0.40')
  })

  it('is another each time by a number of five characters or none', async () => {
    const { sandbox } = open()
    await createPaid(sandbox)
    const numbers: unknown[] = []
    for (const out_refund_no of ['12345', '12345', '', '']) {
      const answer = await ask(sandbox, 'pay/refund', { ...wanted, out_refund_no, money: '0.1' })
      expect(answer.out_refund_no).toBe(answer.refund_no)
      numbers.push(answer.refund_no)
    }
    expect(new Set(numbers).size).toBe(4)
    expect(sandbox.orders[0]?.details.refunded).toBe('0.40')
  })

  it('takes parts until nothing is left', async () => {
    const { sandbox } = open()
    await createPaid(sandbox)
    const part = (out_refund_no: string, money: string) =>
      ask(sandbox, 'pay/refund', { ...number, out_refund_no, money })
    expect(await part('PART-1', '0.40')).toMatchObject({ code: 0 })
    expect(await part('PART-2', '0.70')).toEqual({
      ...{ code: -1, msg: '退款金额不能超过该订单剩余可退款金额！', signed: true },
    })
    expect(await part('PART-2', '0.60')).toMatchObject({ code: 0 })
    expect(await part('PART-3', '0.01')).toEqual({
      ...{ code: -1, msg: '该订单已全额退款！', signed: true },
    })
  })

  it.each([
    [{ money: '1.01' }, '退款金额不能大于订单金额', true],
    [{ money: '1.001' }, '退款金额不能大于订单金额', true],
    [{ money: '0.72' }, '退款失败：通道维护中', true],
    [{ money: '0.73' }, '商户余额不足，请先充值', true],
    [{ trade_no: '1' }, '当前订单不存在！', true],
    [{ money: 'x' }, '金额输入错误', false],
    [{ out_trade_no: 'X' }, '当前订单不存在！', false],
    [{ out_trade_no: '' }, '订单号不能为空', false],
  ])('of %j answers -1: %s, signed %s', async (changes, msg, signed) => {
    const { sandbox } = open()
    await createPaid(sandbox)
    const answer = await ask(sandbox, 'pay/refund', { ...wanted, ...changes })
    expect(answer).toMatchObject({ msg, signed })
    expect(answer.code).toBeLessThan(0)
    expect(sandbox.orders).toHaveLength(1)
  })

  it('needs a payment', async () => {
    const { sandbox } = open()
    await create(sandbox)
    expect(await ask(sandbox, 'pay/refund', wanted)).toEqual({
      ...{ code: -1, msg: '该订单状态不支持退款！', signed: true },
    })
  })

  it('is not to be had where the operator has it off', async () => {
    const { sandbox } = open({ refunds: false })
    const off = { code: -1, msg: '管理员未开启商户后台自助退款', signed: false }
    expect(await ask(sandbox, 'pay/refund', wanted)).toEqual(off)
    expect(await ask(sandbox, 'pay/refundquery', wanted)).toEqual(off)
  })

  it.each([
    [{ out_refund_no: 'NOBODY' }, '退款记录不存在'],
    [{ refund_no: '1' }, '退款记录不存在'],
    [{}, '商户退款单号不能为空'],
  ])('that is none is not found: %j', async (fields, msg) => {
    const { sandbox } = open()
    expect(await ask(sandbox, 'pay/refundquery', fields)).toEqual({ code: -1, msg, signed: false })
  })

  it('is no order that could be asked for, given back or paid', async () => {
    const { sandbox } = open()
    await createPaid(sandbox)
    await ask(sandbox, 'pay/refund', wanted)
    const { providerId: trade_no } = lastOrder(sandbox)
    expect(await ask(sandbox, 'pay/query', { trade_no })).toMatchObject({ code: -1 })
    const response = await sandbox.fetch(`http://x.example/epay-rainbow-v2/cashier/${trade_no}`)
    expect(response.status).toBe(404)
  })
})
