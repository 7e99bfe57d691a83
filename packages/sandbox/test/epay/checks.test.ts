import { beforeEach, describe, expect, it } from 'vitest'
import { createSandbox, createVirtualClock, type Sandbox } from '../../src/index.ts'
import {
  ask,
  base,
  createPayment,
  type Fields,
  merchants,
  paths,
  paymentFields,
  post,
  sign,
  signed,
} from './support/merchant.ts'

let sandbox: Sandbox
beforeEach(() => {
  sandbox = createSandbox({ clock: createVirtualClock(), gateways: { epay: { merchants } } })
})

const without = (fields: Fields, name: string): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([other]) => other !== name))

const reason = () => sandbox.requests.at(-1)?.reason

describe('a parameter that is missing', () => {
  const names = Object.keys(signed(paymentFields))

  it.each(names)('answers 700 without %s', async name => {
    const answer = await ask(sandbox, paths.create, without(signed(paymentFields), name))
    expect(answer).toEqual({ code: 700, msg: `${name}不可为空` })
    expect(sandbox.orders).toEqual([])
  })

  it.each(names)('answers 700 to an empty %s', async name => {
    const answer = await ask(sandbox, paths.create, { ...signed(paymentFields), [name]: '' })
    expect(answer).toMatchObject({ code: 700 })
  })

  it.each([
    ['JSON', JSON.stringify(signed(paymentFields)), 'application/json'],
    ['a form of another type', new URLSearchParams(signed(paymentFields)).toString(), 'text/plain'],
    ['nothing', '', 'application/x-www-form-urlencoded'],
  ])('answers 700 to %s, with HTTP 200', async (_, body, type) => {
    const headers = { 'content-type': type }
    const response = await sandbox.fetch(base + paths.create, { method: 'POST', body, headers })
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({ code: 700 })
  })

  it('answers 700 to a GET with everything in the query', async () => {
    const response = await sandbox.fetch(
      `${base}${paths.create}?${new URLSearchParams(signed(paymentFields))}`,
    )
    expect(await response.json()).toMatchObject({ code: 700 })
  })

  it('reads multipart forms, as PHP does', async () => {
    const body = new FormData()
    for (const [name, value] of Object.entries(signed(paymentFields))) body.append(name, value)
    const response = await sandbox.fetch(base + paths.create, { method: 'POST', body })
    expect(await response.json()).toMatchObject({ code: 200 })
  })
})

describe('the text that is passed through', () => {
  it.each(['x'.repeat(100), '测'.repeat(100), '😀'.repeat(100)])(
    'may have 100 characters: %s',
    async ext => {
      expect(await createPayment(sandbox, { ext })).toMatchObject({ code: 200 })
    },
  )

  it('may not have more', async () => {
    expect(await createPayment(sandbox, { ext: 'x'.repeat(101) })).toMatchObject({ code: 700 })
  })
})

describe('a merchant', () => {
  it.each(['1003', '01001', '1001 ', 'toString'])('%j answers 800', async pid => {
    expect(await createPayment(sandbox, { pid })).toEqual({ code: 800, msg: '商户不存在' })
    expect(reason()).toBe('merchant')
  })
})

describe('an amount', () => {
  it.each(['0', '0.00', '0.009', '0.001', '-1', '1e2', '0x1', ' 1', '1.', '.5', '1,00', '12.345'])(
    '%j answers 704',
    async money => {
      expect(await createPayment(sandbox, { money })).toMatchObject({ code: 704 })
    },
  )

  it.each([
    ['0.01', '0.01'],
    ['0.1', '0.10'],
    ['1', '1.00'],
    ['100', '100.00'],
  ])('%j is %s', async (money, amount) => {
    expect(await createPayment(sandbox, { money })).toMatchObject({ code: 200, money: amount })
    expect(sandbox.orders[0]).toMatchObject({ amount, currency: 'CNY' })
  })
})

describe('a signature', () => {
  const right = signed(paymentFields)
  const wrong: readonly (readonly [string, Fields])[] = [
    ['of another merchant', signed(paymentFields, 'another-key')],
    ['in upper case', { ...right, sign: sign(paymentFields).toUpperCase() }],
    ['cut short', { ...right, sign: sign(paymentFields).slice(0, 31) }],
    ['over another amount', { ...right, money: '1.01' }],
    ['over an amount written otherwise', { ...right, money: '1.0' }],
    ['that leaves out a field', { ...right, sitename: 'Shop' }],
    ['that leaves out the text 0', { ...right, ext: '0' }],
    ['said to be RSA', { ...right, sign_type: 'RSA' }],
    ['of a type in lower case', { ...right, sign_type: 'md5' }],
  ]

  it.each(wrong)('%s answers 701', async (_, fields) => {
    expect(await ask(sandbox, paths.create, fields)).toEqual({ code: 701, msg: '验签失败' })
    expect(reason()).toBe('signature')
    expect(sandbox.orders).toEqual([])
  })

  it('gives nothing away', async () => {
    const text = await (await post(sandbox, paths.create, { ...right, money: '2.00' })).text()
    expect(text).not.toContain(sign({ ...paymentFields, money: '2.00' }))
  })

  it('may cover any other field, and leaves out the empty ones', async () => {
    const more = { sitename: 'Shop & Söhne', ext: 'a=1&b=2', param: '', anything: '0' }
    expect(await createPayment(sandbox, more)).toMatchObject({ code: 200 })
  })
})

describe('an order number', () => {
  it('answers 705 the second time, even to the same request, and whatever became of the order', async () => {
    await createPayment(sandbox)
    expect(await createPayment(sandbox)).toEqual({ code: 705, msg: '订单号重复' })
    sandbox.control.expire(sandbox.orders[0]?.key ?? '')
    expect(await createPayment(sandbox, { money: '2.00' })).toMatchObject({ code: 705 })
    expect(sandbox.orders).toHaveLength(1)
  })

  it('is free for another merchant', async () => {
    await createPayment(sandbox)
    const answer = await createPayment(sandbox, { pid: '1002' }, 'another-key')
    expect(answer).toMatchObject({ code: 200 })
  })

  it('is free again after a refusal', async () => {
    await createPayment(sandbox, { money: '1.72' })
    expect(await createPayment(sandbox)).toMatchObject({ code: 200 })
  })
})

describe('a channel', () => {
  it.each([
    ['901', { type: 'bank' }, 'channel'],
    ['901', { type: 'Alipay' }, 'channel'],
    ['702', { money: '3.72' }, 'maintenance'],
    ['703', { money: '3.73' }, 'no-code'],
  ] as const)('answers %s to %j', async (code, changes, expected) => {
    expect(await createPayment(sandbox, changes)).toMatchObject({ code: Number(code) })
    expect(reason()).toBe(expected)
    expect(sandbox.orders).toEqual([])
  })
})

describe('the checks', () => {
  it('come in the order of the public program: fields, merchant, amount, signature, number, channel', async () => {
    await createPayment(sandbox)
    const faults: Fields[] = [
      { notify_url: '' },
      { pid: '9' },
      { money: '0' },
      { sign: 'x' },
      { out_trade_no: 'ORD-0001' },
      { out_trade_no: 'ORD-2' },
    ]
    const codes: unknown[] = []
    for (const [index] of faults.entries()) {
      // Each request has every fault from this one on.
      const all = Object.assign({}, ...faults.slice(index).reverse())
      const fields = { ...signed({ ...paymentFields, type: 'bank', ...all }), ...all }
      codes.push((await ask(sandbox, paths.create, fields)).code)
    }
    expect(codes).toEqual([700, 800, 704, 701, 705, 901])
  })
})
