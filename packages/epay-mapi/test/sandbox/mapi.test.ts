import { createSandbox, type EpayMerchant } from '@pay/sandbox'
import { describe, expect, it } from 'vitest'
import {
  createEpayMapi,
  type EpayEvent,
  type EpayMapiSettings,
  type EpayPaymentInput,
} from '../../src/index.ts'
import { payment, secret } from '../support/merchant.ts'

/** A shop beside a simulated gateway, in one process: what it stored, and what it replied. */
const openShop = (habits: Partial<EpayMerchant> = {}, more: Partial<EpayMapiSettings> = {}) => {
  const stored: EpayEvent[] = []
  const replies: string[] = []
  const sandbox = createSandbox({
    gateways: { epay: { merchants: [{ id: '1001', secret, ...habits }] } },
    deliver: async request => {
      const response = await handler(request)
      replies.push(await response.clone().text())
      return response
    },
  })
  const epay = createEpayMapi({
    baseUrl: 'https://simulated.invalid/epay',
    merchantId: '1001',
    secret,
    fetch: sandbox.fetch,
    ...more,
  })
  const expected: { payable?: EpayEvent['credited'] } = {}
  const handler = epay.notifications.handler({
    expect: () => ({ kind: 'payment', amount: payment.amount, ...expected }),
    store: async event => {
      stored.push(event)
      return 'applied'
    },
  })
  const payLast = async () => {
    const order = sandbox.orders.at(-1)
    sandbox.control.pay(order?.key ?? '')
    await sandbox.idle()
  }
  return { epay, sandbox, stored, replies, expected, payLast }
}

// the simulated gateway sends to this machine only
const input: EpayPaymentInput = { ...payment, notifyUrl: 'http://127.0.0.1:9/notify/epay' }

describe('beside the simulated gateway', () => {
  it.each([
    ['wxpay', 'qr'],
    ['alipay', 'redirect'],
    ['qqpay', 'deeplink'],
  ] as const)('pays by %s, following its %s, to a verified notification', async (method, type) => {
    const { epay, stored, replies, sandbox, payLast } = openShop()
    const created = await epay.payments.create({ ...input, method, ext: 'user-15452' })
    expect(created).toMatchObject({ status: 'pending', nextAction: { type } })
    await payLast()
    expect(stored).toMatchObject([
      { status: 'succeeded', orderId: 'ORD-0001', credited: payment.amount },
    ])
    expect(stored[0]?.ext?.raw).toBe('user-15452')
    expect(stored[0]?.providerId).toBe(created.providerId)
    expect(replies).toEqual(['success'])
    expect(sandbox.deliveries.map(({ acknowledged }) => acknowledged)).toEqual([true])
  })

  it('takes the habits of every relative that is simulated', async () => {
    const { epay, stored, payLast } = openShop(
      {
        notificationMethod: 'GET',
        notifiedMoney: 'stripped',
        notifiedTexts: 'escaped',
        notifiedQuery: 'escaped',
      },
      { notifyQueryKeys: ['tenant', 'a'] },
    )
    const notifyUrl = `${input.notifyUrl}?tenant=7&a=b`
    await epay.payments.create({ ...input, notifyUrl, ext: 'it\'s "a&b" \\' })
    await payLast()
    expect(stored).toMatchObject([{ status: 'succeeded', credited: payment.amount }])
    expect(stored[0]?.ext?.raw).not.toBe('it\'s "a&b" \\')
    expect(stored[0]?.ext?.unescaped).toBe('it\'s "a&b" \\')
  })

  it.each(['requested', 'payable'] as const)(
    'takes an amount that was moved, notified as %s',
    async notifiedAmount => {
      const { epay, stored, expected, payLast } = openShop(
        { notifiedAmount, notificationMethod: 'POST' },
        { payableCap: '0.01' },
      )
      const amount = { value: '1.75', currency: 'CNY' } as const // the simulator moves such an amount
      const created = await epay.payments.create({ ...input, amount })
      expect(created).toMatchObject({ payable: { value: '1.76', currency: 'CNY' } })
      expected.payable = created.status === 'pending' ? created.payable : null
      Object.assign(expected, { amount })
      await payLast()
      expect(stored).toMatchObject([{ status: 'succeeded' }])
    },
  )

  it('is told what the gateway refuses, and leaves a repeated number open', async () => {
    const { epay } = openShop()
    expect(await epay.payments.create(input)).toMatchObject({ status: 'pending' })
    expect(await epay.payments.create(input)).toMatchObject({
      status: 'unknown',
      cause: 'duplicate',
    })
    const noCode = { value: '1.73', currency: 'CNY' } as const
    expect(await epay.payments.create({ ...input, orderId: 'O2', amount: noCode })).toMatchObject({
      status: 'failed',
      reason: 'limit',
      code: '703',
    })
    const { epay: wrong } = openShop({}, { secret: 'another-secret-1' })
    expect(await wrong.payments.create(input)).toMatchObject({ status: 'failed', code: '701' })
    const { epay: nobody } = openShop({}, { merchantId: '1002' })
    expect(await nobody.payments.create(input)).toMatchObject({ status: 'failed', code: '800' })
  })

  it('asks, and learns nothing final', async () => {
    const { epay, payLast } = openShop()
    expect(await epay.payments.query({ orderId: 'ORD-0001' })).toMatchObject({
      status: 'not-found',
    })
    await epay.payments.create(input)
    await payLast()
    const state = await epay.payments.query({ orderId: 'ORD-0001', amount: payment.amount })
    expect(state.status).toBe('pending')
    expect(state.hints.join(' ')).toContain('was paid')
  })

  it('sends the payer to the page, by form and by address', async () => {
    const { epay, sandbox, stored, payLast } = openShop()
    const { action, fields } = epay.payments.form(input)
    const body = new URLSearchParams(fields)
    const posted = await sandbox.fetch(new Request(action, { method: 'POST', body }))
    expect(posted.status).toBeLessThan(400)
    await payLast()
    expect(stored).toMatchObject([{ status: 'succeeded', orderId: 'ORD-0001' }])
    const { url } = epay.payments.form({ ...input, orderId: 'ORD-0002' }, { method: 'GET' })
    await sandbox.fetch(new Request(url))
    expect(sandbox.orders.at(-1)?.orderId).toBe('ORD-0002')
  })
})
