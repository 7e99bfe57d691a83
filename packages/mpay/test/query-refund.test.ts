import { describe, expect, it } from 'vitest'
import type { MpayRefundQueryInput } from '../src/index.ts'
import { offline, order, refund } from './support/account.ts'
import { aboutRefund, answer, code, refunded } from './support/answers.ts'
import { inProcess } from './support/in-process.ts'

const asking = { orderId: refund.orderId, refundId: refund.refundId, refundedAt: refund.refundedAt }

const queried = (body: string, input: MpayRefundQueryInput = asking) =>
  inProcess([body]).mpay.refunds.query(input)

const sentWith = (name: string, input: object) => {
  const { fields, url } = offline().preview(name, input)
  const { sign: _, ...rest } = fields
  return { path: new URL(url).pathname, fields: rest }
}

describe('a question about a refund', () => {
  it('names it by its number and its time, or by the number of the gateway', () => {
    const named = { oid_partner: '201304121000001004', sign_type: 'RSA' }
    const ours = { no_refund: '2013051500005', dt_refund: '20130515094018' }
    const path = '/refundquery.htm'
    expect(sentWith('refunds.query', asking)).toEqual({ path, fields: { ...named, ...ours } })
    const { refundedAt: __, ...rest } = asking
    const providerId = '2013051613121201'
    const fields = { ...named, oid_refundno: providerId }
    expect(sentWith('refunds.query', { ...rest, providerId })).toEqual({ path, fields })
    expect(() => sentWith('refunds.query', rest)).toThrow('refundedAt is required unless')
  })

  it.each([
    ['0', { status: 'pending', nextAction: null }],
    ['1', { status: 'pending', nextAction: null }],
    ['2', { status: 'succeeded', amount: refund.amount }],
    ['3', { status: 'failed', reason: 'declined', code: '3', message: null }],
    ['4', { status: 'pending' }],
  ])('is answered by sta_refund "%s"', async (state, expected) => {
    expect(await queried(refunded(state).body)).toMatchObject({
      ...{ ...expected, orderId: order.orderId, refundId: '2013051500005' },
      evidence: { source: 'query', signed: true },
    })
  })

  it('is not found with 8901, which may be too early', async () => {
    const state = await queried(code('8901').body)
    expect(state).toMatchObject({ status: 'not-found', evidence: { signed: false } })
    expect(state.hints.join()).toContain('15 minutes')
  })

  it('is no answer when it speaks of another refund than the number asked for', async () => {
    const input = { ...asking, providerId: '2013051613121299' }
    await expect(queried(refunded('2').body, input)).rejects.toMatchObject({ code: 'mismatch' })
  })

  it('is no answer about another amount than the one asked about', async () => {
    const input = { ...asking, amount: { value: '20.02', currency: 'CNY' } }
    await expect(queried(refunded('2').body, input)).rejects.toMatchObject({ code: 'mismatch' })
  })

  it('says nothing of success without an amount', async () => {
    const state = await queried(answer({ ...aboutRefund, money_refund: '', sta_refund: '2' }).body)
    expect(state).toMatchObject({ status: 'pending' })
  })
})
