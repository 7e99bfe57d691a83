import { describe, expect, it } from 'vitest'
import { signatureOf } from '../../src/gateways/epay/signature.ts'
import { createSandbox } from '../../src/index.ts'
import { toBytes } from '../../src/php/bytes.ts'
import { ask, type Fields, paths, secret } from './support/merchant.ts'

const shop = {
  name: 'VIP',
  notify_url: 'https://shop.example/n',
  return_url: 'https://shop.example/r',
}

const documented = {
  ...{ money: '0.1', notify_url: '1', return_url: '2', type: 'wxpay' },
  ...{ out_trade_no: '20240125193935458', pid: '152787' },
}

/** The published hashes; five programs that share nothing with this one agree on them. */
const vectors: readonly (readonly [id: string, hash: string, fields: Fields])[] = [
  [
    'S0, the interface document, its product name put back into Chinese',
    '5af4287ea6c3ab4505e9dc8d2e3a148c',
    { ...documented, name: '测试支付20240125193935458' },
  ],
  [
    'S1, the interface document as printed',
    '7f811e33f2f05a350776a6d609c2a54e',
    { ...documented, name: 'Test Payment 20240125193935458' },
  ],
  [
    'A1, a plain payment',
    '93da00938176249d52d54a264389bf69',
    {
      ...{ name: 'VIP', money: '1.00', type: 'alipay', pid: '1001', out_trade_no: 'ORD-0001' },
      notify_url: 'https://shop.example/epay/notify',
      return_url: 'https://shop.example/epay/return',
    },
  ],
  [
    'A3, empty values left out',
    '3c9e4b2f9dedcb1698ecf215fff5f260',
    {
      ...{ ...shop, return_url: '', param: '', sitename: '', ext: '' },
      ...{ money: '1.00', out_trade_no: 'ORD-0003', pid: '1001', type: 'alipay' },
    },
  ],
  [
    'A5, the text 0 kept',
    '5e33d55e3e3ce5b1a3b41c45f9c0525a',
    {
      ...{ ...shop, ext: '0', param: '0' },
      ...{ money: '0.01', out_trade_no: 'ORD-0005', pid: '1001', type: 'qqpay' },
    },
  ],
  [
    'N2, a notification',
    'c8073c5d0277a02304aa3de9ffbe2981',
    {
      ...{ ext: 'userId', money: '1.00', name: '一个奥利奥', pid: '1001', type: 'wxpay' },
      ...{ out_trade_no: '20160806151343349', trade_no: '20160806151343349021' },
      trade_status: 'TRADE_SUCCESS',
    },
  ],
]

const asBytes = (fields: Fields) =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [toBytes(name), toBytes(value)]))

describe('the published vectors', () => {
  it.each(vectors)('%s', (_, hash, fields) => {
    expect(signatureOf(asBytes(fields), secret)).toBe(hash)
    expect(signatureOf(asBytes({ ...fields, sign: 'x', sign_type: 'MD5' }), secret)).toBe(hash)
  })

  const payable = vectors.filter(([id]) => !/^(A3|N2)/.test(id))

  it.each(payable)('over the wire: %s', async (_, hash, fields) => {
    const merchant = { id: fields.pid ?? '', secret }
    const sandbox = createSandbox({ gateways: { epay: { merchants: [merchant] } } })
    const request = { ...fields, sign: hash, sign_type: 'MD5' }
    expect(await ask(sandbox, paths.create, request)).toMatchObject({
      ...{ code: 200, out_trade_no: fields.out_trade_no, type: fields.type },
    })
  })

  it.each(payable)('over the wire of the relatives with MD5: %s', async (_, hash, fields) => {
    const settings = { merchants: [{ id: fields.pid ?? '', secret }] }
    const gateways = { 'epay-ypay': settings, 'epay-rainbow-v1': settings }
    const body = new URLSearchParams({ ...fields, sign: hash, sign_type: 'MD5' })
    const headers = { 'user-agent': 'Mozilla/5.0', accept: 'text/html' }
    for (const program of [3069, 3095] as const) {
      const rainbow = { ...settings, program }
      const sandbox = createSandbox({ gateways: { ...gateways, 'epay-rainbow-v1': rainbow } })
      for (const path of ['epay-ypay/pay/apisubmit', 'epay-rainbow-v1/submit.php']) {
        await sandbox.fetch(`http://gateway.example/${path}`, { method: 'POST', body, headers })
      }
      expect(sandbox.requests.map(({ reason }) => reason)).toEqual([null, null])
    }
  })

  it('refuses the hash of the interface document with the name as printed there, which was translated after it was hashed', async () => {
    const sandbox = createSandbox({ gateways: { epay: { merchants: [{ id: '152787', secret }] } } })
    const request = {
      ...{ ...documented, name: 'Test Payment 20240125193935458', sign_type: 'MD5' },
      sign: '5af4287ea6c3ab4505e9dc8d2e3a148c',
    }
    expect(await ask(sandbox, paths.create, request)).toMatchObject({ code: 701 })
  })

  it('hashes 0.10 as another amount than 0.1', () => {
    const fields = { ...documented, name: '测试支付20240125193935458', money: '0.10' }
    expect(signatureOf(asBytes(fields), secret)).toBe('aa9ead5bce7e1d00caefdb1c038069cb')
  })
})
