import { describe, expect, it } from 'vitest'
import { openSimulated } from '../../mmk/test/support/simulated.ts'
import {
  type ColombianPaymentInput,
  type ColombianPayoutInput,
  createPayoutCo,
} from '../src/index.ts'

const merchant = { id: '10007', secret: 'a-secret-of-the-simulator', currency: 'COP' } as const
const amount = { value: '50000.00', currency: 'COP' } as const

const payment: ColombianPaymentInput = {
  orderId: 'D0000000001',
  amount,
  channel: '946',
  notifyUrl: 'https://shop.example/notify/payout-co',
  returnUrl: 'https://shop.example/return',
  userId: '15452',
  payer: { name: 'José Peña', email: 'jose@correo.example', phone: '3001234567' },
}

const payoutTo = (accountType: 'savings' | 'checking'): ColombianPayoutInput => ({
  orderId: 'W0000000001',
  amount,
  product: '10804',
  beneficiary: {
    bank: '2209',
    accountType,
    account: '3001234567',
    name: 'José Peña Ñandú',
    phone: '+573001234567',
    email: 'jose+x@correo.example',
    document: { type: 'CC', number: '3215545610' },
  },
  userId: '54545',
  notifyUrl: 'https://shop.example/notify/payout-co',
})

const open = (zeroIsEmpty?: boolean) => {
  const simulated = openSimulated(merchant, settings =>
    createPayoutCo({ ...settings, zeroIsEmpty }),
  )
  simulated.orders.set(payment.orderId, { kind: 'payment', amount })
  simulated.orders.set('W0000000001', { kind: 'payout', amount })
  return simulated
}

describe('the simulated gateway in Colombia', () => {
  it('takes a pay-in with the details of its payer, and notifies it', async () => {
    const simulated = open()
    expect(await simulated.provider.payments.create(payment)).toMatchObject({
      status: 'pending',
      nextAction: { type: 'redirect' },
    })
    simulated.sandbox.control.pay(simulated.sandbox.orders[0]?.key ?? '')
    await simulated.sandbox.idle()
    expect(simulated.stored).toMatchObject([{ status: 'succeeded', credited: amount }])
  })

  it.each(['savings', 'checking'] as const)('pays out to a %s account', async accountType => {
    const simulated = open()
    expect(await simulated.provider.payouts.create(payoutTo(accountType))).toMatchObject({
      status: 'pending',
    })
    await simulated.clock.advance(3_000)
    expect(simulated.stored).toMatchObject([{ kind: 'payout', status: 'succeeded', amount }])
  })

  it('refuses the signature of savings accounts alone when the reading of "0" is the other', async () => {
    const checking = open(false)
    expect(await checking.provider.payouts.create(payoutTo('checking'))).toMatchObject({
      status: 'pending',
    })
    const savings = open(false)
    expect(await savings.provider.payouts.create(payoutTo('savings'))).toMatchObject({
      status: 'failed',
      reason: 'credentials',
    })
  })
})
