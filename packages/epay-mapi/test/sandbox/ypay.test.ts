import type { YpaySettings as Simulated } from '@pay/sandbox'
import { describe, expect, it } from 'vitest'
import type { YpayPaymentInput, YpaySettings } from '../../src/index.ts'
import { beside, notifyUrl } from '../support/beside.ts'
import { merchantId, secret } from '../support/merchant.ts'
import { createYpay, ypayPayment } from '../support/ypay.ts'

const input: YpayPaymentInput = { ...ypayPayment, notifyUrl }
const { orderId, amount } = input

/** A shop beside a simulated gateway, in one process. */
const open = (simulated: Omit<Simulated, 'merchants'> = {}, more: Partial<YpaySettings> = {}) =>
  beside(
    'epay-ypay',
    { merchants: [{ id: merchantId, secret }], ...simulated },
    hooks => createYpay({ dialect: 'ypay', secret, ...hooks, ...more }),
    input,
  )

const newer = { createSuccess: '200', createFailures: ['201'] }

describe.each([
  ['2022', { amountName: 'money' }, {}],
  ['newer', { form: 'newer', amountName: 'truemoney' }, newer],
] as const)('beside the simulated gateway, %s', (_, simulated, settings) => {
  it('pays, following a QR code, to a verified notification', async () => {
    const { epay, desk, payLast } = open(simulated, settings)
    expect(await epay.payments.create(input)).toMatchObject({
      status: 'pending',
      payable: amount,
      nextAction: { type: 'qr' },
    })
    await payLast()
    expect(desk.events()).toMatchObject([
      { status: 'succeeded', orderId, credited: amount, ext: null },
    ])
    expect(desk.replies).toEqual(['success'])
  })

  it('tells the amount that was moved, within a cap', async () => {
    const { epay } = open(simulated, { ...settings, payableCap: '0.01' })
    await epay.payments.create(input)
    expect(await epay.payments.create({ ...input, orderId: 'ORD-0002' })).toMatchObject({
      status: 'pending',
      payable: { value: '1.01', currency: 'CNY' },
    })
    expect(await epay.payments.create({ ...input, orderId: 'ORD-0003' })).toMatchObject({
      status: 'unknown',
      cause: 'mismatch',
    })
  })

  it('leaves what is refused unknown: one code stands for all', async () => {
    const { epay } = open(simulated, settings)
    await epay.payments.create(input)
    const refused = { status: 'unknown', cause: 'refused' }
    expect(await epay.payments.create(input)).toMatchObject(refused)
    const { epay: wrong } = open(simulated, { ...settings, secret: 'another-secret-1' })
    expect(await wrong.payments.create(input)).toMatchObject(refused)
  })

  it('asks, and learns nothing final', async () => {
    const { epay, payLast } = open(simulated, settings)
    expect(await epay.payments.query({ orderId })).toMatchObject({ status: 'not-found' })
    await epay.payments.create(input)
    await payLast()
    const state = await epay.payments.query({ orderId, amount })
    expect(state.status).toBe('pending')
    expect(state.hints.join(' ')).toContain('was paid')
  })

  it('sends the payer to the page', async () => {
    const { epay, sandbox, desk, payLast } = open(simulated, settings)
    const { action, fields } = epay.payments.form(input)
    await sandbox.fetch(new Request(action, { method: 'POST', body: new URLSearchParams(fields) }))
    await payLast()
    expect(desk.events()).toMatchObject([{ status: 'succeeded', orderId }])
  })

  it.each(['unlisted-code', 'contradictory-fields', 'wrong-amount', 'other-order'] as const)(
    'leaves a payment unknown that is answered with a fault: %s',
    async fault => {
      const { epay, sandbox } = open(simulated, settings)
      sandbox.faults.next(fault, { call: 'payments.create' })
      expect(await epay.payments.create(input)).toMatchObject({ status: 'unknown' })
    },
  )
})

describe('a gateway of the other version', () => {
  it('is not believed: what one calls success is unknown to the other', async () => {
    const { epay } = open({ form: 'newer' })
    expect(await epay.payments.create(input)).toMatchObject({ cause: 'unlisted-code' })
  })
})
