import { describe, expect, it } from 'vitest'
import { confirmation, connected } from './support/account.ts'
import { code, paid, smsSent } from './support/answers.ts'
import { fixture, signedBody } from './support/fixtures.ts'

const confirmed = async (...bodies: readonly string[]) => {
  const { mpay, gateway } = await connected()
  gateway.answers(...bodies.map(body => ({ body })))
  const results = []
  for (const _ of bodies) results.push(await mpay.payments.confirm(confirmation))
  return results
}

it('pays, as the sample of the verify page shows', async () => {
  const [payment] = await confirmed(signedBody('payments.confirm.paid.response'))
  expect(payment).toMatchObject({
    ...{ status: 'succeeded', orderId: '20180828153543', providerId: '2018082971158876' },
    ...{ requested: null, credited: { value: '55.44', currency: 'CNY' }, paidAt: null },
    evidence: { source: 'response', signed: true },
  })
  if (payment?.status !== 'succeeded') return expect.unreachable()
  expect(payment.agreement?.reveal()).toBe('2017092339974797')
})

it('is pending with 0000 and no evidence of payment', async () => {
  const [payment] = await confirmed(paid({ settle_date: '' }).body)
  expect(payment).toMatchObject({ status: 'pending', nextAction: null, refused: null })
})

describe('a wrong SMS code', () => {
  it('is pending with what was refused, and the right one pays', async () => {
    const [wrong, right] = await confirmed(
      fixture('payments.confirm.wrong-code.response').body,
      signedBody('payments.confirm.paid.response'),
    )
    expect(wrong).toMatchObject({
      ...{ status: 'pending', nextAction: null, payable: null },
      refused: { reason: 'declined', code: '1900', message: '短信码错误' },
      hints: ['The SMS code is wrong.'],
      evidence: { source: 'response', signed: false },
    })
    expect(right).toMatchObject({ status: 'succeeded' })
  })

  it.each([
    ['1000', 'expired', 'create again with the same orderId, orderedAt and amount'],
    ['1900', 'declined', 'wrong'],
    ['1901', 'expired', 'expired'],
    ['8110', 'declined', 'wrong'],
    ['9700', 'declined', 'wrong'],
    ['9701', 'declined', 'does not belong to this phone'],
    ['9702', 'declined', 'create again'],
    ['9703', 'expired', 'create again'],
  ])('keeps the order open: %s', async (ret_code, reason, hint) => {
    const [payment] = await confirmed(code(ret_code).body)
    expect(payment).toMatchObject({ status: 'pending', refused: { reason, code: ret_code } })
    expect(payment?.hints.join()).toContain(hint)
  })

  it('asks for another code when the gateway sent one', async () => {
    const [payment] = await confirmed(smsSent({ token: 'B'.repeat(32) }).body)
    if (payment?.status !== 'pending' || payment.nextAction?.type !== 'sms') {
      return expect.unreachable()
    }
    expect(payment.nextAction.token.reveal()).toBe('B'.repeat(32))
  })
})
