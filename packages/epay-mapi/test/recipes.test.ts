import { type Fields, sign, signedText, verify } from '@pay/core/signing'
import { describe, expect, it } from 'vitest'
import { messageRecipe, requestRecipe } from '../src/protocol.ts'
import { secret, signatureOf } from './support/merchant.ts'

/** The document's own example. Its name was translated when the document was; its hash was not. */
const documented: Fields = {
  pid: '152787',
  type: 'wxpay',
  out_trade_no: '20240125193935458',
  notify_url: '1',
  return_url: '2',
  name: '测试支付20240125193935458',
  money: '0.1',
}
const documentedSignature = '5af4287ea6c3ab4505e9dc8d2e3a148c'

/** @source the five implementations named in SOURCES.md agree on every one of these */
const vectors: readonly (readonly [name: string, fields: Fields, signature: string])[] = [
  [
    'A1, an ordinary payment',
    {
      pid: '1001',
      type: 'alipay',
      out_trade_no: 'ORD-0001',
      notify_url: 'https://shop.example/epay/notify',
      return_url: 'https://shop.example/epay/return',
      name: 'VIP',
      money: '1.00',
    },
    '93da00938176249d52d54a264389bf69',
  ],
  [
    'A3, with empty fields',
    {
      pid: '1001',
      type: 'alipay',
      out_trade_no: 'ORD-0003',
      notify_url: 'https://shop.example/n',
      return_url: '',
      name: 'VIP',
      money: '1.00',
      param: '',
      sitename: '',
      ext: '',
    },
    '3c9e4b2f9dedcb1698ecf215fff5f260',
  ],
  [
    'A5, with the text 0',
    {
      pid: '1001',
      type: 'qqpay',
      out_trade_no: 'ORD-0005',
      notify_url: 'https://shop.example/n',
      return_url: 'https://shop.example/r',
      name: 'VIP',
      money: '0.01',
      param: '0',
      ext: '0',
    },
    '5e33d55e3e3ce5b1a3b41c45f9c0525a',
  ],
  [
    'N2, a notification with ext',
    {
      pid: '1001',
      trade_no: '20160806151343349021',
      out_trade_no: '20160806151343349',
      type: 'wxpay',
      name: '一个奥利奥',
      money: '1.00',
      trade_status: 'TRADE_SUCCESS',
      ext: 'userId',
    },
    'c8073c5d0277a02304aa3de9ffbe2981',
  ],
]

describe('the vector of the interface document', () => {
  it('verifies with the product name in Chinese', () => {
    expect(sign(requestRecipe, documented, secret)).toBe(documentedSignature)
    const message = { ...documented, sign: documentedSignature, sign_type: 'MD5' }
    expect(verify(messageRecipe, message, secret)).not.toBeNull()
  })

  it('is joined as the document says', () => {
    expect(signedText(requestRecipe, documented)).toBe(
      'money=0.1&name=测试支付20240125193935458&notify_url=1&out_trade_no=20240125193935458&pid=152787&return_url=2&type=wxpay***',
    )
  })

  it('cannot be true with the translated name: the printed hash is of the Chinese one', () => {
    const translated = { ...documented, name: 'Test Payment 20240125193935458' }
    expect(sign(requestRecipe, translated, secret)).toBe('7f811e33f2f05a350776a6d609c2a54e')
    expect(verify(messageRecipe, { ...translated, sign: documentedSignature }, secret)).toBeNull()
  })

  it('needs the amount as it was written', () => {
    const padded = { ...documented, money: '0.10' }
    expect(sign(requestRecipe, padded, secret)).toBe('aa9ead5bce7e1d00caefdb1c038069cb')
  })
})

describe('vectors of independent implementations', () => {
  it.each(vectors)('%s', (_, fields, signature) => {
    expect(sign(requestRecipe, fields, secret)).toBe(signature)
    expect(verify(messageRecipe, { ...fields, sign: signature }, secret)).not.toBeNull()
    // the tests' own signer is held to the same
    expect(signatureOf(fields)).toBe(signature)
  })

  it.each(vectors)('%s, changed in any field, is refused', (_, fields, signature) => {
    for (const name of Object.keys(fields).filter(one => fields[one] !== '')) {
      const changed = { ...fields, [name]: `${fields[name]}1`, sign: signature }
      expect(verify(messageRecipe, changed, secret), name).toBeNull()
    }
  })
})
