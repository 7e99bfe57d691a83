import { describe, expect, it } from 'vitest'
import type { MpayRefundInput } from '../src/index.ts'
import { connected, connectTo, offline, order, refund } from './support/account.ts'
import { code, refunded } from './support/answers.ts'
import { signedBody } from './support/fixtures.ts'
import { inProcess } from './support/in-process.ts'

const { orderedAt: _, ...timeless } = refund
const byNumber: MpayRefundInput = { ...timeless, providerId: '2018082971158876' }

const created = (body: string, input: MpayRefundInput = refund) =>
  inProcess([body]).mpay.refunds.create(input)

const asking = { orderId: refund.orderId, refundId: refund.refundId, refundedAt: refund.refundedAt }

const sentWith = (name: string, input: object) => {
  const { fields, url } = offline().preview(name, input)
  const { sign: __, ...rest } = fields
  return { path: new URL(url).pathname, fields: rest }
}

describe('a refund is asked for', () => {
  const refundFields = {
    oid_partner: '201304121000001004',
    sign_type: 'RSA',
    no_refund: '2013051500005',
    dt_refund: '20130515094018',
    money_refund: '20.01',
    notify_url: 'http://test.yintong.com.cn/help/refund.php',
  }

  it('by the number and the time of its order', () => {
    expect(sentWith('refunds.create', refund)).toEqual({
      path: '/refund.htm',
      fields: { ...refundFields, no_order: '20180828153543', dt_order: '20180828153543' },
    })
  })

  it('by the number of the gateway, where the time is not given', () => {
    const fields = { ...refundFields, oid_paybill: '2018082971158876' }
    expect(sentWith('refunds.create', byNumber)).toEqual({ path: '/refund.htm', fields })
  })

  it('by one name only, ours, where both are given', () => {
    const { fields } = sentWith('refunds.create', { ...refund, providerId: '2018082971158876' })
    expect(fields).toMatchObject({ no_order: '20180828153543' })
    expect(fields).not.toHaveProperty('oid_paybill')
  })

  it('not at all without either', () => {
    expect(() => sentWith('refunds.create', timeless)).toThrow(
      'orderedAt is required unless `providerId` is given',
    )
  })

  it('at the host of refunds, in the clear, signed', async () => {
    const { gateway, mpay } = await connected()
    gateway.answers(refunded('0'))
    await mpay.refunds.create({ ...refund, orderedAt: new Date(order.orderedAt) })
    expect(gateway.seen).toMatchObject([
      { method: 'POST', path: '/refund.htm', signed: true, message: refundFields },
    ])
    const hosts = { pay: 'https://a.example', query: 'https://b.example' }
    const mpayAtHosts = connectTo({ ...hosts, trade: 'https://c.example' })
    expect(mpayAtHosts.preview('refunds.create', refund).url).toBe('https://c.example/refund.htm')
    expect(mpayAtHosts.preview('refunds.query', asking).url).toMatch('https://b.example/')
  })

  it('with a hint when it has the number of its order', async () => {
    const body = refunded('0', { no_refund: order.orderId }).body
    const result = await created(body, { ...refund, refundId: order.orderId })
    expect(result).toMatchObject({ status: 'pending' })
    expect(result.hints.join()).toContain('different from the `orderId`')
  })
})

describe('the answer to a refund', () => {
  it.each([
    ['0', { status: 'pending', nextAction: null }],
    ['1', { status: 'pending', nextAction: null }],
    ['2', { status: 'succeeded', amount: refund.amount }],
    ['9', { status: 'pending' }],
    ['', { status: 'pending' }],
    ['02', { status: 'pending' }],
  ])('with sta_refund "%s" decides', async (state, expected) => {
    expect(await created(refunded(state).body)).toMatchObject({
      ...{ ...expected, orderId: order.orderId, refundId: '2013051500005' },
      ...{ providerId: '2013051613121201', hints: [] },
      evidence: { source: 'response', signed: true },
    })
  })

  it('is read as the document shows it', async () => {
    const { mpay } = inProcess([signedBody('refunds.create.succeeded.response')], {
      merchantId: '201103171000000000',
    })
    const state = await mpay.refunds.create({
      ...{ ...refund, refundId: '2013051500001' },
      amount: { value: '200.01', currency: 'CNY' },
    })
    expect(state).toMatchObject({ status: 'succeeded', providerId: '2013051613121201' })
  })

  it('with sta_refund 3 has failed once a question says so too', async () => {
    const bodies = [refunded('3').body, refunded('3').body]
    expect(await inProcess(bodies).mpay.refunds.create(refund)).toMatchObject({
      ...{ status: 'failed', reason: 'declined', code: '3', message: null },
      hints: [expect.stringContaining('same refundId and refundedAt')],
      evidence: { source: 'query', signed: true },
    })
    expect(await created(refunded('3').body)).toMatchObject({
      ...{ status: 'unknown', cause: 'refused', code: '3' },
    })
  })

  it.each([
    ['another refund', { no_refund: '2013051500006' }],
    ['no refund', { no_refund: '' }],
    ['another time of the refund', { dt_refund: '20130515094019' }],
    ['another amount', { money_refund: '20.02' }],
    ['no amount', { money_refund: '' }],
    ['an amount that is none', { money_refund: '2.001e1' }],
    ['another merchant', { oid_partner: '201304121000001005' }],
    ['no merchant', { oid_partner: '' }],
  ])('leaves it unknown when it names %s', async (_, change) => {
    expect(await created(refunded('2', change).body)).toMatchObject({
      ...{ status: 'unknown', cause: 'mismatch' },
      ticket: {
        ...{ operation: 'refunds.create', orderId: order.orderId, refundId: '2013051500005' },
        ...{ refundedAt: '2013-05-15T01:40:18.000Z', amount: refund.amount },
        orderedAt: '2018-08-28T07:35:43.000Z',
      },
    })
  })

  it('may leave out the time of the refund, as the older edition does', async () => {
    const { status } = await created(refunded('2', { dt_refund: '' }).body)
    expect(status).toBe('succeeded')
  })

  it('may carry the fields of the exchange product, which decide nothing', async () => {
    const foreign = { money_foreign_refund: '30.03', rate_id: '1', rate: '6.66' }
    const more = { ...foreign, exchange_bankcode: '01040000' }
    expect(await created(refunded('2', more).body)).toMatchObject({ status: 'succeeded' })
  })

  it('that it failed, 5005, is no failure: the number may be tried again', async () => {
    for (const one of ['5005', '9920']) {
      const result = await created(code(one, '退款失败，请重试').body)
      expect(result).toMatchObject({ status: 'unknown', cause: 'undecided', code: one })
      expect(result.hints[0]).toContain('repeat only under the same number')
    }
  })
})
