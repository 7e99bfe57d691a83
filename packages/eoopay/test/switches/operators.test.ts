import { describe, expect, it } from 'vitest'
import type { MmkSettings } from '../../../mmk/src/index.ts'
import { deposit, payout } from '../support/inputs.ts'
import { asked, fate, type Habits, open, pending } from '../support/switched.ts'

describe('an operator with the classic payout calls', () => {
  const settings: Partial<MmkSettings> = {
    payoutPath: 'Payment_Dfpay_add.html',
    payoutQueryPath: 'Payment_Dfpay_query.html',
    payoutQuerySignature: 'required',
  }
  const habits: Habits = {
    ...{ payoutAnswer: 'family', payoutQueryAnswer: 'classic' },
    gateway: { payoutCalls: 'classic' },
  }

  it.each([
    ['complete', 'succeeded'],
    ['fail', 'failed'],
  ] as const)('answers in its codes: %s is %s', async (name, status) => {
    const { mmk, act, stored } = open(settings, habits)
    expect(await mmk.payouts.create(payout)).toMatchObject({
      ...pending,
      providerId: expect.any(String),
    })
    expect(await mmk.payouts.query(fate)).toMatchObject(pending)
    await act(name)
    const evidence = { source: 'query', signed: true }
    expect(await mmk.payouts.query(fate)).toMatchObject({ status, evidence })
    expect(stored).toMatchObject([{ kind: 'payout', status, evidence }])
  })

  it('refuses, and is found to know no such order', async () => {
    const { mmk } = open(settings, { ...habits, balance: '1.00' })
    const refused = { status: 'failed', reason: 'insufficient-balance' }
    expect(await mmk.payouts.create(payout)).toMatchObject(refused)
  })
})

describe('an operator with a secret of payouts', () => {
  const habits: Habits = { payoutSecret: 'key of the payouts', payoutQueryAnswer: 'signed' }
  const settings = { payoutSecret: 'key of the payouts' }

  it('has payouts, their answers and their notifications signed by it, and nothing else', async () => {
    const { mmk, act, stored } = open(settings, habits)
    expect(await mmk.payouts.create(payout)).toMatchObject(pending)
    await act('complete')
    expect(stored).toMatchObject([{ status: 'succeeded', evidence: { signed: true } }])
    expect(await mmk.payments.create(deposit)).toMatchObject(pending)
    expect(await mmk.balances.query()).toMatchObject({ evidence: { signed: true } })
  })

  it('refuses payouts that are signed by the other', async () => {
    const { mmk } = open({}, habits)
    expect(await mmk.payouts.create(payout)).toMatchObject({ status: 'unknown', cause: 'refused' })
    const { mmk: swapped } = open({ secret: 'key of the payouts' }, habits)
    expect(await swapped.payments.create(deposit)).toMatchObject({ status: 'unknown' })
  })
})

describe('a gateway that joins and chooses what is signed in its own way', () => {
  it('joins names and values by an arrow', async () => {
    const { mmk, act, stored } = open({ pairSeparator: '=>' }, { pairSeparator: '=>' })
    expect(await mmk.payments.create(deposit)).toMatchObject(pending)
    await act('pay')
    expect(stored).toMatchObject([{ status: 'succeeded', credited: deposit.amount }])
    expect(await mmk.payments.query(asked)).toMatchObject({ status: 'succeeded' })
    expect(await mmk.payouts.create(payout)).toMatchObject(pending)
  })

  it('signs some fields of a payout, and two of a reference', async () => {
    const payoutSigned = ['mchid', 'money', 'out_trade_no']
    const { mmk, sandbox } = open(
      { payoutSignFields: payoutSigned, checkOrderSignFields: ['pay_memberid', 'pay_orderid'] },
      { payoutSigned, checkOrderSigned: 'pair' },
    )
    expect(await mmk.payouts.create(payout)).toMatchObject(pending)
    await mmk.payments.create({ ...deposit, channel: '966' })
    const { details } = sandbox.control.transfer(sandbox.orders.at(-1)?.key ?? '')
    const reference = details.serialNumber ?? ''
    expect(
      await mmk.payments.submitReference({ orderId: deposit.orderId, reference }),
    ).toMatchObject({ status: 'accepted' })
  })

  it('signs the attachment of its notifications', async () => {
    for (const notifySignIncludesAttach of ['either', 'always'] as const) {
      const { mmk, act, stored } = open({ notifySignIncludesAttach }, { signAttach: true })
      await mmk.payments.create(deposit)
      await act('pay')
      expect(stored).toHaveLength(1)
    }
  })
})
