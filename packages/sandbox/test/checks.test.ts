import { beforeEach, describe, expect, it } from 'vitest'
import { createSandbox, createVirtualClock, type Sandbox } from '../src/index.ts'
import {
  ask,
  base,
  colombianPayout,
  createDeposit,
  createPayout,
  depositFields,
  type Fields,
  merchants,
  paths,
  payer,
  payoutFields,
  post,
  sign,
  signed,
  signedPayout,
} from './support/merchant.ts'

const clock = createVirtualClock()
let sandbox: Sandbox
beforeEach(() => {
  sandbox = createSandbox({ clock, gateways: { eoopay: { merchants } } })
})

const without = (fields: Fields, name: string): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([other]) => other !== name))

const reason = () => sandbox.requests.at(-1)?.reason

const form = 'application/x-www-form-urlencoded'

describe('what is not a posted form', () => {
  it.each([
    ['a JSON body', JSON.stringify(signed(depositFields)), 'application/json'],
    ['a JSON body said to be text', JSON.stringify(signed(depositFields)), 'text/plain'],
    ['a form of another type', new URLSearchParams(signed(depositFields)).toString(), 'text/plain'],
    ['an empty body', '', form],
  ])('answers "no data" to %s', async (_, body, type) => {
    for (const path of Object.values(paths)) {
      const { status, contentType, text } = await post(sandbox, path, body, type)
      expect(status).toBe(200)
      expect(contentType).toBe('application/json; charset=utf-8')
      expect(JSON.parse(text)).toEqual({ status: 'error', msg: 'no data!', data: [] })
    }
  })

  it('answers "no data" to a GET with everything in the query', async () => {
    const query = new URLSearchParams(signed(depositFields))
    const response = await sandbox.fetch(`http://g.example/eoopay${paths.deposit}?${query}`)
    expect(await response.json()).toMatchObject({ msg: 'no data!' })
  })

  it('answers "no data" to a form that was not posted', async () => {
    const body = new URLSearchParams(signed(depositFields))
    const response = await sandbox.fetch(base + paths.deposit, { method: 'PUT', body })
    expect(await response.json()).toMatchObject({ msg: 'no data!' })
  })

  it('reads multipart forms, as PHP does', async () => {
    const body = new FormData()
    for (const [name, value] of Object.entries(signed(depositFields, { type: 'json' }))) {
      body.append(name, value)
    }
    const { text } = await post(sandbox, paths.deposit, body)
    expect(JSON.parse(text)).toMatchObject({ code: '1' })
  })
})

describe('deposits', () => {
  it.each([...Object.keys(depositFields), 'pay_md5sign'])('requires %s', async name => {
    const fields = without(signed(depositFields), name)
    const answer = await ask(sandbox, paths.deposit, fields)
    expect(answer).toEqual({ status: 'error', msg: `${name}不能为空`, data: [] })
    expect(sandbox.orders).toEqual([])
  })

  it.each(Object.keys(payer))('requires %s in Colombia', async name => {
    const changes = { pay_memberid: '10007', pay_bankcode: '946' }
    const answer = await createDeposit(sandbox, changes, without(payer, name))
    expect(answer).toMatchObject({ status: 'error', msg: `${name}不能为空` })
    expect(await createDeposit(sandbox, changes, payer)).toMatchObject({ code: '1' })
  })

  it.each([
    ['pay_amount', '1000'],
    ['pay_amount', '1000.0'],
    ['pay_amount', '0.00'],
    ['pay_amount', '-1.00'],
    ['pay_amount', '1e3'],
    ['pay_applydate', '2024-13-05 03:57:39'],
    ['pay_applydate', '20240805035739'],
    ['pay_notifyurl', 'm.example/n'],
    ['pay_callbackurl', 'javascript:alert(1)'],
    ['pay_memberid', '10099'],
    ['pay_bankcode', '999'],
  ])('refuses %s %s', async (name, value) => {
    expect(await createDeposit(sandbox, { [name]: value })).toMatchObject({ status: 'error' })
    expect(sandbox.orders).toEqual([])
  })

  it('refuses each signed field changed after signing', async () => {
    const altered: Fields = {
      pay_orderid: 'T2',
      pay_applydate: '2024-08-05 03:57:40',
      pay_bankcode: '949',
      pay_notifyurl: 'https://m.example/x',
      pay_callbackurl: 'https://m.example/x',
      pay_userid: '1',
      pay_amount: '1.00',
    }
    for (const [name, value] of Object.entries(altered)) {
      const answer = await ask(sandbox, paths.deposit, { ...signed(depositFields), [name]: value })
      expect(answer, name).toMatchObject({ status: 'error', msg: '签名验证失败' })
      expect(reason()).toBe('signature')
    }
  })

  it('answers a wrong signature with the request, the text it built and the right signature', async () => {
    const fields = { ...signed(depositFields), pay_md5sign: 'F'.repeat(32) }
    const { data } = await ask(sandbox, paths.deposit, fields)
    expect(data).toMatchObject({
      POST数据: fields,
      拼接顺序:
        'pay_amount=1000.00&pay_applydate=2024-08-05 03:57:39&pay_bankcode=948&pay_callbackurl=https://m.example/r&pay_memberid=10006&pay_notifyurl=https://m.example/n&pay_orderid=T0000000001&pay_userid=15452',
      签名: sign(depositFields),
    })
  })

  it('refuses a signature in lower case', async () => {
    const fields = signed(depositFields)
    const lower = { ...fields, pay_md5sign: (fields.pay_md5sign ?? '').toLowerCase() }
    await ask(sandbox, paths.deposit, lower)
    expect(reason()).toBe('signature')
  })

  it('does not mind unsigned fields', async () => {
    expect(await createDeposit(sandbox, {}, { pay_name: 'x', more: '1' })).toMatchObject({
      code: '1',
    })
  })

  it('hashes an escaped ampersand, as the filter of the family makes it', async () => {
    const pay_notifyurl = 'https://m.example/n?a=1&b=2'
    await createDeposit(sandbox, { pay_notifyurl })
    expect(reason()).toBe('signature')
    const escaped = { ...depositFields, pay_notifyurl: 'https://m.example/n?a=1&amp;b=2' }
    const fields = { ...depositFields, pay_notifyurl, pay_md5sign: sign(escaped) }
    await post(sandbox, paths.deposit, fields)
    expect(reason()).toBe(null)
  })

  it('refuses a number that is taken before it looks at the signature', async () => {
    await createDeposit(sandbox)
    const fields = { ...signed(depositFields), pay_md5sign: 'wrong' }
    const answer = await ask(sandbox, paths.deposit, fields)
    expect(answer).toEqual({ status: 'error', msg: '重复订单号', data: [] })
  })
})

describe('payouts', () => {
  it.each([...Object.keys(payoutFields), 'pay_md5sign'])('requires %s', async name => {
    const answer = await ask(sandbox, paths.payout, without(signedPayout(payoutFields), name))
    expect(answer).toEqual({ success: false, errCode: '1', errMsg: `${name}不能为空` })
    expect(sandbox.orders).toEqual([])
  })

  it.each([...Object.keys(colombianPayout), 'pay_md5sign'])(
    'requires %s in Colombia',
    async name => {
      const answer = await ask(sandbox, paths.payout, without(signedPayout(colombianPayout), name))
      expect(answer).toEqual({ success: false, errCode: '1', errMsg: `${name}不能为空` })
    },
  )

  it.each([
    [{ bankname: 'KBZ' }],
    [{ bankname: 'aya' }],
    [{ money: '1000' }],
    [{ notifyurl: '/p' }],
    [{ applydate: 'now' }],
    [{ accountnumber: '09 123' }],
    [{ payment_code: '99999' }],
    [{ mchid: '99999' }],
  ])('refuses %o', async changes => {
    expect(await createPayout(sandbox, changes)).toMatchObject({ success: false, errCode: '1' })
    expect(sandbox.orders).toEqual([])
  })

  it.each([
    [{ account_type: '2' }],
    [{ card_type: 'cc' }],
    [{ card_number: '12345' }],
    [{ card_type: 'NIT', card_number: '12345678' }],
    [{ card_type: 'PP', card_number: 'AB-1' }],
    [{ bankname: 'Nequi' }],
  ])('refuses %o in Colombia', async changes => {
    const answer = await createPayout(sandbox, { ...colombianPayout, ...changes })
    expect(answer).toMatchObject({ success: false })
  })

  it('accepts the documents of Colombia', async () => {
    const documents = [
      ['NIT', '123456789'],
      ['NIT', '1234567890'],
      ['CE', '123456'],
      ['PP', 'AB123456789'],
    ]
    for (const [index, [card_type = '', card_number = '']] of documents.entries()) {
      const changes = { ...colombianPayout, out_trade_no: `W${index}`, card_type, card_number }
      expect(await createPayout(sandbox, changes)).toMatchObject({ success: true })
    }
  })

  it('refuses a field that is posted and not signed, with the text it built but no signature', async () => {
    const fields = { ...signedPayout(payoutFields), remark: 'hello' }
    const answer = await ask(sandbox, paths.payout, fields)
    expect(answer).toMatchObject({ status: 'error', msg: '签名验证失败' })
    expect(JSON.stringify(answer)).toContain('remark=hello')
    expect(answer.data).not.toHaveProperty('签名')
  })

  it('looks for duplicates before the signature, and for the balance after it', async () => {
    await createPayout(sandbox)
    const unsigned = { ...payoutFields, pay_md5sign: 'wrong' }
    expect(await ask(sandbox, paths.payout, unsigned)).toMatchObject({ errMsg: '重复订单号' })
    const tooMuch = { ...payoutFields, out_trade_no: 'W2', money: '99999999.00' }
    await ask(sandbox, paths.payout, { ...tooMuch, pay_md5sign: 'wrong' })
    expect(reason()).toBe('signature')
    expect(await ask(sandbox, paths.payout, signedPayout(tooMuch))).toEqual({
      ...{ success: false, errCode: '1', errMsg: '可用余额不足' },
    })
    expect(sandbox.orders).toHaveLength(1)
  })

  it('signs with the second secret of a merchant that has one', async () => {
    const merchant = { ...merchants[0], payoutSecret: 'another-key' }
    sandbox = createSandbox({ gateways: { eoopay: { merchants: [merchant] } } })
    expect(await createPayout(sandbox)).toMatchObject({ status: 'error' })
    const pay_md5sign = sign(payoutFields, { key: 'another-key' })
    const answer = await ask(sandbox, paths.payout, { ...payoutFields, pay_md5sign })
    expect(answer).toMatchObject({ success: true })
  })
})

describe('order numbers', () => {
  it('are free for another merchant and for another kind of order', async () => {
    await createDeposit(sandbox)
    expect(await createPayout(sandbox, { out_trade_no: 'T0000000001' })).toMatchObject({
      success: true,
    })
    const colombia = { pay_memberid: '10007' }
    expect(await createDeposit(sandbox, colombia, payer)).toMatchObject({ code: '1' })
    await clock.advance(3 * 60 * 60 * 1000)
    expect(await createDeposit(sandbox)).toMatchObject({ msg: '重复订单号' })
  })

  it('collide everywhere and are forgotten after two hours, with that memory', async () => {
    const eoopay = { merchants, duplicates: 'two-hours' as const }
    sandbox = createSandbox({ clock, gateways: { eoopay } })
    await createDeposit(sandbox)
    expect(await createPayout(sandbox, { out_trade_no: 'T0000000001' })).toMatchObject({
      errMsg: '重复订单号',
    })
    await clock.advance(2 * 60 * 60 * 1000 - 1)
    expect(await createDeposit(sandbox)).toMatchObject({ msg: '重复订单号' })
    await clock.advance(1)
    expect(await createDeposit(sandbox)).toMatchObject({ code: '1' })
    expect(sandbox.orders).toHaveLength(2)
  })
})

describe('questions', () => {
  it.each([
    [paths.queryDeposit, { pay_memberid: '10006', pay_orderid: 'T1' }],
    [paths.queryPayout, { mchid: '10006', out_trade_no: 'W1' }],
    [paths.checkOrder, { pay_memberid: '10006', pay_orderid: 'T1', serial_number: '01234' }],
    [paths.balance, { pay_memberid: '10006' }],
  ])(
    '%s refuses missing fields, other merchants and wrong signatures',
    async (path, fields: Fields) => {
      for (const name of Object.keys(signed(fields))) {
        await ask(sandbox, path, without(signed(fields), name))
        expect(reason(), name).toBe('field')
      }
      const [id = ''] = Object.keys(fields)
      await ask(sandbox, path, signed({ ...fields, [id]: '10099' }))
      expect(reason()).toBe('merchant')
      await ask(sandbox, path, { ...fields, pay_md5sign: 'wrong' })
      expect(reason()).toBe('signature')
    },
  )
})
