import { describe, expect, it } from 'vitest'
import {
  base,
  create,
  type Fields,
  jsonOf,
  lastOrder,
  open,
  paymentFields,
  post,
  sign,
  signed,
} from './support/merchant.ts'

const right = signed(paymentFields)
const without = (fields: Fields, name: string): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([other]) => other !== name))

const both = [3069, 3095] as const

describe.each(both)('version %i of the program', program => {
  const { sandbox } = open({ program })
  const send = (fields: Fields) => jsonOf(post(sandbox, '/mapi.php', fields))

  it.each([
    ['out_trade_no', '订单号(out_trade_no)不能为空'],
    ['notify_url', '通知地址(notify_url)不能为空'],
    ['name', '商品名称(name)不能为空'],
    ['money', '金额(money)不能为空'],
    ['type', '支付方式(type)不能为空'],
    ['clientip', '用户IP地址(clientip)不能为空'],
  ])('answers -1 without %s, and to 0 in its place', async (name, msg) => {
    for (const fields of [without(paymentFields, name), { ...paymentFields, [name]: '0' }]) {
      expect(await send(signed(fields))).toEqual({ code: -1, msg })
    }
    expect(sandbox.orders).toEqual([])
  })

  it('needs no return_url, no device and no sign_type', async () => {
    const { sandbox } = open({ program })
    const fields = without(paymentFields, 'return_url')
    expect(
      await jsonOf(post(sandbox, '/mapi.php', without(signed(fields), 'sign_type'))),
    ).toMatchObject({ code: 1 })
  })

  it.each(['9999', 'abc', '', '-1001'])('answers -1 to the merchant %j', async pid => {
    expect(await send(signed({ ...paymentFields, pid }))).toMatchObject({ code: -1 })
  })

  it('reads a number as PHP does: to its first character that is none', async () => {
    const { sandbox } = open({ program })
    expect(await create(sandbox, { pid: ' 01001x' })).toMatchObject({ code: 1 })
    expect(lastOrder(sandbox).merchant).toBe('1001')
  })

  it.each(['-1', '1e2', '0.00', '0x1', '1,5', '.', '1.2.3', '1 ', '999999999'])(
    'answers -1 to the amount %j',
    async money => {
      expect(await send(signed({ ...paymentFields, money }))).toEqual({
        ...{ code: -1, msg: '金额不合法' },
      })
    },
  )

  it.each([
    ['12.345', '12.35'],
    ['0.001', '0.00'],
    ['0.005', '0.01'],
    ['1', '1.00'],
    ['.5', '0.50'],
    ['007.1', '7.10'],
  ])('takes the amount %s as %s', async (money, amount) => {
    const { sandbox } = open({ program })
    expect(await create(sandbox, { money })).toMatchObject({ code: 1 })
    expect(lastOrder(sandbox)).toMatchObject({ amount })
    expect(sandbox.control.pay(lastOrder(sandbox).key).paid).toBe(amount)
  })

  it.each(['A b', '订单1', 'a/b', 'a+b', 'a:b'])('answers -1 to the number %j', async number => {
    expect(await send(signed({ ...paymentFields, out_trade_no: number }))).toEqual({
      ...{ code: -1, msg: '订单号(out_trade_no)格式不正确' },
    })
  })

  it('takes letters, digits and . _ - | in a number', async () => {
    const { sandbox } = open({ program })
    expect(await create(sandbox, { out_trade_no: 'aZ09._-|' })).toMatchObject({ code: 1 })
  })

  const wrong: readonly (readonly [string, Fields])[] = [
    ['of another merchant', signed(paymentFields, 'another-key')],
    ['in upper case', { ...right, sign: sign(paymentFields).toUpperCase() }],
    ['over another amount', { ...right, money: '1.01' }],
    ['that leaves out a field', { ...right, sitename: 'Shop' }],
    ['that is not there', without(right, 'sign')],
  ]

  it.each(wrong)('refuses a signature %s', async (_, fields) => {
    expect(await send(fields)).toMatchObject({ code: program === 3095 ? -3 : -1 })
    expect(sandbox.requests.at(-1)?.reason).toBe('signature')
  })

  it('lets any other field be signed', async () => {
    const { sandbox } = open({ program })
    const more = { sitename: 'Shop & Söhne', ext: 'a=1&b=2', anything: '0' }
    expect(await create(sandbox, more)).toMatchObject({ code: 1 })
  })

  it('answers -4 to nothing, to JSON and to a form without pid, and reads multipart', async () => {
    const { sandbox } = open({ program })
    const url = `${base}/mapi.php`
    const json = { 'content-type': 'application/json' }
    const bodies = [
      { body: JSON.stringify(right), headers: json },
      { body: new URLSearchParams(without(right, 'pid')) },
      { body: '' },
    ]
    for (const init of bodies) {
      expect(await jsonOf(sandbox.fetch(url, { method: 'POST', ...init }))).toEqual({
        ...{ code: -4, msg: '未传入任何参数' },
      })
    }
    const body = new FormData()
    for (const [name, value] of Object.entries(right)) body.append(name, value)
    expect(await jsonOf(sandbox.fetch(url, { method: 'POST', body }))).toMatchObject({ code: 1 })
  })

  it('answers an unknown type with a page under the type of its JSON, and keeps the order', async () => {
    const { sandbox } = open({ program })
    const response = await post(sandbox, '/mapi.php', signed({ ...paymentFields, type: 'bank' }))
    const type = program === 3095 ? 'text/html' : 'application/json'
    expect(response.headers.get('content-type')).toContain(type)
    expect(await response.text()).toContain('支付方式(type)不存在')
    expect(sandbox.requests).toMatchObject([{ accepted: false, reason: 'type' }])
    expect(lastOrder(sandbox)).toMatchObject({ state: 'pending', paid: null })
    expect(await create(sandbox)).toMatchObject({ trade_no: lastOrder(sandbox).providerId })
  })

  it('answers -2 when the channel is in maintenance, and keeps the order', async () => {
    const { sandbox } = open({ program })
    expect(await create(sandbox, { money: '3.72' })).toEqual({ code: -2, msg: '通道维护中' })
    expect(sandbox.orders).toHaveLength(1)
  })
})

describe('what the versions do differently', () => {
  const byGet = `${base}/mapi.php?${new URLSearchParams(right)}`

  it('by GET: 3069 takes it, and before what is posted', async () => {
    const { sandbox } = open()
    expect(await jsonOf(sandbox.fetch(byGet))).toMatchObject({ code: 1 })
    const body = new URLSearchParams(signed({ ...paymentFields, out_trade_no: 'ORD-2' }))
    await sandbox.fetch(byGet, { method: 'POST', body })
    expect(sandbox.orders.map(({ orderId }) => orderId)).toEqual(['ORD-0001'])
  })

  it('by GET: 3095 sees nothing', async () => {
    const { sandbox } = open({ program: 3095 })
    expect(await jsonOf(sandbox.fetch(byGet))).toMatchObject({ code: -4 })
  })

  it.each([
    [3069, 'application/json; charset=utf-8'],
    [3095, 'text/html; charset=utf-8'],
  ] as const)('%i says that its JSON is %s', async (program, type) => {
    const { sandbox } = open({ program })
    for (const fields of [right, { ...right, sign: 'x' }]) {
      expect((await post(sandbox, '/mapi.php', fields)).headers.get('content-type')).toBe(type)
    }
  })

  it.each([
    [3069, 1, -1],
    [3095, -3, 1],
  ] as const)(
    '%i: a blank that was signed answers %i, one that was not %i',
    async (program, whenSigned, whenNot) => {
      const { sandbox } = open({ program })
      const blank = { ...paymentFields, param: '  ' }
      expect(await jsonOf(post(sandbox, '/mapi.php', signed(blank)))).toMatchObject({
        code: whenSigned,
      })
      const left = { ...signed(paymentFields), param: '  ' }
      expect(await jsonOf(post(sandbox, '/mapi.php', left))).toMatchObject({ code: whenNot })
    },
  )

  it.each([
    [3069, 1],
    [3095, -3],
  ] as const)('%i answers %i to a right hash that is said to be RSA', async (program, code) => {
    const { sandbox } = open({ program })
    const fields = { ...right, sign_type: 'RSA' }
    expect(await jsonOf(post(sandbox, '/mapi.php', fields))).toMatchObject({ code })
  })

  it('a list is the word Array to 3069, and nothing to 3095', async () => {
    for (const [program, extra] of [
      [3069, { more: 'Array' }],
      [3095, {}],
    ] as const) {
      const { sandbox } = open({ program })
      const proof = sign({ ...paymentFields, ...extra })
      const fields = { ...paymentFields, 'more[]': 'x', sign: proof }
      expect(await jsonOf(post(sandbox, '/mapi.php', fields))).toMatchObject({ code: 1 })
    }
  })
})
