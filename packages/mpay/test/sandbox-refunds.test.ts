import { reconcile } from '@pay/core'
import { describe, expect, it } from 'vitest'
import { type Account, amount, notifyUrl, open, order, pay } from './support/simulated.ts'

const money = (value: string) => ({ value, currency: 'CNY' }) as const

const refundOf = (value: string, refundId = 'R1') => ({
  ...{ orderId: order.orderId, orderedAt: order.orderedAt, refundId },
  ...{ refundedAt: new Date('2026-02-01T10:00:00Z'), amount: money(value), notifyUrl },
})

const giveBack = (account: Account, value: string, refundId?: string) => {
  const refund = refundOf(value, refundId)
  account.refunds.set(refund.refundId, {
    ...{ kind: 'refund', amount: refund.amount, refundedAt: refund.refundedAt },
  })
  return account.mpay.refunds.create(refund)
}

const asked = ({ mpay }: Account, refundId = 'R1') => {
  const { orderId, refundedAt } = refundOf('1', refundId)
  return mpay.refunds.query({ orderId, refundId, refundedAt })
}

const paid = async (settings = {}) => {
  const account = open(settings)
  await pay(account)
  await account.sandbox.idle()
  account.stored.clear()
  return account
}

describe('against the simulated gateway, money is given back', () => {
  it('in parts, told of each, and never more than was paid', async () => {
    const account = await paid()
    expect(await giveBack(account, '40.05')).toMatchObject({ status: 'pending', refundId: 'R1' })
    expect(await giveBack(account, '60.05', 'R2')).toMatchObject({ status: 'pending' })
    expect(await giveBack(account, '0.01', 'R3')).toMatchObject({
      ...{ status: 'failed', reason: 'limit', code: '5007' },
    })
    await account.clock.advance(10_000)
    expect([...account.stored.values()]).toMatchObject([
      { kind: 'refund', refundId: 'R1', status: 'succeeded', amount: money('40.05') },
      { kind: 'refund', refundId: 'R2', status: 'succeeded', amount: money('60.05') },
    ])
    expect(await asked(account)).toMatchObject({ status: 'succeeded', amount: money('40.05') })
    expect(await account.mpay.payments.query(order)).toMatchObject({ status: 'refunded' })
  })

  it('by the number of the gateway, and asked for by it', async () => {
    const account = await paid()
    const { providerId } = await account.mpay.payments.query(order)
    const { orderedAt: _, ...rest } = refundOf('1.00')
    const made = await account.mpay.refunds.create({ ...rest, providerId: providerId ?? '' })
    expect(made).toMatchObject({ status: 'pending', providerId: expect.stringMatching(/^\d{16}$/) })
    const { orderId, refundId } = rest
    const named = { orderId, refundId, providerId: made.providerId ?? '' }
    expect(await account.mpay.refunds.query(named)).toMatchObject({ status: 'pending' })
    const found = await account.mpay.payments.query({ providerId: providerId ?? '' })
    expect(found).toMatchObject({ status: 'succeeded', orderId: 'M1', credited: amount })
  })

  it.each([
    ['1.61', { status: 'pending' }, { status: 'failed', code: '3' }],
    ['1.62', { status: 'pending' }, { status: 'pending' }],
    ['1.63', { status: 'failed', reason: 'insufficient-balance' }, { status: 'not-found' }],
    ['1.64', { status: 'unknown', code: '5005' }, { status: 'not-found' }],
    ['1.65', { status: 'succeeded' }, { status: 'succeeded' }],
  ])('%s has the fate it has there', async (value, first, later) => {
    const account = await paid()
    expect(await giveBack(account, value)).toMatchObject(first)
    await account.clock.advance(10_000)
    expect(await asked(account)).toMatchObject(later)
  })

  it('that failed is told of, and may be tried again under its number', async () => {
    const account = await paid()
    await giveBack(account, '1.61')
    await account.clock.advance(10_000)
    expect([...account.stored.values()]).toMatchObject([
      { kind: 'refund', status: 'failed', failure: { code: '3' } },
    ])
    expect(await giveBack(account, '1.61')).toMatchObject({ status: 'pending' })
  })

  it('once: the same number again is a duplicate, and its ticket settles it', async () => {
    const account = await paid()
    await giveBack(account, '1.00')
    const again = await giveBack(account, '1.00')
    expect(again).toMatchObject({ status: 'unknown', cause: 'duplicate', code: '1002' })
    await account.clock.advance(10_000)
    if (again.status !== 'unknown') return expect.unreachable()
    const state = await reconcile(account.mpay, JSON.parse(JSON.stringify(again.ticket)))
    expect(state).toMatchObject({ status: 'succeeded', refundId: 'R1' })
  })

  it('once, when the answer was lost: the ticket settles it', async () => {
    const account = await paid()
    account.sandbox.faults.next('drop-after-commit')
    const lost = await giveBack(account, '1.00')
    if (lost.status !== 'unknown') return expect.unreachable(lost.status)
    await account.clock.advance(10_000)
    const state = await reconcile(account.mpay, JSON.parse(JSON.stringify(lost.ticket)))
    expect(state).toMatchObject({ status: 'succeeded', refundId: 'R1', amount: money('1.00') })
  })

  it.each([
    ['an order that is not paid', async () => open(), '5002'],
    ['a merchant that may not', () => paid({ refunds: false }), '5004'],
  ])('not of %s', async (_, make, code) => {
    expect(await giveBack(await make(), '1.00')).toMatchObject({ status: 'failed', code })
  })

  it('with amounts written short, and told of success alone', async () => {
    const account = await paid({ amounts: 'short', refundNotifications: 'success' })
    expect(await giveBack(account, '20.00')).toMatchObject({ status: 'pending' })
    await giveBack(account, '1.61', 'R2')
    await account.clock.advance(10_000)
    expect([...account.stored.values()]).toMatchObject([{ amount: money('20.00') }])
  })
})
