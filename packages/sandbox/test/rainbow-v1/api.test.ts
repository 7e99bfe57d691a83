import { describe, expect, it } from 'vitest'
import {
  ask,
  base,
  create,
  createPaid,
  giveBack,
  jsonOf,
  lastOrder,
  open,
  post,
  secret,
} from './support/merchant.ts'

describe('the order query', () => {
  it('says everything of an order, with nulls until it is paid', async () => {
    const { sandbox } = open()
    const { trade_no } = await create(sandbox)
    const order = {
      ...{ code: 1, msg: 'succ', trade_no, out_trade_no: 'ORD-0001', api_trade_no: null },
      ...{ type: 'wxpay', pid: 1001, addtime: '2024-08-05 03:57:39', endtime: null, name: 'VIP' },
      ...{ money: '1.00', param: null, buyer: null, status: 0, payurl: null },
    }
    expect(await ask(sandbox, 'order', { out_trade_no: 'ORD-0001' })).toEqual(order)
    sandbox.control.pay(lastOrder(sandbox).key)
    expect(await ask(sandbox, 'order', { trade_no: String(trade_no) })).toEqual({
      ...{ ...order, status: 1, endtime: '2024-08-05 03:57:39' },
      ...{ api_trade_no: expect.stringMatching(/^\d{28}$/), buyer: expect.any(String) },
    })
  })

  it('has one field more in version 3095', async () => {
    const { sandbox } = open({ program: 3095 })
    await create(sandbox)
    const answer = await ask(sandbox, 'order', { out_trade_no: 'ORD-0001' })
    expect(answer).toMatchObject({ code: 1, bill_trade_no: null })
  })

  it.each([
    [{ out_trade_no: 'X' }, -1, '订单号不存在'],
    [{ trade_no: '1' }, -1, '订单号不存在'],
    [{}, -4, '订单号不能为空'],
    [{ pid: '9' }, -3, '商户ID不存在'],
    [{ key: 'x' }, -3, '商户密钥错误'],
    [{ key: '' }, -3, '商户密钥错误'],
  ])('answers to %j with %i', async (fields, code, msg) => {
    const { sandbox } = open()
    expect(await ask(sandbox, 'order', fields)).toEqual({ code, msg })
  })

  it('does not tell one merchant of another’s', async () => {
    const { sandbox } = open()
    const { trade_no } = await create(sandbox)
    const other = { pid: '1002', key: 'another-key', trade_no: String(trade_no) }
    expect(await ask(sandbox, 'order', other)).toMatchObject({ code: -1 })
  })

  it('reads nothing that is posted', async () => {
    const { sandbox } = open()
    await create(sandbox)
    const fields = { act: 'order', pid: '1001', key: secret, out_trade_no: 'ORD-0001' }
    expect(await jsonOf(post(sandbox, '/api.php', fields))).toEqual({ code: -5, msg: 'No Act!' })
    const posted = await jsonOf(post(sandbox, '/api.php?act=order', fields))
    expect(posted).toMatchObject({ code: -3 })
  })

  it('answers -5 to any other action', async () => {
    const { sandbox } = open()
    expect(await ask(sandbox, 'settlement')).toEqual({ code: -5, msg: 'No Act!' })
    expect(await jsonOf(sandbox.fetch(`${base}/api.php`))).toMatchObject({ code: -5 })
    expect(sandbox.requests.at(-1)).toMatchObject({ call: 'unknown', reason: 'action' })
  })

  it('says of an order that expired that it is unpaid', async () => {
    const { sandbox } = open()
    await create(sandbox)
    sandbox.control.expire(lastOrder(sandbox).key)
    const answer = await ask(sandbox, 'order', { out_trade_no: 'ORD-0001' })
    expect(answer).toMatchObject({ status: 0, endtime: null })
  })
})

describe('the lists', () => {
  it('are newest first, ten of them, by offset and not by page', async () => {
    const { sandbox, clock } = open()
    for (let index = 0; index < 12; index++) {
      await create(sandbox, { out_trade_no: `N${index}` })
      await clock.advance(1000)
    }
    const numbers = async (fields: Record<string, string>) => {
      const { data } = await ask(sandbox, 'orders', fields)
      return (data as { out_trade_no: string }[] | null)?.map(row => row.out_trade_no)
    }
    expect(await numbers({})).toHaveLength(10)
    expect(await numbers({ limit: '2' })).toEqual(['N11', 'N10'])
    expect(await numbers({ limit: '2', offset: '2' })).toEqual(['N9', 'N8'])
    expect(await numbers({ limit: '2', page: '2' })).toEqual(['N11', 'N10'])
    expect(await numbers({ limit: '99' })).toHaveLength(12)
    sandbox.control.pay(sandbox.orders[3]?.key ?? '')
    expect(await numbers({ status: '1' })).toEqual(['N3'])
    expect(await numbers({ status: '2' })).toBeUndefined()
  })

  it('never have more than fifty', async () => {
    const { sandbox } = open()
    for (let index = 0; index < 60; index++) await create(sandbox, { out_trade_no: `N${index}` })
    expect(await ask(sandbox, 'orders', { limit: '60' })).toMatchObject({ count: 50 })
  })

  it('have no settlements', async () => {
    const { sandbox } = open()
    expect(await ask(sandbox, 'settle')).toEqual({
      ...{ code: 1, msg: '查询结算记录成功！', data: null },
    })
  })
})

describe('the account', () => {
  it('counts, and has what was paid less what was given back', async () => {
    const { sandbox, clock } = open()
    await createPaid(sandbox, { money: '5.00' })
    await giveBack(sandbox, { money: '2.00' })
    await createPaid(sandbox, { out_trade_no: 'B', money: '1.50' })
    await clock.advance(24 * 60 * 60 * 1000)
    await create(sandbox, { out_trade_no: 'C' })
    expect(await ask(sandbox, 'query')).toEqual({
      ...{ code: 1, pid: 1001, key: secret, active: 1, money: '4.50', type: 1 },
      ...{ account: '', username: '', orders: 3, orders_today: 0, orders_lastday: 1 },
    })
    const merchant = sandbox.merchants.find(
      ({ id, gateway }) => id === '1001' && /v1/.test(gateway),
    )
    expect(merchant?.balance).toBe('4.50')
  })
})

describe('a refund', () => {
  it('answers 0, makes the status 2, and is done once', async () => {
    const { sandbox } = open()
    await createPaid(sandbox)
    const first = { code: 0, uid: 1001, money: '0.4', reducemoney: '0.4' }
    expect(await giveBack(sandbox, { money: '0.4' })).toEqual({
      ...{ ...first, msg: '退款成功！退款金额￥0.4' },
    })
    expect(lastOrder(sandbox)).toMatchObject({ paid: '1.00', details: { refunded: '0.40' } })
    expect(lastOrder(sandbox).history.at(-1)).toMatchObject({
      ...{ event: 'refunded', detail: '0.40 of 1.00' },
    })
    expect(await ask(sandbox, 'order', { out_trade_no: 'ORD-0001' })).toMatchObject({ status: 2 })
    expect(await giveBack(sandbox, { money: '0.4' })).toEqual({
      ...{ code: -1, msg: '只支持退款已支付状态的订单' },
    })
  })

  it('may be done in parts by version 3095, which names the order', async () => {
    const { sandbox } = open({ program: 3095 })
    const { providerId: trade_no } = await createPaid(sandbox)
    const refund_no = expect.stringMatching(/^\d{19}$/)
    expect(await giveBack(sandbox, { money: '0.40' })).toEqual({
      ...{ code: 0, refund_no, out_refund_no: refund_no, trade_no, out_trade_no: 'ORD-0001' },
      ...{ uid: 1001, money: '0.40', reducemoney: '0.40', msg: '退款成功！退款金额¥0.40' },
    })
    expect(await giveBack(sandbox, { money: '0.70' })).toEqual({
      ...{ code: -1, msg: '退款金额不能超过该订单剩余可退款金额！' },
    })
    expect(await giveBack(sandbox, { money: '0.60' })).toMatchObject({ code: 0 })
    expect(await giveBack(sandbox, { money: '0.01' })).toEqual({
      ...{ code: -1, msg: '该订单已全额退款！' },
    })
    expect(lastOrder(sandbox).details.refunded).toBe('1.00')
  })

  it('of an order over 0.00 finds nothing given back, and nothing to give', async () => {
    const { sandbox } = open({ program: 3095 })
    await createPaid(sandbox, { money: '0.001' })
    expect(await giveBack(sandbox, { money: '0' })).toEqual({
      ...{ code: -1, msg: '退款失败：退款金额错误' },
    })
  })

  it.each([
    [{ money: '1.01' }, -1, '退款金额不能大于订单金额'],
    [{ money: '' }, -1, '金额输入错误'],
    [{ money: '1e0' }, -1, '金额输入错误'],
    [{ money: '-1' }, -1, '金额输入错误'],
    [{ money: '0' }, -1, '退款失败：退款金额错误'],
    [{ money: '0.72' }, -1, '退款失败：通道维护中'],
    [{ money: '0.73' }, -1, '商户余额不足，请先充值'],
    [{ out_trade_no: 'X' }, -1, '当前订单不存在！'],
    [{ trade_no: '1' }, -1, '当前订单不存在！'],
    [{ out_trade_no: '' }, -4, '订单号不能为空'],
    [{ key: 'x' }, -3, '商户密钥错误'],
    [{ pid: '9' }, -3, '商户ID不存在'],
  ])('answers to %j with %i', async (fields, code, msg) => {
    const { sandbox } = open()
    await createPaid(sandbox)
    expect(await giveBack(sandbox, fields)).toEqual({ code, msg })
    expect(lastOrder(sandbox).details.refunded).toBeUndefined()
  })

  it('needs a payment', async () => {
    for (const program of [3069, 3095] as const) {
      const { sandbox } = open({ program })
      await create(sandbox)
      expect(await giveBack(sandbox)).toMatchObject({ code: -1 })
    }
  })

  it('answers -2 when the merchant has it off, -4 when the operator has', async () => {
    const off = open({ merchants: [{ id: '1001', secret, refunds: false }] })
    expect(await giveBack(off.sandbox)).toEqual({ code: -2, msg: '商户未开启订单退款API接口' })
    expect(await giveBack(off.sandbox, { key: 'x' })).toMatchObject({ code: -3 })
    const none = open({ refunds: false })
    expect(await giveBack(none.sandbox, { key: 'x' })).toEqual({
      ...{ code: -4, msg: '未开启商户后台自助退款' },
    })
  })

  it('reads nothing of the query but the action', async () => {
    const { sandbox } = open()
    await createPaid(sandbox)
    const query = new URLSearchParams({
      pid: '1001',
      key: secret,
      out_trade_no: 'ORD-0001',
      money: '1',
    })
    const response = post(sandbox, `/api.php?act=refund&${query}`, {})
    expect(await jsonOf(response)).toMatchObject({ code: -3 })
  })
})
