import { describe, expect, it } from 'vitest'
import { createMmk, type MmkPaymentInput, type MmkPayoutInput } from '../src/index.ts'
import { openSimulated } from './support/simulated.ts'

const merchant = { id: '10006', secret: 'a-secret-of-the-simulator', currency: 'MMK' } as const
const amount = { value: '1000.00', currency: 'MMK' } as const

const deposit: MmkPaymentInput = {
  orderId: 'D0000000001',
  amount,
  channel: '948',
  notifyUrl: 'https://shop.example/notify/mmk',
  returnUrl: 'https://shop.example/return',
  userId: '15452',
}

const payout: MmkPayoutInput = {
  orderId: 'W0000000001',
  amount,
  product: '10104',
  beneficiary: { bank: 'kbz', account: '09123456789', name: 'ဦးအောင် + Söhne' },
  userId: '15452',
  notifyUrl: 'https://shop.example/notify/mmk',
}

const open = (options: Partial<Parameters<typeof openSimulated>[0]> = {}) => {
  const simulated = openSimulated({ ...merchant, ...options }, createMmk)
  simulated.orders.set(deposit.orderId, { kind: 'payment', amount })
  simulated.orders.set(payout.orderId, { kind: 'payout', amount })
  return simulated
}

const keyOfOnlyOrder = ({ sandbox }: ReturnType<typeof open>) => sandbox.orders[0]?.key ?? ''

describe('a deposit at the simulated gateway', () => {
  it.each(['form', 'raw', 'json'] as const)(
    'is paid and notified as %s',
    async notificationFormat => {
      const simulated = open({ notificationFormat })
      const created = await simulated.provider.payments.create(deposit)
      expect(created).toMatchObject({ status: 'pending', nextAction: { type: 'redirect' } })
      simulated.sandbox.control.pay(keyOfOnlyOrder(simulated))
      await simulated.sandbox.idle()
      expect(simulated.stored).toMatchObject([{ status: 'succeeded', credited: amount }])
      expect(simulated.sandbox.deliveries).toMatchObject([{ acknowledged: true }])
      const state = await simulated.provider.payments.query({ orderId: deposit.orderId, amount })
      expect(state).toMatchObject({ status: 'succeeded', credited: amount })
    },
  )

  it.each(['contains', 'exact'] as const)(
    'keeps an underpayment aside, acknowledged by a reader that %s',
    async acknowledgement => {
      const simulated = open({ acknowledgement })
      await simulated.provider.payments.create(deposit)
      simulated.sandbox.control.underpay(keyOfOnlyOrder(simulated), { amount: '999.99' })
      await simulated.sandbox.idle()
      expect(simulated.stored).toEqual([])
      expect(simulated.quarantined).toMatchObject([{ credited: { value: '999.99' } }])
      expect(simulated.sandbox.deliveries).toMatchObject([{ acknowledged: true }])
    },
  )

  it('is repeated by the gateway when the shop does not know the order, until it does', async () => {
    const simulated = open()
    simulated.orders.delete(deposit.orderId)
    await simulated.provider.payments.create(deposit)
    simulated.sandbox.control.pay(keyOfOnlyOrder(simulated))
    await simulated.sandbox.idle()
    expect(simulated.stored).toEqual([])
    simulated.orders.set(deposit.orderId, { kind: 'payment', amount })
    await simulated.clock.advance(10_000)
    expect(simulated.stored).toHaveLength(1)
    expect(simulated.sandbox.deliveries.map(({ acknowledged }) => acknowledged)).toEqual([
      false,
      true,
    ])
  })

  it('is paid by hand, with the reference that the payer read off', async () => {
    const simulated = open()
    const created = await simulated.provider.payments.create({ ...deposit, channel: '966' })
    expect(created).toMatchObject({ status: 'pending', nextAction: { type: 'transfer' } })
    const { details } = simulated.sandbox.control.transfer(keyOfOnlyOrder(simulated))
    const submit = (reference: string) =>
      simulated.provider.payments.submitReference({ orderId: deposit.orderId, reference })
    const wrong = details.serialNumber === '00000' ? '00001' : '00000'
    expect(await submit(wrong)).toMatchObject({ status: 'refused', code: '01' })
    expect(await submit(details.serialNumber ?? '')).toMatchObject({ status: 'accepted' })
    await simulated.sandbox.idle()
    expect(simulated.stored).toMatchObject([{ status: 'succeeded', credited: amount }])
  })

  it('is no second deposit when it is created again', async () => {
    const simulated = open()
    await simulated.provider.payments.create(deposit)
    const again = await simulated.provider.payments.create(deposit)
    expect(again).toMatchObject({ status: 'pending', evidence: { source: 'query' } })
    expect(simulated.sandbox.orders).toHaveLength(1)
  })
})

describe('a payout at the simulated gateway', () => {
  const kinds = ['dhpay', 'lwpay', 'jiuyuan', 'jpay'] as const
  const formats = ['form', 'raw', 'json'] as const
  const dresses = kinds.flatMap(payoutNotification =>
    formats.map(notificationFormat => ({ payoutNotification, notificationFormat })),
  )

  it.each(dresses)(
    'is paid, and notified as $payoutNotification does it, as $notificationFormat',
    async dress => {
      const simulated = open(dress)
      expect(await simulated.provider.payouts.create(payout)).toMatchObject({ status: 'pending' })
      await simulated.clock.advance(3_000)
      expect(simulated.stored).toMatchObject([
        { kind: 'payout', status: 'succeeded', amount, evidence: { source: 'query' } },
      ])
      expect(simulated.sandbox.deliveries).toMatchObject([{ acknowledged: true }])
    },
  )

  it.each(kinds)('fails, and is notified as %s does it', async payoutNotification => {
    const simulated = open({ payoutNotification })
    await simulated.provider.payouts.create(payout)
    simulated.sandbox.control.fail(keyOfOnlyOrder(simulated), { message: 'closed account' })
    await simulated.sandbox.idle()
    expect(simulated.stored).toMatchObject([{ kind: 'payout', status: 'failed' }])
  })

  it.each(['documented', 'family'] as const)(
    'that the balance does not cover is failed, in the %s answer',
    async payoutAnswer => {
      const simulated = open({ payoutAnswer, balance: '1.00' })
      expect(await simulated.provider.payouts.create(payout)).toMatchObject({
        status: 'failed',
        reason: 'insufficient-balance',
      })
      expect(simulated.sandbox.orders).toEqual([])
    },
  )

  it('that was made already is what became of it, and is not paid twice', async () => {
    const simulated = open()
    await simulated.provider.payouts.create(payout)
    await simulated.clock.advance(3_000)
    expect(await simulated.provider.payouts.create(payout)).toMatchObject({ status: 'succeeded' })
    expect(simulated.sandbox.orders).toHaveLength(1)
  })

  it('is refused for a wrong secret, and nothing is known of it', async () => {
    const simulated = openSimulated(merchant, settings =>
      createMmk({ ...settings, secret: 'another secret' }),
    )
    expect(await simulated.provider.payouts.create(payout)).toMatchObject({
      status: 'unknown',
      cause: 'refused',
    })
  })
})
