import { reconcile } from '@pay/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createEpayMapi, type EpayMapiSettings, type EpayPaymentInput } from '../src/index.ts'
import { type Gateway, openGateway } from './support/gateway.ts'
import { payment, settings, signatureOf } from './support/merchant.ts'

let gateway: Gateway
beforeAll(async () => {
  gateway = await openGateway()
})
afterAll(() => gateway.close())

const connect = (more: Partial<EpayMapiSettings> = {}) =>
  createEpayMapi({ ...settings, baseUrl: gateway.url, allowHttp: true, ...more })

const create = (answer: object | string, more: Partial<EpayMapiSettings> = {}) => {
  gateway.answers(answer)
  return connect(more).payments.create(payment)
}

const accepted = {
  code: 200,
  money: '1.00',
  type: 'alipay',
  qrcode: 'wxp://f2f0',
  trade_no: 'Y1',
  out_trade_no: 'ORD-0001',
}

describe('payments.create', () => {
  it('sends and signs sitename and ext when they are given', async () => {
    gateway.answers(accepted)
    await connect().payments.create({ ...payment, sitename: '小店', ext: 'a&b=1' })
    const sent = Object.fromEntries(new URLSearchParams(gateway.requests.at(-1)?.body))
    expect(sent).toMatchObject({ sitename: '小店', ext: 'a&b=1' })
    expect(sent.sign).toBe(signatureOf(sent))
  })

  it.each([
    [{ qrcode: 'wxp://f2f0' }, { type: 'qr', payload: 'wxp://f2f0' }],
    [{ payurl: 'https://p.example/1' }, { type: 'redirect', url: 'https://p.example/1' }],
    [{ payurl: 'weixin://dl/pay?t=1' }, { type: 'deeplink', url: 'weixin://dl/pay?t=1' }],
    [{ h5_qrurl: 'https://p.example/h5' }, { type: 'redirect', url: 'https://p.example/h5' }],
    [{ h5_qrurl: 'alipays://platformapi' }, { type: 'deeplink', url: 'alipays://platformapi' }],
    [{ urlscheme: 'weixin://dl/1' }, { type: 'deeplink', url: 'weixin://dl/1' }],
    [{ code_url: 'weixin://wxpay/1' }, { type: 'qr', payload: 'weixin://wxpay/1' }],
    [{ code_url: 'https://g.example/q' }, { type: 'redirect', url: 'https://g.example/q' }],
    [
      { qrcode: '', payurl: 'https://p.example/' },
      { type: 'redirect', url: 'https://p.example/' },
    ],
    [
      { payurl: 'https://p.example/', qrcode: 'wxp://1' },
      { type: 'qr', payload: 'wxp://1' },
    ],
  ])('follows %j', async (links, nextAction) => {
    const { qrcode: _, ...rest } = accepted
    expect(await create({ ...rest, ...links })).toMatchObject({ status: 'pending', nextAction })
  })

  it.each([
    ['nothing to follow', {}],
    ['a script', { payurl: 'javascript:alert(1)' }],
    ['a document in an address', { urlscheme: 'data:text/html,x' }],
    ['a file', { h5_qrurl: 'file:///etc/passwd' }],
    ['an object', { qrcode: { url: 'wxp://1' } }],
  ])('stays unknown when it was accepted with %s', async (_, links) => {
    const { qrcode: __, ...rest } = accepted
    expect(await create({ ...rest, ...links })).toMatchObject({
      status: 'unknown',
      cause: 'not-the-documented-body',
    })
  })

  it.each([
    [700, 'bad-request'],
    [701, 'credentials'],
    [702, 'maintenance'],
    [703, 'limit'],
    [704, 'bad-request'],
    [800, 'credentials'],
    [901, 'maintenance'],
  ])('fails with code %i: %s', async (code, reason) => {
    expect(await create({ code, msg: 'no' })).toMatchObject({
      status: 'failed',
      reason,
      code: String(code),
      message: 'no',
    })
    expect(await create({ code: String(code), message: 'no' })).toMatchObject({ status: 'failed' })
  })

  it('leaves a repeated order number unknown: the earlier order may be paid', async () => {
    expect(await create({ code: 705, msg: '订单号重复' })).toMatchObject({
      status: 'unknown',
      cause: 'duplicate',
      code: '705',
      ticket: { provider: 'epay-mapi', orderId: 'ORD-0001', operation: 'payments.create' },
    })
  })

  it.each([0, 1, -1, 201, 999, true, false, '1', 'success', 'constructor', '__proto__'])(
    'leaves the code %j of no list unknown',
    async code => {
      const outcome = { status: 'unknown', cause: 'unlisted-code' }
      expect(await create({ ...accepted, code })).toMatchObject(outcome)
    },
  )

  it.each([null, {}, [], ''])('leaves the code %j, which is none, unknown', async code => {
    expect(await create({ ...accepted, code })).toMatchObject({ status: 'unknown' })
  })

  it.each([
    ['another order', { out_trade_no: 'ORD-0002' }],
    ['no order', { out_trade_no: undefined }],
    ['another amount', { money: '1.01' }],
    ['an amount that is none', { money: '1e0' }],
    ['an amount with a blank', { money: ' 1.00' }],
    ['an amount that is an object', { money: {} }],
  ])('leaves an answer about %s unknown', async (_, more) => {
    const outcome = { status: 'unknown', cause: 'mismatch' }
    expect(await create({ ...accepted, ...more })).toMatchObject(outcome)
  })

  it('leaves a refusal unknown that speaks of another order or of one that was made', async () => {
    const cause = async (more: object) => create({ code: 901, msg: 'no', ...more })
    expect(await cause({ out_trade_no: 'X' })).toMatchObject({ cause: 'mismatch' })
    expect(await cause({ trade_no: 'Y1' })).toMatchObject({ cause: 'contradiction' })
    expect(await cause({ payurl: 'https://p.example' })).toMatchObject({ cause: 'contradiction' })
    expect(await cause({ trade_no: '', qrcode: null })).toMatchObject({ status: 'failed' })
  })

  it('takes an amount that moved within the cap, and no other', async () => {
    const answer = { ...accepted, money: '1.01' }
    const within = await create(answer, { payableCap: '0.01' })
    expect(within).toMatchObject({ status: 'pending', payable: { value: '1.01', currency: 'CNY' } })
    expect(await create(answer)).toMatchObject({ status: 'unknown', cause: 'mismatch' })
    const less = await create({ ...accepted, money: '0.98' }, { payableCap: '0.01' })
    expect(less).toMatchObject({ status: 'unknown', cause: 'mismatch' })
  })

  it('keeps the secret out of an answer that echoes it', async () => {
    const result = await create({ code: 700, msg: `key ${settings.secret}` })
    expect(JSON.stringify(result)).not.toContain(settings.secret)
  })
})

describe('payments.form', () => {
  it('gives the signed fields for the page, and sends nothing', () => {
    const before = gateway.requests.length
    const action = connect().payments.form(payment)
    expect(action).toEqual({
      type: 'form',
      action: `${gateway.url}/submit.php`,
      fields: {
        pid: '1001',
        out_trade_no: 'ORD-0001',
        money: '1.00',
        type: 'alipay',
        name: 'VIP',
        notify_url: 'https://shop.example/epay/notify',
        return_url: 'https://shop.example/epay/return',
        sign_type: 'MD5',
        sign: '93da00938176249d52d54a264389bf69',
      },
    })
    expect(gateway.requests.length).toBe(before)
  })

  it('gives the same as an address, encoded', () => {
    const input: EpayPaymentInput = { ...payment, name: '一个 + 奥利奥' }
    const { fields } = connect().payments.form(input)
    const { type, url } = connect().payments.form(input, { method: 'GET' })
    expect(type).toBe('redirect')
    expect(Object.fromEntries(new URL(url).searchParams)).toEqual(fields)
  })

  it('refuses what the call would refuse', () => {
    expect(() => connect().payments.form({ ...payment, name: 'a=b' })).toThrow('name')
  })

  it('is described like a call', () => {
    const { operations, preview, ticket } = connect()
    expect(operations.map(({ name, kind }) => [name, kind])).toEqual([
      ['payments.create', 'write'],
      ['payments.form', 'form'],
      ['payments.query', 'read'],
    ])
    expect(preview('payments.form', payment).url).toBe(`${gateway.url}/submit.php`)
    expect(ticket('payments.form', payment)).toMatchObject({ orderId: 'ORD-0001' })
  })
})

describe('payments.query', () => {
  const query = (more: object = {}) => connect().payments.query({ orderId: 'ORD-0001', ...more })

  it('says not-found in the family’s words, and in those of the setting', async () => {
    for (const msg of ['此订单号不是有效订单号', '订单不存在!']) {
      gateway.answers({ code: 201, msg })
      expect(await query()).toMatchObject({ status: 'not-found' })
    }
    gateway.answers({ code: 404, msg: 'no such order' })
    const own = connect({ notFoundMessages: ['no such order'] })
    expect(await own.payments.query({ orderId: 'ORD-0001' })).toMatchObject({ status: 'not-found' })
  })

  it.each([
    ['a refusal', { code: 201, msg: '请输入订单号类型!' }, 'refused'],
    ['no code', { data: {} }, 'not-the-documented-body'],
    ['no order', { code: 200, data: null }, 'not-the-documented-body'],
    ['two orders', { code: 200, data: [{}, {}] }, 'not-the-documented-body'],
    ['another order', { code: 200, data: { out_trade_no: 'X', status: 1 } }, 'mismatch'],
    ['another merchant', { code: 200, data: { out_trade_no: 'ORD-0001', id: 7 } }, 'mismatch'],
    ['another amount', { code: 200, data: { out_trade_no: 'ORD-0001', money: 2 } }, 'mismatch'],
  ])('throws on %s: an answer that says nothing of the order', async (_, answer, code) => {
    gateway.answers(answer)
    await expect(query({ amount: payment.amount })).rejects.toMatchObject({
      name: 'ProtocolError',
      code,
    })
  })

  it('reads an order that stands in a list of one', async () => {
    gateway.answers({ code: '200', data: [{ out_trade_no: 'ORD-0001', status: '0' }] })
    expect(await query()).toMatchObject({ status: 'pending', providerId: null })
  })

  it('settles no unknown payment: the notification does', async () => {
    gateway.answers('')
    const epay = connect()
    const lost = await epay.payments.create(payment)
    if (lost.status !== 'unknown') throw new Error(`it is ${lost.status}`)
    gateway.answers({ code: 200, data: { out_trade_no: 'ORD-0001', money: '1.00', status: 1 } })
    const state = await reconcile(epay, JSON.parse(JSON.stringify(lost.ticket)))
    expect(state.status).toBe('pending')
  })
})
