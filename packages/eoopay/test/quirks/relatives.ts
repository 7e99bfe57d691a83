import { expect } from 'vitest'
import { paidAnswer, payoutAnswer, signature, signed } from '../support/messages.ts'
import { createMyanmar } from '../support/providers.ts'
import { ask, type Quirks } from './tools.ts'

const asked = (answer: object) => {
  const { provider } = createMyanmar({ 'Pay_Trade_query.html': JSON.stringify(answer) })
  return provider.payments.query({ orderId: 'T0000000001' })
}

const balance = (answer: object) => {
  const text = JSON.stringify(answer)
  return createMyanmar({ 'Pay_Trade_MoneyQuery.html': text }).provider.balances.query()
}

/** In what the gateway's relatives differ, and it may differ from its own pages. */
export const relatives: Quirks = {
  async 'A deposit query may be nested'() {
    const { memberid = '', returncode = '', ...row } = paidAnswer
    const top = { memberid, returncode, sign: signature(paidAnswer) }
    const paid = { status: 'succeeded', credited: { value: '1000.00' } }
    expect(await asked({ status: 'success', data: signed(paidAnswer) })).toMatchObject(paid)
    expect(await asked({ ...top, data: [row] })).toMatchObject(paid)
    await expect(asked({ ...top, data: [row, row] })).rejects.toThrow('bad-signature')
    const forged = { ...row, true_amount: '9999.00' }
    await expect(asked({ ...top, data: [forged] })).rejects.toThrow('bad-signature')
  },

  async 'Paid without an amount is not credited'() {
    const hints = [expect.stringContaining('not how much')]
    const { true_amount: _, ...silent } = paidAnswer
    expect(await ask(silent)).toMatchObject({ status: 'pending', hints })
    const coded = { mchid: '10006', out_trade_no: 'T0000000001', amount: '1000.00', refCode: '1' }
    expect(await ask(coded)).toMatchObject({ status: 'pending', hints })
  },

  async 'A balance may come back unverified'() {
    const data = [{ amount_code: 'MMK', amount: '5.00', freez_amount: '0.00' }]
    const scalars = { status: '00', timestamp: '1722801459' }
    const figures = [{ available: { value: '5.00', currency: 'MMK' } }]
    for (const word of ['', 'Array', JSON.stringify(data)]) {
      const sign = signature({ ...scalars, data: word })
      const state = await balance({ ...scalars, data, sign })
      expect(state).toMatchObject({ balances: figures, evidence: { signed: true }, hints: [] })
    }
    const state = await balance({ ...scalars, data, sign: '0'.repeat(32) })
    expect(state).toMatchObject({ balances: figures, evidence: { signed: false } })
    expect(state.hints.join()).toContain('prove nothing')
  },

  async 'Some relatives find an order by its day alone'() {
    const daily = { payoutQueryNeedsDate: true }
    const { provider, requests } = createMyanmar(
      { Payment_Index_Payquery: payoutAnswer('Pending') },
      daily,
    )
    const orderId = 'W0000000001'
    await expect(provider.payouts.query({ orderId })).rejects.toThrow('at')
    // 1 January where the gateway is
    await provider.payouts.query({ orderId, at: '2024-12-31T16:00:00Z' })
    expect(requests.map(({ form }) => form.datetime)).toEqual(['2025-01-01'])
  },
}
