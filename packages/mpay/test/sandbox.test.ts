import { reconcile } from '@pay/core'
import type { MpayMerchant } from '@pay/sandbox'
import { describe, expect, it } from 'vitest'
import type { MpaySettings } from '../src/index.ts'
import { amount, open, order, pay, withCard } from './support/simulated.ts'

describe('against the simulated gateway', () => {
  it('a card is paid with the right SMS code after a wrong one, and told of', async () => {
    const { mpay, sandbox, stored } = open()
    const payment = await mpay.payments.create(withCard('6222020000000000'))
    if (payment.status !== 'pending' || payment.nextAction?.type !== 'sms') {
      return expect.unreachable(payment.status)
    }
    const { token } = payment.nextAction
    const wrong = await mpay.payments.confirm({ ...order, token, code: '654321' })
    expect(wrong).toMatchObject({ status: 'pending', refused: { code: '1900' } })
    const right = await mpay.payments.confirm({ ...order, token, code: '123456' })
    expect(right).toMatchObject({ status: 'succeeded', credited: amount })
    await sandbox.idle()
    expect([...stored.values()]).toMatchObject([
      { orderId: 'M1', status: 'succeeded', credited: amount, evidence: { signed: true } },
    ])
    expect(sandbox.deliveries).toMatchObject([{ acknowledged: true }])
    expect(await mpay.payments.query(order)).toMatchObject({ status: 'succeeded' })
  })

  it('the agreement of one payment pays the next', async () => {
    const account = open()
    const first = await pay(account, '6222020000000000')
    if (first.status !== 'succeeded' || first.agreement === undefined) {
      return expect.unreachable(first.status)
    }
    const { card: _, ...rest } = withCard('6222020000000000')
    const next = { ...rest, orderId: 'M2', agreement: first.agreement }
    expect(await account.mpay.payments.create(next)).toMatchObject({ nextAction: { type: 'sms' } })
  })

  it.each([
    ['0001', { status: 'failed', code: 'FAILURE' }],
    ['0002', { status: 'failed', reason: 'invalid-account', code: '1101' }],
    ['0003', { status: 'succeeded', credited: amount }],
    ['0004', { status: 'pending', refused: null }],
    ['0006', { status: 'unknown', cause: 'undecided', code: '1111' }],
    ['0007', { status: 'unknown', cause: 'undecided', code: '9704' }],
    ['0008', { status: 'pending', refused: { code: '1005' } }],
  ])('a card that ends in %s has the fate it has there', async (ending, expected) => {
    expect(await pay(open(), `622202000000${ending}`)).toMatchObject(expected)
  })

  it('what stayed unknown is settled by its ticket', async () => {
    const account = open()
    const result = await pay(account, '6222020000000006')
    if (result.status !== 'unknown') return expect.unreachable(result.status)
    const state = await reconcile(account.mpay, JSON.parse(JSON.stringify(result.ticket)))
    expect(state).toMatchObject({ status: 'pending', orderId: 'M1' })
  })

  it('a create that was lost goes on as the README says', async () => {
    const account = open()
    account.sandbox.faults.next('drop-after-commit')
    const lost = await pay(account, '6222020000000000')
    if (lost.status !== 'unknown') return expect.unreachable(lost.status)
    const ticket = JSON.parse(JSON.stringify(lost.ticket))
    expect(await reconcile(account.mpay, ticket)).toMatchObject({
      ...{ status: 'pending', nextAction: null },
    })
    // the same number, time and amount: the same order, and another SMS
    expect(await pay(account, '6222020000000000')).toMatchObject({ status: 'succeeded' })
    expect(account.sandbox.orders).toHaveLength(1)
    expect(await reconcile(account.mpay, ticket)).toMatchObject({ status: 'succeeded' })
  })

  it.each<[string, Omit<MpayMerchant, 'id'>, Partial<MpaySettings>]>([
    ['signs with SHA-256', { signType: 'SHA256withRSA' }, { signType: 'SHA256withRSA' }],
    ['writes amounts short', { amounts: 'short' }, {}],
    ['says result_pay', { resultPay: true }, {}],
    ['names payer and card', { notificationPayer: true, notificationCardNumber: 'signed' }, {}],
    ['leaves the card unsigned', { notificationCardNumber: 'unsigned' }, {}],
    [
      'notifies with RSA beside SHA-256',
      { signType: 'SHA256withRSA', notificationSignType: 'RSA' },
      { signType: 'SHA256withRSA', acceptedSignTypes: 'both' },
    ],
  ])('pays and tells where the gateway %s', async (_, merchant, settings) => {
    const account = open(merchant, settings)
    expect(await pay(account, '6222020000000000')).toMatchObject({ status: 'succeeded' })
    await account.sandbox.idle()
    expect([...account.stored.values()]).toMatchObject([{ credited: amount }])
  })

  it('an account without SMS is paid at once', async () => {
    expect(await pay(open({ sms: false }), '6222020000000000')).toMatchObject({
      status: 'succeeded',
    })
  })
})
