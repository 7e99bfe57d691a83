import { describe, expect, it } from 'vitest'
import {
  ask,
  base,
  create,
  createPaid,
  type Fields,
  lastOrder,
  number,
  open,
  paymentFields,
  signed,
} from './support/merchant.ts'

const trade_no = expect.stringMatching(/^20240805035739\d{5}$/)

describe('an accepted payment', () => {
  it.each([
    [{ type: 'wxpay' }, 'qrcode', /^wxp:/],
    [{ type: 'alipay' }, 'jump', /\/cashier\/\d+$/],
    [{ type: 'qqpay' }, 'urlscheme', /^mqqapi:/],
    [{ method: 'jump' }, 'jump', /\/cashier\/\d+$/],
    [{ device: 'jump' }, 'jump', /\/cashier\/\d+$/],
    [{ method: 'app' }, 'app', /^\{"simulated":"wxpay",/],
    [{ method: 'applet' }, 'wxplugin', /^\{/],
    [{ method: 'jsapi', sub_openid: 'o', sub_appid: 'a' }, 'jsapi', /^\{/],
    [{ method: 'jsapi', type: 'alipay', sub_openid: 'o' }, 'jsapi', /^\{/],
    [{ method: 'toString' }, 'qrcode', /^wxp:/],
  ])('with %j leads on by %s', async (changes, pay_type, pay_info) => {
    const { sandbox } = open()
    expect(await create(sandbox, changes)).toEqual({
      ...{ code: 0, trade_no, pay_type, pay_info: expect.stringMatching(pay_info), signed: true },
    })
  })

  it('by the code that the payer shows is paid at once, and told', async () => {
    const { sandbox } = open()
    const scan = { method: 'scan', type: '', auth_code: '134567890123456789' }
    const answer = await create(sandbox, scan)
    const told = JSON.parse(String(answer.pay_info))
    expect(answer).toMatchObject({ code: 0, pay_type: 'scan' })
    expect(told).toMatchObject({ type: 'wxpay', trade_no: answer.trade_no, money: '1.00' })
    await sandbox.idle()
    expect(sandbox.deliveries).toMatchObject([{ fields: { type: 'wxpay' }, acknowledged: true }])
    expect(await ask(sandbox, 'pay/query', number)).toMatchObject({ status: 1 })
  })

  it.each([
    ['280000000000000000', 'alipay'],
    ['912345678901234567', 'qqpay'],
  ])('knows by %s that it is %s', async (auth_code, method) => {
    const { sandbox } = open()
    await create(sandbox, { method: 'scan', type: '', auth_code })
    expect(lastOrder(sandbox).details.method).toBe(method)
  })

  it('is the same order again while nothing changed, also after its time ran out', async () => {
    const { sandbox } = open()
    const first = await create(sandbox)
    sandbox.control.expire(lastOrder(sandbox).key)
    expect((await create(sandbox)).trade_no).toBe(first.trade_no)
    expect(lastOrder(sandbox)).toMatchObject({ state: 'pending', actions: ['pay', 'expire'] })
    expect(await create(sandbox, { money: '2.00' })).toMatchObject({ code: -1, signed: false })
    sandbox.control.pay(lastOrder(sandbox).key)
    expect(await create(sandbox)).toMatchObject({ code: -1 })
  })
})

describe('the page for payers', () => {
  const headers = { 'user-agent': 'Mozilla/5.0', accept: 'text/html' }
  const { clientip: _, method: __, ...fields } = paymentFields
  const send = ({ sandbox }: ReturnType<typeof open>, given: Fields, init = {}) =>
    sandbox.fetch(`${base}/api/pay/submit?${new URLSearchParams(given)}`, { headers, ...init })

  it('moves a browser on to the cashier', async () => {
    const here = open()
    const response = await send(here, signed(fields))
    expect(await response.text()).toContain(`action="${lastOrder(here.sandbox).cashierUrl}"`)
    expect(here.sandbox.requests).toMatchObject([{ call: 'payments.form', accepted: true }])
  })

  it('says what is wrong, and is for browsers', async () => {
    const here = open()
    const late = await send(here, signed({ ...fields, timestamp: '1722800000' }))
    expect(await late.text()).toContain('时间戳字段不正确')
    expect((await send(here, signed(fields), { headers: {} })).status).toBe(404)
  })
})

describe('the order query', () => {
  it('leaves out what is empty, and signs the rest', async () => {
    const { sandbox } = open()
    await create(sandbox, { param: 'a&b' })
    const order = {
      ...{ code: 0, trade_no, out_trade_no: 'ORD-0001', type: 'wxpay', pid: 1001, name: 'VIP' },
      ...{ addtime: '2024-08-05 03:57:39', money: '1.00', param: 'a&amp;b', status: 0 },
      ...{ clientip: '192.168.1.100', signed: true },
    }
    expect(await ask(sandbox, 'pay/query', number)).toEqual(order)
    sandbox.control.pay(lastOrder(sandbox).key)
    expect(await ask(sandbox, 'pay/query', { trade_no: lastOrder(sandbox).providerId })).toEqual({
      ...{ ...order, status: 1, endtime: '2024-08-05 03:57:39' },
      ...{ api_trade_no: expect.any(String), buyer: expect.any(String) },
    })
  })

  it.each([
    [{ out_trade_no: 'X' }, '订单号不存在'],
    [{ trade_no: '1' }, '订单号不存在'],
    [{}, '订单号不能为空'],
  ])('refuses %j unsigned', async (fields, msg) => {
    const { sandbox } = open()
    const answer = { code: -1, msg, signed: false }
    expect(await ask(sandbox, 'pay/query', fields)).toEqual(answer)
  })
})

describe('closing', () => {
  it('ends an order for good, which queries call unpaid', async () => {
    const { sandbox } = open()
    await create(sandbox)
    const closed = { code: 0, msg: '订单关闭成功', signed: true }
    expect(await ask(sandbox, 'pay/close', number)).toEqual(closed)
    expect(lastOrder(sandbox)).toMatchObject({ state: 'failed', actions: [] })
    expect(await ask(sandbox, 'pay/query', number)).toMatchObject({ code: 0, status: 0 })
    expect(await ask(sandbox, 'pay/close', number)).toEqual(closed)
    expect(await create(sandbox)).toEqual({ code: -1, msg: '订单已关闭', signed: false })
  })

  it('of a paid one is refused, and the refusal signed', async () => {
    const { sandbox } = open()
    await createPaid(sandbox)
    expect(await ask(sandbox, 'pay/close', number)).toEqual({
      ...{ code: -1, msg: '该订单状态不支持关闭！', signed: true },
    })
  })

  it('is not something that every channel can', async () => {
    const { sandbox } = open({ closing: false })
    await create(sandbox)
    expect(await ask(sandbox, 'pay/close', number)).toEqual({
      ...{ code: -1, msg: '当前支付通道不支持关闭订单', signed: true },
    })
  })

  it.each([
    [{}, '订单号不能为空', false],
    [{ out_trade_no: 'X' }, '当前订单不存在！', false],
    [{ trade_no: '1' }, '当前订单不存在！', true],
  ])('of %j answers -1: %s, signed %s', async (fields, msg, signed) => {
    const { sandbox } = open()
    expect(await ask(sandbox, 'pay/close', fields)).toEqual({ code: -1, msg, signed })
  })
})
