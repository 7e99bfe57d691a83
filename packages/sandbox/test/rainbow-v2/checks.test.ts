import { createSign } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import {
  base,
  create,
  type Fields,
  jsonOf,
  keys,
  lastOrder,
  merchants,
  open,
  paymentFields,
  post,
  signed,
  signedText,
  start,
} from './support/merchant.ts'

const right = signed(paymentFields)
const { sandbox } = open()
const send = (fields: Fields, path = 'pay/create') => jsonOf(post(sandbox, path, fields))

const without = (fields: Fields, name: string): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([other]) => other !== name))

describe('every call', () => {
  const paths = ['pay/create', 'pay/query', 'pay/close', 'pay/refund', 'pay/refundquery']

  it.each(paths)('answers the family’s errors unsigned: %s', async path => {
    const cases: readonly (readonly [number, string, Fields])[] = [
      [-4, '未传入任何参数', {}],
      [-1, '商户ID不能为空', signed({ pid: 'x' })],
      [-1, '商户不存在！', signed({ pid: '9' })],
      [-3, '该商户只能使用RSA签名类型', { ...right, sign_type: 'MD5' }],
      [-3, '该商户只能使用RSA签名类型', { ...right, sign_type: 'SHA256WithRSA' }],
      [-3, '该商户只能使用RSA签名类型', without(right, 'sign_type')],
      [-3, 'timestamp 不能为空', without(right, 'timestamp')],
      [-3, '缺少签名参数', without(right, 'sign')],
      [-3, 'RSA签名校验失败', { ...right, sign: 'x' }],
      [-3, 'RSA签名校验失败', { ...right, money: '1.01' }],
      [-3, 'RSA签名校验失败', signed({ pid: '1001' }, keys.neighbour.privateKey)],
    ]
    for (const [code, msg, fields] of cases) expect(await send(fields, path)).toEqual({ code, msg })
  })

  it.each([
    [0, true],
    [300, true],
    [-300, true],
    [301, false],
    [-301, false],
  ])('takes a timestamp that is %i seconds off: %s', async (off, taken) => {
    const timestamp = String(Number(start) + off)
    const answer = await send(signed({ pid: '1001', timestamp }), 'pay/query')
    expect(answer.code).toBe(taken ? -1 : -3)
  })

  it.each([`${start}000`, 'now', '2024-08-05 03:57:39'])(
    'takes seconds only, not %s',
    async timestamp => {
      const fields = signed({ pid: '1001', timestamp })
      expect(await send(fields, 'pay/query')).toEqual({
        ...{ code: -3, msg: '时间戳字段不正确，请检查服务器时间' },
      })
    },
  )

  it('says that its JSON is HTML', async () => {
    const { headers } = await post(sandbox, 'pay/query', right)
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8')
  })

  it('sees nothing by GET, in JSON, and by another key of the merchant', async () => {
    const url = `${base}/api/pay/create`
    const json = { 'content-type': 'application/json' }
    expect(await jsonOf(sandbox.fetch(`${url}?${new URLSearchParams(right)}`))).toMatchObject({
      code: -4,
    })
    const body = JSON.stringify(right)
    const response = sandbox.fetch(url, { method: 'POST', body, headers: json })
    expect(await jsonOf(response)).toMatchObject({ code: -4 })
  })

  it('answers -5 to any other address', async () => {
    for (const path of ['pay/refunds', 'merchant', 'x/y/z']) {
      expect(await send(right, path)).toEqual({ code: -5, msg: '接口方法不存在' })
    }
    expect(sandbox.requests.at(-1)).toMatchObject({ call: 'unknown', reason: 'action' })
  })
})

describe('a signature', () => {
  it('leaves out what is blank, and lists', async () => {
    const fields = { ...paymentFields, out_trade_no: 'BLANK', param: ' \t' }
    expect(await send(signed(fields))).toMatchObject({ code: 0 })
    const listed = { ...signed({ ...paymentFields, out_trade_no: 'LIST' }), 'more[]': 'x' }
    expect(await send(listed)).toMatchObject({ code: 0 })
  })

  it('covers everything else', async () => {
    const fields = {
      ...paymentFields,
      out_trade_no: 'MORE',
      anything: '0',
      name: '一个 & = 奥利奥',
    }
    expect(await send(signed(fields))).toMatchObject({ code: 0 })
    expect(await send({ ...right, sitename: 'Shop' })).toMatchObject({ code: -3 })
  })

  it('is SHA-256, and of nothing weaker', async () => {
    const fields = { ...paymentFields, timestamp: start }
    const sign = createSign('RSA-SHA1')
      .update(signedText(fields))
      .sign(keys.merchant.privateKey, 'base64')
    expect(await send({ ...fields, sign, sign_type: 'RSA' })).toMatchObject({ code: -3 })
  })
})

describe('an order', () => {
  it.each([
    [{ out_trade_no: '' }, '订单号(out_trade_no)不能为空'],
    [{ notify_url: '' }, '通知地址(notify_url)不能为空'],
    [{ name: '0' }, '商品名称(name)不能为空'],
    [{ money: '0' }, '金额(money)不能为空'],
    [{ type: '' }, '支付方式(type)不能为空'],
    [{ clientip: '' }, '用户IP地址(clientip)不能为空'],
    [{ money: '-1' }, '金额不合法'],
    [{ out_trade_no: 'a b' }, '订单号(out_trade_no)格式不正确'],
    [{ method: 'jsapi' }, 'jsapi支付时参数(sub_openid)不能为空'],
    [{ method: 'jsapi', sub_openid: 'o' }, 'jsapi支付时参数(sub_appid)不能为空'],
    [{ method: 'scan' }, '付款码支付时授权码(auth_code)不能为空'],
    [{ method: 'scan', type: '', auth_code: '1' }, '未知的付款码类型'],
  ])('with %j is refused', async (changes, msg) => {
    expect(await create(sandbox, { out_trade_no: 'NEW', ...changes })).toEqual({
      ...{ code: -1, msg, signed: false },
    })
  })

  it('of an unknown type is there all the same', async () => {
    const here = open()
    const response = await post(here.sandbox, 'pay/create', signed({ ...paymentFields, type: 'x' }))
    expect(await response.text()).toContain('支付方式(type)不存在')
    expect(lastOrder(here.sandbox).state).toBe('pending')
  })
})

describe('a relative that signs its refusals', () => {
  it('signs every one', async () => {
    const { sandbox } = open({ signsRefusals: true })
    expect(await create(sandbox, { money: '-1' })).toMatchObject({ code: -1, signed: true })
  })
})

describe('settings that cannot be', () => {
  it.each([
    [{ merchants: [merchants[0], merchants[0]] }, 'listed twice'],
    [{ merchants: [{ id: 'x' }] }, 'has to be a number'],
    [{ merchants: [{ id: '1', publicKey: 'x' }] }, 'publicKey is no RSA key'],
    [{ platformPrivateKey: keys.platform.publicKey }, 'platformPrivateKey is no RSA key'],
  ])('are refused: %#', (settings, message) => {
    expect(() => open(settings)).toThrow(`epay-rainbow-v2: `)
    expect(() => open(settings)).toThrow(message)
  })
})
