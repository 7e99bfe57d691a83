import { beforeEach, describe, expect, it } from 'vitest'
import {
  createSandbox,
  createVirtualClock,
  type EpayMerchant,
  type Sandbox,
  SandboxError,
} from '../../src/index.ts'
import {
  ask,
  base,
  createPayment,
  lastOrder,
  merchants,
  paths,
  paymentFields,
  post,
  signed,
} from './support/merchant.ts'

const deliver = async () => new Response('success')
const sandboxWith = (habits: Partial<EpayMerchant> = {}): Sandbox =>
  createSandbox({
    ...{ clock: createVirtualClock(), deliver },
    gateways: { epay: { merchants: [{ ...merchants[0], ...habits }, merchants[1]] } },
  })

let sandbox: Sandbox
beforeEach(() => {
  sandbox = sandboxWith()
})

describe('an accepted payment', () => {
  const common = {
    ...{ code: 200, money: '1.00', out_trade_no: 'ORD-0001' },
    trade_no: expect.stringMatching(/^Y20240805035739\d{5}$/),
  }

  it('by wxpay answers the text of a QR code', async () => {
    expect(await createPayment(sandbox)).toEqual({
      ...{ ...common, type: 'wxpay', qrcode: expect.stringMatching(/^wxp:\/\/f2f0\d{24}$/) },
    })
  })

  it('by alipay answers the address of its cashier page', async () => {
    const answer = await createPayment(sandbox, { type: 'alipay' })
    const payurl = `${base}/cashier/${answer.trade_no}`
    expect(answer).toEqual({ ...common, type: 'alipay', payurl })
    expect(lastOrder(sandbox).cashierUrl).toBe(payurl)
  })

  it('by qqpay answers a link into the app', async () => {
    const answer = await createPayment(sandbox, { type: 'qqpay' })
    const urlscheme = expect.stringMatching(/^mqqapi:\/\/forward\/url\?url_prefix=/)
    expect(answer).toEqual({ ...common, type: 'qqpay', urlscheme })
    const prefix = String(answer.urlscheme).split('url_prefix=')[1] ?? ''
    expect(Buffer.from(prefix, 'base64url').toString()).toBe(lastOrder(sandbox).cashierUrl)
  })

  it('answers what the merchant was set up to get', async () => {
    const leads = { wxpay: 'payurl', alipay: 'qrcode', qqpay: 'qrcode' } as const
    sandbox = sandboxWith({ leads })
    expect(Object.keys(await createPayment(sandbox))).toContain('payurl')
    const answer = await createPayment(sandbox, { type: 'alipay', out_trade_no: 'ORD-2' })
    expect(Object.keys(answer)).toContain('qrcode')
  })

  it('is refused in words under either name', async () => {
    expect(await createPayment(sandbox, { money: '' })).toHaveProperty('msg')
    sandbox = sandboxWith({ refusalWords: 'message' })
    const { message, msg } = await createPayment(sandbox, { money: '' })
    expect([typeof message, msg]).toEqual(['string', undefined])
  })

  it('may have to be paid with a cent more', async () => {
    expect(await createPayment(sandbox, { money: '9.75' })).toMatchObject({ money: '9.76' })
    const { key } = lastOrder(sandbox)
    expect(lastOrder(sandbox)).toMatchObject({ amount: '9.75', details: { payable: '9.76' } })
    expect(sandbox.control.pay(key)).toMatchObject({ paid: '9.76', state: 'succeeded' })
  })

  it('is paid with what is shown, and with nothing else', async () => {
    await createPayment(sandbox, { money: '9.75' })
    const { key } = lastOrder(sandbox)
    for (const amount of ['9.75', '9.77', 'much']) {
      expect(() => sandbox.control.pay(key, { amount })).toThrow('amount: exactly 9.76')
    }
    expect(sandbox.control.pay(key, { amount: '9.76' }).paid).toBe('9.76')
  })

  it('can be paid or expire, and once paid be told of again', async () => {
    await createPayment(sandbox)
    const { key, actions } = lastOrder(sandbox)
    expect(actions).toEqual(['pay', 'expire'])
    expect(() => sandbox.control.decline(key)).toThrow('possible: pay, expire')
    expect(() => sandbox.control.underpay(key, { amount: '0.50' })).toThrow(SandboxError)
    expect(sandbox.control.pay(key).actions).toEqual(['resend'])
    expect(() => sandbox.control.expire(key)).toThrow('possible: resend')
  })

  it('that expired can neither be paid nor told of', async () => {
    await createPayment(sandbox)
    const { key } = lastOrder(sandbox)
    expect(sandbox.control.expire(key)).toMatchObject({ state: 'failed', actions: [], paid: null })
    expect(() => sandbox.control.pay(key)).toThrow('nothing can be done')
    await sandbox.idle()
    expect(sandbox.deliveries).toEqual([])
  })
})

describe('the page that a browser is sent to', () => {
  const query = new URLSearchParams(signed(paymentFields))

  it.each([
    ['by GET', () => sandbox.fetch(`${base}${paths.page}?${query}`)],
    ['by POST', () => post(sandbox, paths.page, signed(paymentFields))],
  ])('takes an order %s and moves on to the cashier', async (_, send) => {
    const response = await send()
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    const { cashierUrl, fields } = lastOrder(sandbox)
    expect(fields.sign_type).toBe('MD5')
    expect(await response.text()).toContain(`action="${cashierUrl}" data-submit-after="0"`)
    expect(sandbox.requests[0]).toMatchObject({ call: 'payments.form', accepted: true })
  })

  it.each([
    [{ ...signed(paymentFields), sign: 'x' }, 701],
    [signed({ ...paymentFields, name: '' }), 700],
    [signed({ ...paymentFields, money: '5.73' }), 703],
  ])('says what is wrong with %j', async (fields, code) => {
    const response = await post(sandbox, paths.page, fields)
    expect(response.status).toBe(200)
    expect(await response.text()).toContain(`Code ${code}.`)
    expect(sandbox.orders).toEqual([])
  })

  it('knows the numbers of the other call, and the other its', async () => {
    await sandbox.fetch(`${base}${paths.page}?${query}`)
    expect(await createPayment(sandbox)).toMatchObject({ code: 705 })
  })
})

describe('the order query', () => {
  const find = (order_no: string, type: string) => ask(sandbox, paths.query, { order_no, type })

  it('asks for no signature, and finds by either number', async () => {
    const { trade_no } = await createPayment(sandbox, { money: '9.75' })
    const data = {
      ...{ id: 1001, out_trade_no: 'ORD-0001', trade_no, money: '9.75', type: 'wxpay', status: 0 },
      ...{ notify_url: paymentFields.notify_url, return_url: paymentFields.return_url },
    }
    expect(await find('ORD-0001', '1')).toEqual({ code: 200, msg: '获取成功', data })
    sandbox.control.pay(lastOrder(sandbox).key)
    expect(await find(String(trade_no), '2')).toMatchObject({ data: { ...data, status: 1 } })
    expect(await find('ORD-0001', '2')).toEqual({ code: 201, msg: '订单不存在' })
    expect(await find(String(trade_no), '1')).toMatchObject({ code: 201 })
  })

  it('understands the type the other way round when told to', async () => {
    sandbox = sandboxWith({ merchantNumberType: '2' })
    await createPayment(sandbox)
    expect(await find('ORD-0001', '2')).toMatchObject({ code: 200 })
    expect(await find('ORD-0001', '1')).toMatchObject({ code: 201 })
  })

  it('finds the newest of that number, whoever asks', async () => {
    await createPayment(sandbox)
    await createPayment(sandbox, { pid: '1002' }, 'another-key')
    expect(await find('ORD-0001', '1')).toMatchObject({ data: { id: 1002 } })
  })

  it('says of an expired one that nothing was paid', async () => {
    await createPayment(sandbox)
    sandbox.control.expire(lastOrder(sandbox).key)
    expect(await find('ORD-0001', '1')).toMatchObject({ code: 200, data: { status: 0 } })
  })

  it.each([
    ['ORD-0001', ''],
    ['', '1'],
  ])('needs both fields: %j, %j', async (order_no, type) => {
    expect(await find(order_no, type)).toMatchObject({ code: 700 })
  })

  it('knows two types of number', async () => {
    const { trade_no } = await createPayment(sandbox)
    for (const number of ['ORD-0001', String(trade_no)]) {
      expect(await find(number, '3')).toMatchObject({ code: 700 })
    }
  })
})
