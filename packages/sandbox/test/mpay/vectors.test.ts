import { createPrivateKey, createPublicKey } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { openEnvelope } from '../../src/gateways/mpay/envelope.ts'
import { signedText, verify } from '../../src/gateways/mpay/signature.ts'
import { createSandbox } from '../../src/index.ts'
import { ask, type Fields, keys, parts, paths, seal } from './support/merchant.ts'

/** Of the gateway's demo merchant, whose samples are in the documents. */
const demoKey =
  'MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDopTeLUex6TWL0ga2vw83m3pqAIhrRnmsWvqnm8fztmAHVBTyPsUyk19hE8qksxn28V6Zkmse7VznaGt7smhZ4SkRkby3atZE0k7u6ubOoE68sVR9putj8vD8NLCnLrldAsbcZK8VMxkDfkEsX/k8jQL+a2Iv2sr7A4FnQd3EamwIDAQAB'

/** The platform's own, as its demos publish it. */
const platformKey =
  'MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQCSS/DiwdCf/aZsxxcacDnooGph3d2JOj5GXWi+q3gznZauZjkNP8SKl3J2liP0O6rU/Y/29+IUe+GTMhMOFJuZm1htAtKiu5ekW0GlBMWxf4FPkYlQkPE0FtaoMP3gYfh+OwI+fIRrpW3ySn3mScnc6Z700nU/VYrRkfcSCbSnRwIDAQAB'

/** The sample request of "MPAY Verify". */
const confirmation: Fields = {
  ...{ money_order: '55.44', no_order: '20180828153543', oid_partner: '201304121000001004' },
  ...{ sign_type: 'RSA', token: 'E4A27991786F7114DCAF88C266A465C2', verify_code: '123456' },
  sign: '3DdWXwYzWuXHZ0oCc1vDDEKIMv0QpjSfAYXV6t8nTjR0QcAWvN65BL4zS+Csys1Hx1rdAciMqg4yoevq4jxHOPi4T3h1ryld51x0uUGzcyeymp8aQGtkexiZPwxLTdQ62KR7czfebwbUt5uDny5dstIZ26Bupfm3YgBFb3kdiIg=',
}

/** The same under SHA-256: signed by two programs, and never seen by the gateway. */
const newerConfirmation: Fields = {
  ...confirmation,
  sign_type: 'SHA256withRSA',
  sign: 'EL/vq9eiVTrnu1T9pAbOD56rnKat+o0PXlKhSmm8XQMZ/bM5Hido23ah6DHD79P1i4+13OK0YjQxBJkCMFDXnf1uNvw+fZmpBJpL487NiX6oNLC0DSV88vklMFqeBlQBEugbqq4KFkIE3L9vxIsiPmA4t0iQgYHDlOrtUjSR3HY=',
}

/** A live notification of the gateway's, from 2018. */
const liveNotification: Fields = {
  ...{ bank_code: '01020000', dt_order: '20180321204108', money_order: '0.1' },
  ...{ no_order: '20180321204108842917', oid_partner: '201710250001059760' },
  ...{ oid_paybill: '2018032163459808', pay_type: '2', result_pay: 'SUCCESS' },
  ...{ settle_date: '20180321', sign_type: 'RSA' },
  sign: 'UUg8P840QoNfu3RIYqQnoULlfWTlv8DGujwe7gtWmefmRKxeR2+pyF2CfcMM7cW+9HKOQxTxCfL8oRgLarsemVXNhRlYQxNwmWGwXmoPCiPr8Ssj+xJVA4AvmioiiVevpqPXa13JUmGMb2SBxumijcptoYtoEzyL9XmvZcdsaAI=',
}

const sandboxFor = (signType: 'RSA' | 'SHA256withRSA') =>
  createSandbox({
    gateways: { mpay: { merchants: [{ id: '201304121000001004', publicKey: demoKey, signType }] } },
  })

describe('the published vectors', () => {
  it.each([
    ['RSA', confirmation],
    ['SHA256withRSA', newerConfirmation],
  ] as const)('sign a confirmation by %s', async (signType, fields) => {
    const sandbox = sandboxFor(signType)
    // The signature is right: only the token leads nowhere.
    expect(await ask(sandbox, paths.verify, fields)).toMatchObject({ ret_code: '1000' })
    for (const name of ['money_order', 'no_order', 'token', 'verify_code']) {
      const touched = { ...fields, [name]: `1${fields[name]}` }
      expect(await ask(sandbox, paths.verify, touched)).toMatchObject({ ret_code: '1001' })
    }
  })

  it('sign a live notification, as this gateway signs its own', () => {
    const key = createPublicKey({
      ...{ key: Buffer.from(platformKey, 'base64'), format: 'der' as const, type: 'spki' as const },
    })
    const { sign = '', ...fields } = liveNotification
    expect(verify(signedText(fields), sign, 'RSA', key)).toBe(true)
    expect(verify(signedText({ ...fields, money_order: '0.10' }), sign, 'RSA', key)).toBe(false)
    expect(verify(signedText(fields), sign, 'SHA256withRSA', key)).toBe(false)
  })

  it('seal a message: nonce, ciphertext and code stand byte for byte, and it opens', () => {
    const plain = '{"acct_name":"李天增","no_order":"20180828153543"}'
    const published = [
      'QkFOWFlUMUE=',
      'k/GjNlIc5Z4sDMd13+Cuk2psodZl4oRxFirRWzaWNZvUw2zaxciG+Xf8f6Kt7i88+GzA/UY=',
      'oa5V3RwLr9GmRzFJZ+aoc4ITxE/X8WUq6YYS9Rcobro=',
    ]
    const [version, hmacKey, aesKey] = seal(plain, parts).split('$')
    const payLoad = [version, hmacKey, aesKey, ...published].join('$')
    const platform = createPrivateKey(keys.platform.privateKey)
    expect(openEnvelope(payLoad, platform)).toBe(plain)
    for (const index of published.keys()) {
      const touched = published.map((piece, at) => (at === index ? swapped(piece) : piece))
      expect(openEnvelope([version, hmacKey, aesKey, ...touched].join('$'), platform)).toBe(null)
    }
  })
})

/** Two letters changed places. */
const swapped = (base64: string): string => (base64[1] ?? '') + (base64[0] ?? '') + base64.slice(2)
