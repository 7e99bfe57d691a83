import { describe, expect, it } from 'vitest'
import type { MpayNumberInput } from '../src/index.ts'
import { connected, offline, order } from './support/account.ts'
import { code, found } from './support/answers.ts'
import { fixture, signedBody } from './support/fixtures.ts'
import { inProcess } from './support/in-process.ts'

const unsigned = ['bank_name', 'memo', 'card_no']

const queried = async (body: string) => {
  const { mpay, gateway } = await connected()
  gateway.answers({ body })
  return mpay.payments.query(order)
}

it('finds a payment, as the sample of the query page shows', async () => {
  const { mpay, gateway } = await connected({ merchantId: '201103171000000000' })
  gateway.answers({ body: signedBody('payments.query.success.response', unsigned) })
  const state = await mpay.payments.query({
    orderId: '2013051500001',
    orderedAt: '2013-05-15T09:40:13+08:00',
  })
  expect(state).toMatchObject({
    ...{ status: 'succeeded', orderId: '2013051500001', providerId: '2013051500001' },
    ...{ requested: null, credited: { value: '49.65', currency: 'CNY' }, paidAt: null },
    evidence: { source: 'query', signed: true },
  })
})

it('keeps what is never signed out of the result', async () => {
  const { mpay, gateway } = await connected({ merchantId: '201103171000000000' })
  const body = signedBody('payments.query.success.response', unsigned)
  gateway.answers({ body: body.replace('"memo":""', '"memo":"paid twice"') })
  const state = await mpay.payments.query({
    orderId: '2013051500001',
    orderedAt: '2013-05-15T09:40:13+08:00',
  })
  expect(state.raw).toMatchObject({ bank_code: '01020000', settle_date: '20130515' })
  for (const name of unsigned) expect(state.raw).not.toHaveProperty(name)
  expect(JSON.stringify(state)).not.toMatch(/工商银行|622202|paid twice/)
})

describe('result_pay', () => {
  it.each([
    ['SUCCESS', { status: 'succeeded', credited: { value: '55.44', currency: 'CNY' } }],
    ['WAITING', { status: 'pending', nextAction: null, refused: null }],
    ['PROCESSING', { status: 'pending', nextAction: null, refused: null }],
    ['REFUND', { status: 'refunded', requested: null }],
    ['FAILURE', { status: 'failed', reason: 'declined', code: 'FAILURE', message: null }],
    ['success', { status: 'pending' }],
    ['CLOSED', { status: 'pending' }],
    ['', { status: 'pending' }],
  ])('%s decides', async (result_pay, expected) => {
    expect(await queried(found(result_pay).body)).toMatchObject({
      ...expected,
      providerId: '2018082971158876',
    })
  })
})

it('knows no such order with 8901, which is never final', async () => {
  const state = await queried(fixture('payments.query.no-such-record.response').body)
  expect(state).toMatchObject({ status: 'not-found', evidence: { source: 'query', signed: false } })
})

describe('a question that was refused', () => {
  it.each(['1001', '1008', '3001', '9999', '1003', '2008', '5555', ''])(
    'says nothing of the order: %s',
    async ret_code => {
      const asked = queried(code(ret_code).body)
      await expect(asked).rejects.toMatchObject({ name: 'ProtocolError', sent: 'maybe' })
    },
  )

  it('throws with the gateway’s words', async () => {
    await expect(queried(code('1008', 'IP不允许').body)).rejects.toMatchObject({
      code: 'refused',
      gateway: { code: '1008', message: 'IP不允许' },
    })
  })
})

describe('a question by the gateway’s number', () => {
  const providerId = '2018082971158876'
  const by = (input: MpayNumberInput, body: string) => inProcess([body]).mpay.payments.query(input)
  const sent = (input: object) => offline().preview('payments.query', input).fields

  it('sends that number alone, and ours alone where its time is known', () => {
    expect(sent({ providerId })).toMatchObject({ oid_paybill: providerId })
    expect(sent({ providerId })).not.toHaveProperty('no_order')
    const { orderId, orderedAt } = order
    expect(sent({ providerId, orderId })).not.toHaveProperty('no_order')
    expect(sent({ providerId, orderId, orderedAt })).not.toHaveProperty('oid_paybill')
    expect(() => sent({ orderId })).toThrow('orderedAt is required unless `providerId` is given')
    expect(() => sent({ orderedAt })).toThrow('orderId is required unless `providerId` is given')
  })

  it('learns which order it is', async () => {
    expect(await by({ providerId }, found('SUCCESS').body)).toMatchObject({
      ...{ status: 'succeeded', orderId: order.orderId, providerId },
      raw: { dt_order: '20180828153543' },
    })
  })

  it('has no order to name where there is none', async () => {
    const state = await by({ providerId }, code('8901').body)
    expect(state).toMatchObject({ status: 'not-found', orderId: '', providerId })
    const { orderId } = order
    const named = await by({ providerId, orderId }, code('8901').body)
    expect(named).toMatchObject({ status: 'not-found', orderId })
  })

  it.each<[string, MpayNumberInput, object]>([
    ['another number', { providerId }, { oid_paybill: '2018082971158877' }],
    ['no number', { providerId }, { oid_paybill: '' }],
    ['no order', { providerId }, { no_order: '' }],
    ['another order', { providerId, orderId: 'M2' }, {}],
    ['another merchant', { providerId }, { oid_partner: '201304121000001005' }],
  ])('is not answered by what names %s', async (_, input, change) => {
    await expect(by(input, found('SUCCESS', { ...change }).body)).rejects.toMatchObject({
      code: 'mismatch',
    })
  })

  it('is not answered by another number than the one that is known beside ours', async () => {
    const { mpay } = inProcess([found('SUCCESS').body])
    const asked = mpay.payments.query({ ...order, providerId: '2018082971158877' })
    await expect(asked).rejects.toMatchObject({ code: 'mismatch' })
  })
})
