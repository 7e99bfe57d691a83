import { createHash } from 'node:crypto'
import { createEpayMapi } from '@pay/epay-mapi'
import { createMmk } from '@pay/mmk'
import { createSandbox } from '@pay/sandbox'
import { describe, expect, it } from 'vitest'
import { explainRefused } from '../src/index.ts'

const sandbox = createSandbox({ explain: explainRefused })
const fetch = (request: Request) => sandbox.fetch(request)

const merchantOf = (gateway: string) => {
  const merchant = sandbox.merchants.find(one => one.gateway === gateway)
  if (merchant === undefined || !('secret' in merchant)) throw new Error(`${gateway} has none`)
  return merchant
}

describe('a simulated gateway that explains what it refuses', () => {
  it('says that the secret is in upper case', async () => {
    const { id, secret } = merchantOf('eoopay')
    const base = { baseUrl: 'http://sandbox/eoopay', allowHttp: true, merchantId: id, fetch }
    const spelled = createMmk({ ...base, secret: secret.toUpperCase() })
    const error: unknown = await spelled.payments
      .query({ orderId: 'D0000000001' })
      .catch(thrown => thrown)
    expect(String(error)).toMatch(/SIMULATED: The signature was made with the same key/)
  })

  it('keeps the findings in its record', async () => {
    const { id } = merchantOf('epay')
    const secret = 'not-the-secret-of-this-account'
    const base = { baseUrl: 'http://sandbox/epay', allowHttp: true, merchantId: id, fetch }
    await createEpayMapi({ ...base, secret }).payments.create({
      orderId: 'P0000000001',
      amount: { value: '1.00', currency: 'CNY' },
      method: 'wxpay',
      name: 'VIP',
      notifyUrl: 'http://127.0.0.1:1/notify',
      returnUrl: 'http://127.0.0.1:1/return',
    })
    const refused = sandbox.requests.filter(({ findings }) => findings.length > 0)
    const causes = refused.flatMap(({ findings }) => findings.map(one => ({ ...one })))
    expect(causes.at(-1)).toMatchObject({ cause: 'unexplained', certainty: 'likely' })
  })

  it.each([
    ['epay-ypay', '/pay/apisubmit'],
    ['epay-rainbow-v1', '/mapi.php'],
  ])('explains %s as it does its relative', async (gateway, path) => {
    const { id, secret } = merchantOf(gateway)
    const fields = { pid: id, type: 'wxpay', out_trade_no: 'P1', name: 'VIP', money: '1.00' }
    const more = { notify_url: 'http://127.0.0.1:1/n', return_url: 'http://127.0.0.1:1/r' }
    const all = Object.entries({ ...fields, ...more, clientip: '127.0.0.1' }).sort()
    const text = all.map(pair => pair.join('=')).join('&') + secret.toUpperCase()
    const sign = createHash('md5').update(text).digest('hex')
    const body = new URLSearchParams([...all, ['sign', sign], ['sign_type', 'MD5']])
    const url = `http://sandbox/${gateway}${path}`
    const answer = await fetch(new Request(url, { method: 'POST', body }))
    expect(await answer.text()).toMatch(/SIMULATED: The signature was made with the same key/)
  })

  it('knows nothing of a gateway that is not in the table', () => {
    const key = { secret: 'x' }
    const refused = { gateway: 'other', call: 'payments.create', fields: {}, received: '', key }
    expect(explainRefused(refused)).toEqual([])
  })
})
