import { createHash } from 'node:crypto'
import { sign } from '@pay/core/signing'
import { describe, expect, it } from 'vitest'
import { createEpayMapi } from '../src/index.ts'
import { requestRecipe } from '../src/protocol.ts'
import { accepted, useBench } from './support/bench.ts'
import { byGet, paid, payment, secret, settings, signatureOf, signed } from './support/merchant.ts'

const { connect, create, answers } = useBench()

const fieldsOf = (more: object = {}) => connect().payments.form({ ...payment, ...more }).fields

/** The vector of the document, as far as the signature goes. */
const vector = {
  pid: '152787',
  type: 'wxpay',
  out_trade_no: '20240125193935458',
  notify_url: '1',
  return_url: '2',
  name: '测试支付20240125193935458',
  money: '0.1',
}

describe('the contradictions of the interface document', () => {
  it('1: money is text in the table and a bare 0.1 in the sample: sent as written, never padded', () => {
    const amount = { value: '0.1', currency: 'CNY' }
    expect(fieldsOf({ amount }).money).toBe('0.1')
    expect(sign(requestRecipe, { ...vector, money: '0.10' }, secret)).toBe(
      'aa9ead5bce7e1d00caefdb1c038069cb',
    )
  })

  it('2: sitename is in the request line only: optional, sent and signed when given', () => {
    expect(fieldsOf()).not.toHaveProperty('sitename')
    const { sign: signature, ...fields } = fieldsOf({ sitename: 'Shop' })
    expect(fields.sitename).toBe('Shop')
    expect(signature).toBe(signatureOf(fields))
  })

  it('3: the name of the vector was translated, its hash was not', () => {
    expect(sign(requestRecipe, vector, secret)).toBe('5af4287ea6c3ab4505e9dc8d2e3a148c')
  })

  it('4: a line end inside the printed text is no part of it', () => {
    const wrapped = { ...vector, out_trade_no: '20240125193935458\n' }
    expect(sign(requestRecipe, wrapped, secret)).not.toBe('5af4287ea6c3ab4505e9dc8d2e3a148c')
    expect(() => fieldsOf({ name: 'two\nlines' })).toThrow('name')
  })

  it('5: the two order numbers share one example and nothing else', async () => {
    const result = await create(accepted)
    expect(result).toMatchObject({ orderId: 'ORD-0001', providerId: 'Y2026013109300012345' })
    expect(await create({ ...accepted, trade_no: undefined })).toMatchObject({
      status: 'pending',
      providerId: null,
    })
  })

  it('6: a WeChat code stands beside the type alipay: the code is not checked against it', async () => {
    const nextAction = { type: 'qr', payload: 'wxp://f2f0' }
    expect(await create(accepted, {}, { method: 'alipay' })).toMatchObject({ nextAction })
    expect(await create({ ...accepted, type: 'wxpay' })).toMatchObject({ nextAction })
  })

  it('7: a message is mentioned and not listed: msg, then message', async () => {
    expect(await create({ code: 700, msg: 'one', message: 'two' })).toMatchObject({
      message: 'one',
    })
    expect(await create({ code: 700, message: 'two' })).toMatchObject({ message: 'two' })
    expect(await create({ code: 700 })).toMatchObject({ status: 'failed', message: null })
  })

  it('8: only qrcode is listed, relatives answer others: all are read, one is required', async () => {
    const { qrcode: _, ...bare } = accepted
    for (const name of ['qrcode', 'h5_qrurl', 'code_url', 'payurl', 'urlscheme']) {
      const answer = { ...bare, [name]: 'https://pay.example/1' }
      expect(await create(answer), name).toMatchObject({ status: 'pending' })
    }
    expect(await create(bare)).toMatchObject({ status: 'unknown' })
  })

  it('9: the addresses of the vector are 1 and 2: signing takes them, the call does not', () => {
    expect(sign(requestRecipe, vector, secret)).toBe('5af4287ea6c3ab4505e9dc8d2e3a148c')
    expect(() => fieldsOf({ notifyUrl: '1' })).toThrow('notifyUrl')
    expect(() => fieldsOf({ returnUrl: '2' })).toThrow('returnUrl')
  })

  it('10: ext is at most 100 long, of what is not said: characters, with a hint beyond 100 bytes', async () => {
    const hints = async (ext: string) => (await create(accepted, {}, { ext })).hints.join(' ')
    expect(await hints('a'.repeat(100))).toBe('')
    expect(await hints('测'.repeat(33))).toBe('')
    expect(await hints('测'.repeat(34))).toContain('100 bytes')
    expect(await hints('😀'.repeat(100))).toContain('100 bytes')
    expect(() => fieldsOf({ ext: 'a'.repeat(101) })).toThrow('ext')
    expect(() => fieldsOf({ ext: '😀'.repeat(101) })).toThrow('ext')
  })

  it('11: ext is missing from the sample: it is signed like every other field', () => {
    const { sign: signature, ...fields } = fieldsOf({ ext: 'userId' })
    expect(signature).toBe(signatureOf(fields))
    expect(signature).not.toBe(fieldsOf().sign)
  })

  it('12: "the same as Alipay" means its retired MD5: the secret appended, no word before it', () => {
    const { sign: signature } = fieldsOf()
    expect(signature).toBe('93da00938176249d52d54a264389bf69')
    expect(connect().preview('payments.create', payment).signedText).not.toContain('key=')
  })

  it('13: the amount "may fluctuate": what has to be paid is told, within a cap', async () => {
    answers({ ...accepted, money: '1.01' })
    const capped = connect({ payableCap: '0.01' }).payments.create(payment)
    expect(await capped).toMatchObject({ payable: { value: '1.01', currency: 'CNY' } })
    expect(await create({ ...accepted, money: '1.01' })).toMatchObject({ status: 'unknown' })
  })

  it('14: the sign of the sample is the MD5 of 123, a placeholder', () => {
    const placeholder = '202cb962ac59075b964b07152d234b70'
    expect(createHash('md5').update('123').digest('hex')).toBe(placeholder)
    expect(sign(requestRecipe, vector, secret)).not.toBe(placeholder)
  })

  it('15: pid is a number: kept as text, digits only', () => {
    expect(fieldsOf().pid).toBe('1001')
    for (const merchantId of ['', 'abc', '10a', '0001', '-1', '1e3']) {
      expect(() => connect({ merchantId })).toThrow('merchantId')
    }
  })

  it('16: return_url is required, also for a pure API call', () => {
    const { returnUrl: _, ...without } = payment
    // @ts-expect-error
    expect(() => connect().payments.form(without)).toThrow('returnUrl')
    expect(fieldsOf().return_url).toBe('https://shop.example/epay/return')
  })

  it('17: the examples are plain http: only when the caller says so', () => {
    const baseUrl = 'http://gateway.example'
    expect(() => createEpayMapi({ ...settings, baseUrl })).toThrow('allowHttp')
    expect(createEpayMapi({ ...settings, baseUrl, allowHttp: true }).id).toBe('epay-mapi')
    expect(fieldsOf({ notifyUrl: 'http://shop.example/n' }).notify_url).toMatch(/^http:/)
  })

  it('18: "¬ify_url" is a mangled &notify_url: a message that went through HTML is not authentic', async () => {
    const { body } = connect().preview('payments.create', payment)
    expect(body).toContain('&notify_url=')
    const mangled = byGet(signed({ ...paid, ext: 'a' }))
    const url = mangled.url.replace('&type=', '×type=')
    await expect(connect().notifications.receive({ ...mangled, url })).rejects.toThrow()
  })
})
