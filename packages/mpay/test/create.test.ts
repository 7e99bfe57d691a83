import { isSecret } from '@pay/core'
import { describe, expect, it } from 'vitest'
import { agreementPayment, cardPayment, connected, moment } from './support/account.ts'
import { about, answer, paid, smsSent } from './support/answers.ts'
import { signedBody } from './support/fixtures.ts'

const created = async (body: string, input = cardPayment) => {
  const { mpay, gateway } = await connected()
  gateway.answers({ body })
  return mpay.payments.create(input)
}

describe('8888', () => {
  it('is pending with the SMS to be typed, its token a Secret, good for 30 minutes', async () => {
    const payment = await created(signedBody('payments.create.sms.response'))
    expect(payment).toMatchObject({
      ...{ status: 'pending', refused: null, payable: null, hints: [] },
      ...{ orderId: '20180828153543', providerId: '2018082971158876' },
      nextAction: { type: 'sms', expiresAt: new Date(moment.getTime() + 30 * 60_000) },
      evidence: { source: 'response', signed: true },
    })
    if (payment.status !== 'pending' || payment.nextAction?.type !== 'sms') {
      return expect.unreachable()
    }
    expect(isSecret(payment.nextAction.token)).toBe(true)
    expect(payment.nextAction.token.reveal()).toBe('E4A27991786F7114DCAF88C266A465C2')
    expect(JSON.parse(JSON.stringify(payment.nextAction))).toEqual({
      ...{ type: 'sms', token: '***', expiresAt: '2018-08-28T08:06:00.000Z' },
    })
  })

  it('comes for an agreement as well', async () => {
    const payment = await created(signedBody('payments.create.sms.response'), agreementPayment)
    expect(payment).toMatchObject({ status: 'pending', nextAction: { type: 'sms' } })
  })

  it('may lack the number of the gateway', async () => {
    expect(await created(smsSent().body)).toMatchObject({ status: 'pending', providerId: null })
  })

  it('is unknown without a token: there is nothing to confirm with', async () => {
    const payment = await created(answer({ ...about, ret_code: '8888' }).body)
    expect(payment).toMatchObject({ status: 'unknown', cause: 'not-the-documented-body' })
  })
})

describe('0000', () => {
  it('is paid with a day of settlement, and leaves an agreement', async () => {
    const payment = await created(signedBody('payments.create.paid.response'))
    expect(payment).toMatchObject({
      ...{ status: 'succeeded', providerId: '2018082971158876', requested: null, paidAt: null },
      credited: { value: '55.44', currency: 'CNY' },
      evidence: { source: 'response', signed: true },
    })
    if (payment.status !== 'succeeded') return expect.unreachable()
    expect(payment.agreement?.reveal()).toBe('2017092339974797')
  })

  it('leaves no agreement where none came', async () => {
    expect(await created(paid().body)).not.toHaveProperty('agreement')
  })

  it('is pending, whatever else it holds, without evidence of payment', async () => {
    const { mpay, gateway } = await connected({ merchantId: '201103171000000000' })
    gateway.answers({ body: signedBody('payments.create.no-evidence.response') })
    const payment = await mpay.payments.create({
      ...cardPayment,
      orderId: '2013051500001',
      orderedAt: '2013-05-15T09:40:13+08:00',
      amount: { value: '210.97', currency: 'CNY' },
    })
    expect(payment).toMatchObject({
      ...{ status: 'pending', nextAction: null, refused: null, providerId: '2013051613121201' },
    })
  })

  it.each([
    ['SUCCESS, with or without a day of settlement', { result_pay: 'SUCCESS', settle_date: '' }],
    ['SUCCESS', { result_pay: 'SUCCESS' }],
  ])('is paid when result_pay says %s', async (_, more) => {
    expect(await created(paid(more).body)).toMatchObject({ status: 'succeeded' })
  })

  it.each(['WAITING', 'PROCESSING', 'FAILURE', 'REFUND', 'success', 'TOMORROW'])(
    'is pending when result_pay says %s, whatever day it settles',
    async result_pay => {
      expect(await created(paid({ result_pay }).body)).toMatchObject({ status: 'pending' })
    },
  )

  it.each(['2018-08-29', '0', 'tomorrow', '201808290'])(
    'is pending when the day of settlement is %s',
    async settle_date => {
      expect(await created(paid({ settle_date }).body)).toMatchObject({ status: 'pending' })
    },
  )
})
