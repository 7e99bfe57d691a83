import { reconcile, SignatureError } from '@pay/core'
import { createSandbox } from '@pay/sandbox'
import { describe, expect, it } from 'vitest'
import { createMmk } from '../../mmk/src/index.ts'
import { createPayoutCo } from '../../payout-co/src/index.ts'
import { deposit, payIn } from './support/inputs.ts'
import { formOf, paidNotification, signed } from './support/messages.ts'
import { createColombia, createMyanmar, secret } from './support/providers.ts'

type Fields = Readonly<Record<string, string>>

const back = (fields: Fields, method = 'POST') =>
  createMyanmar().provider.returns.read({ method, url: '/return', body: formOf(fields) })

const refusal = (fields: Fields, method?: string) =>
  back(fields, method).then(
    () => expect.fail('it was read'),
    error => {
      expect(error).toBeInstanceOf(SignatureError)
      return error.reason
    },
  )

describe('a browser that comes back', () => {
  it('is read when it is authentic, and is no event', async () => {
    const returned = await back(signed(paidNotification))
    expect(returned).toMatchObject({
      provider: 'mmk',
      account: '10006',
      orderId: 'T0000000001',
      providerId: '20240805035739000001',
      claims: 'paid',
    })
    for (const name of ['status', 'credited', 'key']) expect(returned).not.toHaveProperty(name)
  })

  it('may say that it was not paid', async () => {
    const declined = signed({ ...paidNotification, returncode: '01', true_amount: '0' })
    expect(await back(declined)).toMatchObject({ claims: 'not-paid' })
  })

  it('is refused when it is forged, another merchant’s, or brought by GET', async () => {
    expect(await refusal({ ...signed(paidNotification), true_amount: '9.00' })).toBe(
      'wrong-signature',
    )
    expect(await refusal(paidNotification)).toBe('missing-signature')
    expect(await refusal(signed({ ...paidNotification, memberid: '10007' }))).toBe('wrong-account')
    expect(await refusal(signed(paidNotification), 'GET')).toBe('method')
  })

  it('is refused when its fields are no deposit’s', async () => {
    const { orderid: _, ...nameless } = paidNotification
    expect(await refusal(signed(nameless))).toBe('undocumented')
    expect(await refusal(signed({ ...paidNotification, returncode: '' }))).toBe('undocumented')
  })

  it('keeps the payer to itself when it is printed', async () => {
    const returned = await back(signed({ ...paidNotification, userid: 'the payer 15452' }))
    expect(returned.raw.userid).toBe('the payer 15452')
    expect(JSON.stringify(returned)).not.toContain('15452')
  })
})

describe('a deposit on the gateway’s page', () => {
  it('is what create sends, without the request for JSON', () => {
    const { provider } = createColombia()
    const { type, action, fields } = provider.payments.form(payIn)
    const { type: json, ...sent } = provider.preview('payments.create', payIn, {
      reveal: true,
    }).fields
    expect([type, json]).toEqual(['form', 'json'])
    expect(action).toBe('https://gateway.example/Pay_AddOrder.html')
    expect(fields).toEqual(sent)
  })

  it.each([
    ['Myanmar', '10006', createMmk, deposit],
    ['Colombia', '10007', createPayoutCo, payIn],
  ] as const)(
    'is answered with a page, and settled by its ticket: %s',
    async (_, id, create, input) => {
      const currency = id === '10006' ? 'MMK' : 'COP'
      const sandbox = createSandbox({
        gateways: { eoopay: { merchants: [{ id, secret, currency }] } },
      })
      const baseUrl = 'https://gateway.example/eoopay'
      const provider = create({ baseUrl, merchantId: id, secret, fetch: sandbox.fetch })
      // each country takes its own input
      const { action, fields } = provider.payments.form(input as never)
      const posted = await sandbox.fetch(action, {
        method: 'POST',
        body: new URLSearchParams({ ...fields }),
      })
      expect(posted.headers.get('content-type')).toContain('text/html')
      const ticket = provider.ticket('payments.form', input)
      expect(ticket).toMatchObject({ operation: 'payments.form', orderId: input.orderId })
      expect(await reconcile(provider, ticket)).toMatchObject({ status: 'pending' })
    },
  )
})
