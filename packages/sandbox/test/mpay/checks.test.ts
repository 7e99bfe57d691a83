import { beforeEach, describe, expect, it } from 'vitest'
import { createSandbox, type Sandbox } from '../../src/index.ts'
import {
  apply,
  ask,
  base,
  changed,
  confirm,
  type Fields,
  isSigned,
  keys,
  lastOrder,
  merchantId,
  neighbourId,
  open,
  parts,
  paths,
  paymentFields,
  post,
  query,
  question,
  seal,
  sealedBody,
  signed,
} from './support/merchant.ts'

let sandbox: Sandbox
beforeEach(() => {
  ;({ sandbox } = open())
})

const applyWith = (pay_load: unknown) =>
  ask(sandbox, paths.apply, { oid_partner: merchantId, pay_load })

describe('an envelope', () => {
  const message = JSON.stringify(signed(paymentFields))
  const pieces = () => seal(message).split('$')

  it('opens when its base64 is wrapped, as one demo wraps it', async () => {
    const wrap = (base64: string) => `${base64.replace(/.{76}/g, '$&\r\n')}\r\n`
    expect(await applyWith(seal(message, { ...parts, wrap }))).toMatchObject({ ret_code: '8888' })
  })

  it.each([
    ['another version', ([, ...rest]: string[]) => ['lianpay2', ...rest]],
    ['a piece too few', (all: string[]) => all.slice(0, -1)],
    ['a piece too many', (all: string[]) => [...all, 'QQ==']],
    ['an empty piece', ([a, b, c, , e, f]: string[]) => [a, b, c, '', e, f]],
    ['its keys exchanged', ([a, b, c, ...rest]: string[]) => [a, c, b, ...rest]],
    ['another code', (all: string[]) => [...all.slice(0, -1), 'QQ==']],
    ['a short nonce', ([a, b, c, , ...rest]: string[]) => [a, b, c, 'QkFO', ...rest]],
  ])('with %s does not open', async (_, change) => {
    expect(await applyWith(change(pieces()).join('$'))).toMatchObject({ ret_code: '4007' })
    expect(sandbox.requests[0]).toMatchObject({ accepted: false, reason: 'envelope' })
    expect(sandbox.orders).toEqual([])
  })

  it('for another key does not open', async () => {
    const merchants = [{ id: merchantId, publicKey: keys.merchant.publicKey }]
    const platformPrivateKey = keys.neighbour.privateKey
    sandbox = createSandbox({ gateways: { mpay: { merchants, platformPrivateKey } } })
    expect(await applyWith(seal(message))).toMatchObject({ ret_code: '4007' })
  })

  it('has to be there, and to hold one flat object', async () => {
    expect(await applyWith('')).toEqual({ ret_code: '1004', ret_msg: '商户请求参数错误[pay_load]' })
    expect(await applyWith(seal('no object'))).toMatchObject({ ret_code: '1012' })
    expect(await applyWith(seal('["a"]'))).toMatchObject({ ret_code: '1012' })
    const nested = { ...signed(paymentFields), risk_item: {} }
    expect(await applyWith(seal(JSON.stringify(nested)))).toMatchObject({
      ret_msg: '商户请求参数错误[risk_item]',
    })
  })

  it('belongs to the merchant outside it', async () => {
    const { pay_load } = sealedBody(signed(paymentFields))
    const answer = await ask(sandbox, paths.apply, { oid_partner: neighbourId, pay_load })
    expect(answer.ret_msg).toBe('商户请求参数错误[oid_partner]')
  })

  it('cannot be left away', async () => {
    const answer = await ask(sandbox, paths.apply, signed(paymentFields))
    expect(answer.ret_msg).toBe('商户请求参数错误[pay_load]')
  })
})

describe('a body', () => {
  const good = JSON.stringify(signed(question))
  const answerTo = async (body: string, contentType?: string) => {
    const response = await post(sandbox, paths.query, body, contentType)
    expect(response.status).toBe(200)
    return ((await response.json()) as Fields).ret_code
  }

  it.each([
    ['', '1012'],
    ['null', '1012'],
    ['[]', '1012'],
    ['"text"', '1012'],
    ['{', '1012'],
    [`\ufeff${good}`, '1012'],
    ['{}', '1004'],
    [good, '8901'],
  ])('%j is answered with %s', async (body, code) => {
    expect(await answerTo(body)).toBe(code)
  })

  it('has to be JSON by its type too', async () => {
    for (const type of ['text/json', 'text/plain', 'application/x-www-form-urlencoded']) {
      expect(await answerTo(good, type)).toBe('9901')
    }
    expect(await answerTo(good, 'Application/JSON')).toBe('8901')
  })

  it('has to be posted', async () => {
    const response = await sandbox.fetch(base + paths.query)
    expect(await response.json()).toMatchObject({ ret_code: '9901' })
  })

  it('has to be UTF-8', async () => {
    const bytes = Buffer.from(JSON.stringify(signed({ ...question, info_order: '#' })))
    bytes[bytes.indexOf('#')] = 0xb2
    const headers = { 'content-type': 'application/json' }
    const response = await sandbox.fetch(base + paths.query, {
      method: 'POST',
      body: bytes,
      headers,
    })
    expect(await response.json()).toMatchObject({ ret_code: '1012' })
  })
})

describe('a signature', () => {
  it('covers every field, known or not, and the digits of numbers as they were sent', async () => {
    const fields = signed({ ...paymentFields, valid_order: '10080', extra: '1.50' })
    const text = JSON.stringify(fields)
      .replace('"valid_order":"10080"', '"valid_order":10080')
      .replace('"extra":"1.50"', '"extra":1.50')
    expect(text).toContain('"extra":1.50')
    expect(await applyWith(seal(text))).toMatchObject({ ret_code: '8888' })
    const touched = text.replace('1.50', '1.5')
    expect(await applyWith(seal(touched))).toMatchObject({ ret_code: '1001' })
    const added = JSON.stringify({ ...signed(paymentFields), added: 'x' })
    expect(await applyWith(seal(added))).toMatchObject({ ret_code: '1001' })
  })

  it('leaves out what is empty or null', async () => {
    const fields = { ...signed(paymentFields), info_order: '', platform: null }
    expect(await applyWith(seal(JSON.stringify(fields)))).toMatchObject({ ret_code: '8888' })
  })

  it.each([
    ['absent', { sign: '' }, '1004'],
    ['of another merchant', signed(question, { key: keys.neighbour.privateKey }), '1001'],
    ['no base64', { sign: 'not base64' }, '1001'],
    ['of the wrong length', { sign: 'QUJD' }, '1001'],
  ])('that is %s is refused', async (_, changes, code) => {
    const answer = await ask(sandbox, paths.query, { ...signed(question), ...changes })
    expect(answer.ret_code).toBe(code)
    expect(Object.keys(answer)).toEqual(['ret_code', 'ret_msg'])
  })

  it('is one line', async () => {
    const { sign = '', ...fields } = signed(question)
    const wrapped = `${sign.slice(0, 76)}\r\n${sign.slice(76)}`
    const answer = await ask(sandbox, paths.query, { ...fields, sign: wrapped })
    expect(answer.ret_code).toBe('1001')
  })

  it('is of the merchant’s kind, whatever the message names', async () => {
    const newer = signed(question, { type: 'SHA256withRSA' })
    expect((await ask(sandbox, paths.query, newer)).ret_msg).toBe('商户请求参数错误[sign_type]')
    const renamed = { ...newer, sign_type: 'RSA' }
    expect((await ask(sandbox, paths.query, renamed)).ret_code).toBe('1001')
    for (const sign_type of ['MD5', '', 'constructor']) {
      const answer = await ask(sandbox, paths.query, { ...signed(question), sign_type })
      expect(answer.ret_msg).toBe('商户请求参数错误[sign_type]')
    }
  })

  it('may be SHA-256 by setting, in either spelling, and answers are then too', async () => {
    const { sandbox: newer } = open({ signType: 'SHA256withRSA' })
    const how = { type: 'SHA256withRSA' } as const
    const answer = await apply(newer, {}, how)
    expect(answer).toMatchObject({ ret_code: '8888', sign_type: 'SHA256WITHRSA' })
    expect(isSigned(answer, how)).toBe(true)
    const spelt = { ...question, sign_type: 'SHA256WITHRSA' }
    const found = await ask(newer, paths.query, signed(spelt, how))
    expect(found).toMatchObject({ ret_code: '0000' })
    const older = await ask(newer, paths.query, signed(question))
    expect(older.ret_msg).toBe('商户请求参数错误[sign_type]')
  })

  it('may be another for answers', async () => {
    const { sandbox: mixed } = open({ answerSignType: 'SHA256withRSA' })
    expect(isSigned(await apply(mixed), { type: 'SHA256withRSA' })).toBe(true)
  })
})

describe('a merchant', () => {
  it('has to be known', async () => {
    const answer = await ask(sandbox, paths.query, signed({ ...question, oid_partner: '1' }))
    expect(answer).toEqual({ ret_code: '3001', ret_msg: '非法的商户' })
    expect((await ask(sandbox, paths.query, {})).ret_msg).toBe('商户请求参数错误[oid_partner]')
  })
})

describe('a field', () => {
  const refusedFor = async (name: string, value: string | undefined) => {
    const answer = await apply(sandbox, { [name]: value })
    expect(answer).toEqual({ ret_code: '1004', ret_msg: `商户请求参数错误[${name}]` })
    expect(sandbox.orders).toEqual([])
  }

  it.each([
    ...['user_id', 'busi_partner', 'no_order', 'dt_order', 'name_goods', 'money_order'],
    ...['notify_url', 'risk_item', 'pay_type', 'card_no', 'acct_name', 'bind_mob', 'id_type'],
    'id_no',
  ])('%s is required', async name => {
    await refusedFor(name, undefined)
    await refusedFor(name, '')
  })

  it.each([
    ['user_id', 'x'.repeat(33)],
    ['busi_partner', '101002'],
    ['no_order', 'x'.repeat(33)],
    ['dt_order', '2024-08-05 03:57:39'],
    ['dt_order', '20240230000000'],
    ['dt_order', '20240805240000'],
    ['name_goods', '点'.repeat(41)],
    ['info_order', 'x'.repeat(256)],
    ['money_order', '55.4'],
    ['money_order', '55'],
    ['money_order', '0.00'],
    ['money_order', '-1.00'],
    ['money_order', '1e2'],
    ['money_order', '99999999.01'],
    ['notify_url', 'shop.example/notify'],
    ['notify_url', 'ftp://shop.example/notify'],
    ['notify_url', `https://shop.example/${'x'.repeat(128)}`],
    ['valid_order', '0'],
    ['valid_order', 'soon'],
    ['risk_item', '“frms_ware_category”:2009'],
    ['risk_item', '[]'],
    ['pay_type', '4'],
    ['card_no', '622202000000123'.slice(0, 12)],
    ['card_no', '6222 0200 0000 1234'],
    ['bank_code', '102'],
    ['bind_mob', '28667341234'],
    ['bind_mob', '1866734123'],
    ['id_type', 'Y'],
    ['id_no', '33040119800101461'],
    ['vali_date', '202'],
    ['cvv2', '12'],
  ])('%s is not %j', async (name, value) => {
    await refusedFor(name, value)
  })

  it.each([
    ['money_order', '0.01'],
    ['money_order', '99999999.00'],
    ['name_goods', '点'.repeat(40)],
    ['id_no', '33040119800101461X'],
    ['id_no', '330401800101461'],
    ['pay_type', 'P'],
    ['notify_url', 'http://127.0.0.1:3000/notify?tenant=7'],
    ['vali_date', '2612'],
  ])('%s may be %j', async (name, value) => {
    expect(await apply(sandbox, { [name]: value })).toMatchObject({ ret_code: '8888' })
  })

  it('risk_item names a category of four digits', async () => {
    for (const risk_item of ['{}', '{"frms_ware_category":"20"}']) {
      expect(await apply(sandbox, { risk_item })).toMatchObject({ ret_code: '8911' })
    }
  })

  it('vali_date is the year and then the month', async () => {
    expect(await apply(sandbox, { vali_date: '1226' })).toMatchObject({ ret_code: '1103' })
  })

  it('of a confirmation is required', async () => {
    await apply(sandbox)
    for (const name of ['no_order', 'token', 'money_order', 'verify_code']) {
      const answer = await confirm(sandbox, { [name]: '' })
      expect(answer.ret_msg).toBe(`商户请求参数错误[${name}]`)
    }
    expect(lastOrder(sandbox).state).toBe('pending')
  })
})

describe('a query', () => {
  beforeEach(() => apply(sandbox))

  it('answers signed, but for the card', async () => {
    const answer = await query(sandbox)
    expect(answer).toMatchObject({
      ...{ ret_code: '0000', result_pay: 'WAITING', pay_type: '2', bank_code: '01020000' },
      card_no: '622202******1234',
    })
    for (const name of ['settle_date', 'bank_name', 'memo', 'token', 'no_agree']) {
      expect(answer).not.toHaveProperty(name)
    }
    expect(isSigned(answer, { unsigned: ['card_no'] })).toBe(true)
    expect(isSigned(answer)).toBe(false)
  })

  it('tells more to those who ask by a newer version', async () => {
    sandbox.control.decline(lastOrder(sandbox).key)
    const unsigned = ['card_no', 'bank_name', 'memo']
    const words = await query(sandbox, { ...question, query_version: '1.1' })
    expect(words).toMatchObject({ bank_name: '中国工商银行', memo: 'the bank refused' })
    expect(isSigned(words, { unsigned })).toBe(true)
    const numbers = await query(sandbox, { ...question, query_version: '4.0' })
    expect(numbers).toHaveProperty('reqchnl_serialno')
    expect(isSigned(numbers, { unsigned })).toBe(true)
    const unknown = await query(sandbox, { ...question, query_version: '9' })
    expect(unknown.ret_msg).toBe('商户请求参数错误[query_version]')
  })

  it('asks by the merchant’s number with its time, or by the gateway’s', async () => {
    const { providerId } = lastOrder(sandbox)
    const byNumber = { oid_partner: merchantId, oid_paybill: providerId }
    expect(await query(sandbox, byNumber)).toMatchObject({ no_order: 'M0000000001' })
    const other = { ...byNumber, no_order: 'M2' }
    expect(await query(sandbox, other)).toMatchObject({ ret_code: '9092' })
    const timeless = { oid_partner: merchantId, no_order: 'M0000000001' }
    expect((await query(sandbox, timeless)).ret_msg).toBe('商户请求参数错误[dt_order]')
    const nothing = { oid_partner: merchantId }
    expect((await query(sandbox, nothing)).ret_msg).toBe('商户请求参数错误[no_order]')
  })

  it('finds nothing under another time, and nothing of another merchant', async () => {
    const later = { ...question, dt_order: '20240805035740' }
    expect(await query(sandbox, later)).toEqual({ ret_code: '8901', ret_msg: '没有记录' })
    const how = { key: keys.neighbour.privateKey }
    const { providerId } = lastOrder(sandbox)
    for (const asked of [question, { oid_paybill: providerId }]) {
      const fields: Fields = { ...asked, oid_partner: neighbourId }
      const answer = await ask(sandbox, paths.query, signed(fields, how))
      expect(answer.ret_code).toBe('8901')
    }
  })
})

describe('a refused call', () => {
  it('is recorded with its fields, opened where it could be', async () => {
    await ask(sandbox, paths.apply, sealedBody({ ...signed(paymentFields), money_order: '1.00' }))
    expect(sandbox.requests[0]).toMatchObject({
      ...{ call: 'payments.create', accepted: false, reason: 'signature', orderKey: null },
      fields: { ...changed({}), money_order: '1.00' },
    })
  })
})
