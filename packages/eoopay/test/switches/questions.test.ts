import { InputError, reconcile } from '@pay/core'
import { describe, expect, it } from 'vitest'
import { deposit, payout } from '../support/inputs.ts'
import { asked, fate, open, pending } from '../support/switched.ts'

describe('a deposit query of a relative', () => {
  it.each(['data', 'list'] as const)('is nested: %s', async depositQueryAnswer => {
    const { mmk, sandbox } = open({}, { depositQueryAnswer })
    await mmk.payments.create(deposit)
    expect(await mmk.payments.query(asked)).toMatchObject(pending)
    sandbox.control.pay(sandbox.orders[0]?.key ?? '', { amount: '950.00' })
    expect(await mmk.payments.query(asked)).toMatchObject({
      status: 'succeeded',
      credited: { value: '950.00' },
      evidence: { signed: true },
    })
  })

  it('says in a code that it was paid: not how much, so it is not credited', async () => {
    const { mmk, act } = open({}, { depositQueryAnswer: 'coded' })
    await mmk.payments.create(deposit)
    await act('pay')
    const hints = [expect.stringContaining('not how much')]
    expect(await mmk.payments.query(asked)).toMatchObject({ ...pending, hints })
  })
})

describe('a gateway that finds orders by their day', () => {
  const settings = { depositQueryNeedsDate: true, payoutQueryNeedsDate: true }
  const habits = { queriesNeedDate: true }
  const day = 24 * 60 * 60 * 1000

  it('is asked with the day of the order', async () => {
    const { mmk, clock } = open(settings, habits)
    const at = new Date(clock.now())
    await mmk.payments.create(deposit)
    await mmk.payouts.create(payout)
    await clock.advance(3 * day)
    expect(await mmk.payments.query({ ...asked, at })).toMatchObject(pending)
    expect(await mmk.payouts.query({ ...fate, at })).toMatchObject({ status: 'succeeded' })
    const later = new Date(clock.now())
    expect(await mmk.payouts.query({ ...fate, at: later })).toMatchObject({ status: 'not-found' })
  })

  it('is not asked without one', async () => {
    const { mmk, sandbox } = open(settings, habits)
    for (const question of [mmk.payments.query(asked), mmk.payouts.query(fate)]) {
      const error: unknown = await question.catch(thrown => thrown)
      expect(error).toBeInstanceOf(InputError)
      expect(error).toMatchObject({ issues: [{ path: 'at' }] })
    }
    expect(sandbox.requests).toEqual([])
  })

  it('settles a lost answer by the day that the ticket keeps', async () => {
    const { mmk, clock, sandbox } = open(settings, habits)
    sandbox.faults.next('drop-after-commit')
    const lost = await mmk.payouts.create(payout)
    if (lost.status !== 'unknown') return expect.fail(lost.status)
    await clock.advance(5 * day)
    const ticket = JSON.parse(JSON.stringify(lost.ticket))
    expect(await reconcile(mmk, ticket)).toMatchObject({ status: 'succeeded' })
  })

  it('confirms a refusal by the day of the payout, and a notification by today', async () => {
    const { mmk, act, stored } = open(settings, { ...habits, balance: '1500.00' })
    expect(await mmk.payouts.create(payout)).toMatchObject(pending)
    expect(await mmk.payouts.create({ ...payout, orderId: 'W2' })).toMatchObject({
      status: 'failed',
      reason: 'insufficient-balance',
    })
    await act('complete')
    expect(stored).toMatchObject([{ status: 'succeeded', evidence: { source: 'query' } }])
  })
})

describe('the balance', () => {
  const balances = [
    {
      available: { value: '1000000.00', currency: 'MMK' },
      frozen: { value: '0.00', currency: 'MMK' },
    },
  ]

  it.each(
    (['word', 'scalars', 'json'] as const).flatMap(balanceSignature =>
      (['list', 'object'] as const).map(balanceData => ({ balanceSignature, balanceData })),
    ),
  )('is verified: $balanceSignature of a $balanceData', async habits => {
    const { mmk, clock } = open({}, habits)
    expect(await mmk.balances.query()).toMatchObject({
      status: 'answered',
      balances,
      asOf: new Date(clock.now()),
      hints: [],
      evidence: { source: 'query', signed: true },
    })
  })

  it.each(['wrong-signature', 'missing-signature'] as const)(
    'comes back unverified, and says so: %s',
    async fault => {
      const { mmk, sandbox } = open({}, {})
      sandbox.faults.next(fault)
      expect(await mmk.balances.query()).toMatchObject({
        balances,
        hints: [expect.stringContaining('prove nothing')],
        evidence: { signed: false },
      })
    },
  )

  it('proves the credentials', async () => {
    const { mmk } = open({}, {})
    expect(await mmk.check()).toEqual({ ok: true, hints: [] })
    const { mmk: stranger } = open({ secret: 'another secret' }, {})
    expect(await stranger.check()).toMatchObject({ ok: false, message: '签名验证失败' })
  })
})

describe('the wire', () => {
  it('is JSON for a gateway that reads it', async () => {
    const { mmk, sandbox } = open({ bodyFormat: 'json' }, { gateway: { readsJson: true } })
    expect(await mmk.payouts.create(payout)).toMatchObject(pending)
    expect(await mmk.payments.create(deposit)).toMatchObject(pending)
    expect(sandbox.requests.map(({ accepted }) => accepted)).toEqual([true, true])
    expect(mmk.payments.form(deposit)).toMatchObject({ type: 'form' })
  })

  it('has the clock of the gateway', async () => {
    const { mmk, act, stored, clock } = open(
      { utcOffsetHours: 6.5 },
      { gateway: { utcOffsetHours: 6.5 } },
    )
    await mmk.payments.create(deposit)
    await act('pay')
    expect(stored).toMatchObject([{ paidAt: new Date(clock.now()) }])
    expect(await mmk.payments.query(asked)).toMatchObject({ paidAt: new Date(clock.now()) })
  })
})
