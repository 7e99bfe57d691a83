import type { PayEvent } from '@pay/core'
import { createSandbox, type EoopayMerchant } from '@pay/sandbox'
import { describe, expect, it } from 'vitest'
import { createMmk } from '../../mmk/src/index.ts'
import { createPayoutCo } from '../../payout-co/src/index.ts'
import { deposit, payIn, payout, savingsPayout } from './support/inputs.ts'
import { secret } from './support/providers.ts'

/** A simulated gateway, both countries connected to it, and the shop that its notifications reach. */
const simulate = (more: Partial<EoopayMerchant> = {}) => {
  const events: PayEvent[] = []
  const orders = [deposit, payout, payIn, savingsPayout]
  const sandbox = createSandbox({
    deliver: request => shop(request),
    gateways: {
      eoopay: {
        merchants: [
          { id: '10006', secret, currency: 'MMK', ...more },
          { id: '10007', secret, currency: 'COP', ...more },
        ],
      },
    },
  })
  const settings = { baseUrl: 'https://gateway.example/eoopay', secret, fetch: sandbox.fetch }
  const mmk = createMmk({ ...settings, merchantId: '10006' })
  const colombia = createPayoutCo({ ...settings, merchantId: '10007' })
  const shop = async (request: Request) => {
    const { notifications } = sandbox.orders.at(-1)?.merchant === '10007' ? colombia : mmk
    return notifications.handler({
      expect: ({ orderId, kind }) => {
        const order = orders.find(one => one.orderId === orderId)
        return order && { kind, amount: order.amount }
      },
      store: async event => {
        events.push(event)
        return 'applied'
      },
    })(request)
  }
  const settle = async (action: 'pay' | 'decline' | 'complete' | 'fail', amount?: string) => {
    const order = sandbox.orders.at(-1)
    if (order === undefined) throw new Error('there is no order')
    sandbox.control.act(order.key, action, amount === undefined ? {} : { amount })
    await sandbox.idle()
    return events.at(-1)
  }
  return { sandbox, mmk, colombia, settle, events }
}

describe('payouts, notified in every form of the family', () => {
  const kinds = ['dhpay', 'lwpay', 'jiuyuan', 'jpay'] as const

  it.each(kinds)('succeed once the query confirms it: %s', async payoutNotification => {
    const { mmk, settle, sandbox } = simulate({ payoutNotification })
    expect(await mmk.payouts.create(payout)).toMatchObject({ status: 'pending' })
    expect(await settle('complete')).toMatchObject({
      kind: 'payout',
      status: 'succeeded',
      orderId: 'W0000000001',
      amount: { value: '1000.00', currency: 'MMK' },
      evidence: { source: 'query', signed: false },
    })
    expect(sandbox.requests.map(({ call }) => call)).toEqual(['payouts.create', 'payouts.query'])
  })

  it.each(kinds)('fail once the query confirms it: %s', async payoutNotification => {
    const { colombia, settle } = simulate({ payoutNotification })
    await colombia.payouts.create(savingsPayout)
    expect(await settle('fail')).toMatchObject({
      status: 'failed',
      failure: { reason: 'declined' },
    })
  })
})

describe('deposits', () => {
  it.each<[string, Partial<EoopayMerchant>]>([
    ['a form', { notificationFormat: 'form' }],
    ['a form without URL encoding', { notificationFormat: 'raw' }],
    ['JSON', { notificationFormat: 'json' }],
    ['signed with attach', { signAttach: true }],
  ])('are notified as %s', async (_, more) => {
    const { mmk, settle, sandbox } = simulate(more)
    expect(await mmk.payments.create(deposit)).toMatchObject({ status: 'pending' })
    expect(await settle('pay')).toMatchObject({
      kind: 'payment',
      status: 'succeeded',
      credited: { value: '1000.00', currency: 'MMK' },
      evidence: { source: 'notification', signed: true },
    })
    expect(sandbox.deliveries.at(-1)).toMatchObject({ acknowledged: true })
  })

  it.each(['sample', 'table'] as const)('are answered as the %s has it', async depositAnswer => {
    const { mmk, colombia } = simulate({ depositAnswer })
    for (const created of [mmk.payments.create(deposit), colombia.payments.create(payIn)]) {
      const { nextAction, providerId } = (await created) as Extract<
        Awaited<typeof created>,
        { status: 'pending' }
      >
      expect(nextAction).toMatchObject({ type: 'redirect' })
      expect(providerId).toMatch(/^\d{20}$/)
    }
  })

  it('that were underpaid do not reach the store', async () => {
    const { mmk, settle, events, sandbox } = simulate()
    await mmk.payments.create(deposit)
    await settle('pay', '999.00')
    expect(events).toEqual([])
    expect(sandbox.deliveries.at(-1)).toMatchObject({ acknowledged: false })
    expect(await mmk.payments.query({ orderId: deposit.orderId })).toMatchObject({
      status: 'succeeded',
      credited: { value: '999.00' },
    })
  })

  it('that were declined are failed', async () => {
    const { mmk, settle } = simulate()
    await mmk.payments.create(deposit)
    expect(await settle('decline')).toMatchObject({ status: 'failed', credited: null })
  })
})

describe('the example of every call', () => {
  it('is taken by the simulated gateway as it stands', async () => {
    const { mmk, colombia } = simulate()
    for (const provider of [mmk, colombia]) {
      for (const { name, example } of provider.operations) {
        expect(provider.preview(name, example).body).not.toBe('')
      }
    }
    // the examples are inputs of the calls that they belong to
    const example = <T>(provider: typeof mmk | typeof colombia, name: string) =>
      provider.operations.find(one => one.name === name)?.example as T
    expect(await mmk.payments.create(example(mmk, 'payments.create'))).toMatchObject({
      status: 'pending',
    })
    expect(await mmk.payouts.create(example(mmk, 'payouts.create'))).toMatchObject({
      status: 'pending',
    })
    expect(await colombia.payments.create(example(colombia, 'payments.create'))).toMatchObject({
      status: 'pending',
    })
    expect(await colombia.payouts.create(example(colombia, 'payouts.create'))).toMatchObject({
      status: 'pending',
    })
    expect(await mmk.payments.query(example(mmk, 'payments.query'))).toMatchObject({
      status: 'pending',
    })
  })
})
