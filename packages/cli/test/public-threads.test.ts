import { createHash, createSign, generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { fileOf } from './support/files.ts'
import { pay } from './support/terminal.ts'

/*
 * Mistakes of public issue threads, each as a developer would have it at hand: a body, a log line, a
 * curl command, a key file. The signatures are made here, by hand, the way the thread tells.
 */

const secret = '7a3b1053780db61ebd3d7123e1b8d6c4'
const env = { KEY: secret }

const md5 = (text: string | Uint8Array) => createHash('md5').update(text).digest('hex')

const platform = generateKeyPairSync('rsa', { modulusLength: 2048 })
const merchant = generateKeyPairSync('rsa', { modulusLength: 2048 })
const pem = (key: typeof platform.publicKey) => String(key.export({ format: 'pem', type: 'spki' }))
const platformKey = fileOf(pem(platform.publicKey))

const rsa = (text: string) => createSign('RSA-MD5').update(text).sign(platform.privateKey, 'base64')

const epay = (call: string) => ['-p', 'epay-mapi', '-c', call, '--key-env', 'KEY']
const mpay = ['-p', 'mpay', '-c', 'notification', '--key-file', platformKey]

const explained = async (args: readonly string[], input: string) => {
  const { code, stdout, stderr } = await pay(['explain', ...args, '--json'], { env, input })
  expect(stderr).toBe('')
  const { findings } = JSON.parse(stdout)
  const [{ certainty, cause, field }] = findings
  return `${code} ${[certainty, cause, field].filter(Boolean).join(' ')}`
}

const notified = {
  bank_code: '01020000',
  dt_order: '20180321204108',
  money_order: '1000.0',
  no_order: '20180321204108842917',
  oid_partner: '201710250001059760',
  oid_paybill: '2018032163459808',
  pay_type: '2',
  result_pay: 'SUCCESS',
  settle_date: '20180321',
  sign_type: 'RSA',
}
const notifiedText = Object.entries(notified)
  .map(pair => pair.join('='))
  .join('&')

describe('a mistake of a public thread is named', () => {
  // binarywang/weixin-java-pay-demo#12, lizhipay/acg-faka#42
  it('empty values were signed', async () => {
    const sign = md5(
      `ext=&money=1.00&name=VIP&out_trade_no=42&pid=1001&return_url=&type=alipay${secret}`,
    )
    const curl = `curl -X POST 'https://pay.example/mapi.php' \\
      -H 'Content-Type: application/x-www-form-urlencoded' \\
      --data-raw 'pid=1001&type=alipay&out_trade_no=42&name=VIP&money=1.00&return_url=&ext=&sign=${sign}&sign_type=MD5'`
    expect(await explained(epay('payments.create'), curl)).toBe('1 proven empty-kept')
  })

  // alipay/alipay-sdk-nodejs-all#68, #78
  it('the key was pasted with a blank behind it', async () => {
    const sign = md5(`money=1.00&out_trade_no=42&pid=1001${secret} `)
    const log = `2026-01-31 10:00:00 DEBUG epay request: money=1.00&out_trade_no=42&pid=1001&sign=${sign}&sign_type=MD5`
    expect(await explained(epay('payments.create'), log)).toBe('1 proven key-whitespace')
  })

  // smartwalle/alipay#132
  it('the plus signs of the base64 were lost', async () => {
    let sign = rsa(notifiedText)
    // every signature of a key is the same for the same text, so the text is varied until there is a plus
    let fields: Record<string, string> = notified
    for (let at = 0; !sign.includes('+'); at += 1) {
      fields = { ...notified, info_order: String(at) }
      const text = Object.keys(fields)
        .sort()
        .map(name => `${name}=${fields[name]}`)
        .join('&')
      sign = rsa(text)
    }
    const body = JSON.stringify({ ...fields, sign: sign.replaceAll('+', ' ') })
    expect(await explained(mpay, body)).toBe('1 proven base64-space')
  })

  // JeffreySu/WeiXinMPSDK#435, alipay/alipay-sdk-nodejs-all#30
  it('sign_type was signed where it is not', async () => {
    const sign = md5(`money=1.00&out_trade_no=42&pid=1001&sign_type=MD5${secret}`)
    const body = `pid=1001&out_trade_no=42&money=1.00&sign=${sign}&sign_type=MD5`
    expect(await explained(epay('payments.create'), body)).toBe(
      '1 proven sign-type-included sign_type',
    )
  })

  // aimuz/wechat-sdk#4
  it('an amount from 10000 up was printed with an exponent', async () => {
    const sign = md5(`money=1e+06&out_trade_no=42&pid=1001${secret}`)
    const json = `{"pid": 1001, "out_trade_no": "42", "money": "1000000", "sign": "${sign}"}`
    expect(await explained(epay('payments.create'), json)).toBe('1 proven number-format money')
  })

  // yansongda/pay#12, #47
  it('the own public key stands in the place of the platform’s', async () => {
    const body = JSON.stringify({ ...notified, sign: rsa(notifiedText) })
    const own = ['-p', 'mpay', '-c', 'notification', '--key-file', fileOf(pem(merchant.publicKey))]
    expect(await explained(own, body)).toBe('1 likely wrong-key')
    expect(await explained([...own, '--key-file', platformKey], body)).toBe('1 proven wrong-key')
  })

  // yansongda/laravel-pay#19, smartwalle/alipay#257
  it('the message is in GBK', async () => {
    const gbk = Buffer.from([0xb2, 0xe2, 0xca, 0xd4]) // 测试
    const text = Buffer.concat([Buffer.from('money=1.00&name='), gbk, Buffer.from('&pid=1001')])
    const sign = md5(Buffer.concat([text, Buffer.from(secret)]))
    const body = `pid=1001&name=%B2%E2%CA%D4&money=1.00&sign=${sign}&sign_type=MD5`
    expect(await explained(epay('notification'), body)).toBe('1 proven charset name')
  })

  // alipay/alipay-sdk-nodejs-all#45
  it('a pass-through value was decoded twice', async () => {
    const sign = md5(`money=1.00&notify=https://x.example&param={"u":"a&b"}&pid=1001${secret}`)
    const url = `https://shop.example/notify?pid=1001&money=1.00&notify=https%3A%2F%2Fx.example&param=%257B%2522u%2522%253A%2522a%2526b%2522%257D&sign=${sign}`
    expect(await explained(epay('notification'), url)).toBe('1 proven double-decoded param')
  })

  // go-pay/gopay#113
  it('the body was decoded before it was split', async () => {
    const sign = md5(`money=1.00&name=Tom & Jerry&pid=1001${secret}`)
    const body = `pid=1001&name=Tom & Jerry&money=1.00&sign=${sign}`
    expect(await explained(epay('notification'), body)).toBe('1 proven double-decoded name')
  })

  // go-pay/gopay#405
  it('the other side parsed no field at all', async () => {
    const body = `{"pid":"1001","out_trade_no":"42","money":"1.00","sign":"${md5(secret)}"}`
    expect(await explained(epay('payments.create'), body)).toBe('1 proven field-missing')
  })

  // Anankke/SSPanel-UIM#2207
  it('the operator hashes with another algorithm', async () => {
    const sign = createHash('sha256')
      .update(`money=1.00&out_trade_no=42&pid=1001${secret}`)
      .digest('hex')
    const body = `pid=1001&out_trade_no=42&money=1.00&sign=${sign}&sign_type=MD5`
    expect(await explained(epay('notification'), body)).toBe('1 proven digest-algorithm')
  })

  // go-pay/gopay#34: a typed struct wrote a number back in another way
  it('a parsed number was written back in another way', async () => {
    const body = JSON.stringify({ ...notified, money_order: '1000', sign: rsa(notifiedText) })
    expect(await explained(mpay, body)).toBe('1 proven number-format money_order')
  })

  // smartwalle/alipay#203: an extra field appears
  it('a framework added a field', async () => {
    const sign = md5(`money=1.00&out_trade_no=42&pid=1001&trade_status=TRADE_SUCCESS${secret}`)
    const body = `s=%2Fpay%2Fnotify&pid=1001&out_trade_no=42&money=1.00&trade_status=TRADE_SUCCESS&sign=${sign}`
    expect(await explained(epay('notification'), body)).toBe('1 proven extra-field-signed s')
  })

  // the shop keeps keys of its own in its notify URL: only those together explain it
  it('several keys of the shop’s own stand in the message', async () => {
    const sign = md5(`money=1.00&out_trade_no=42&pid=1001&trade_status=TRADE_SUCCESS${secret}`)
    const body = `tenant=7&shop=north&pid=1001&out_trade_no=42&money=1.00&trade_status=TRADE_SUCCESS&sign=${sign}`
    expect(await explained(epay('notification'), body)).toMatch(/^1 proven field-missing/)
  })

  // Javen205/IJPay#30: solved only by comparing with the string the gateway echoed
  it('the gateway’s own text shows the field that changed', async () => {
    const theirs = 'money=1.00&name=VIP 会员&out_trade_no=42&pid=1001'
    const body = `pid=1001&out_trade_no=42&name=VIP&money=1.00&sign=${md5(theirs + secret)}`
    const answer = fileOf(JSON.stringify({ code: 701, msg: `签名错误，待签名串：【${theirs}】` }))
    const args = [...epay('payments.create'), '--signed-text', answer]
    expect(await explained(args, body)).toBe('1 proven value-changed name')
  })

  // the published page of the interface itself: `&notify_url` became `¬ify_url`
  it('the text was copied out of a page', async () => {
    const sign = md5(`money=0.1¬ify_url=1&pid=152787&type=wxpay${secret}`)
    const body = `money=0.1&notify_url=1&pid=152787&type=wxpay&sign=${sign}`
    expect(await explained(epay('payments.create'), body)).toBe('1 proven entity-mangled')
  })
})
