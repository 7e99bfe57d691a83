import { expect } from 'vitest'
import { cardPayment, confirmation, type Overrides, offline, order } from '../support/account.ts'
import { about, answer, code, found, paid, smsSent } from '../support/answers.ts'
import { fieldsOf } from '../support/fixtures.ts'
import { gatewayKeys, merchant } from '../support/keys.ts'
import {
  confirmOf,
  createOf,
  eventOf,
  news,
  type Quirks,
  reasonOf,
  revealed,
} from '../support/quirk-calls.ts'
import { isSignedBy, open } from '../support/wire.ts'

/** What is odd about the steps of a payment. */
export const ofPayments: Quirks = {
  'The time is a part of the order’s name': async () => {
    const other = { dt_order: '20180828153544' }
    expect(await createOf(smsSent(other))).toMatchObject({ cause: 'mismatch' })
    expect(offline().ticket('payments.confirm', confirmation).orderedAt).toBe(
      '2018-08-28T07:35:43.000Z',
    )
    expect((await eventOf(news())).key).not.toBe((await eventOf(news(other))).key)
  },
  'Times are China’s, to the second': () => {
    const orderedAt = new Date('2018-12-31T16:00:00.999Z')
    expect(revealed('payments.query', { ...order, orderedAt }).dt_order).toBe('20190101000000')
    const { orderedAt: kept } = offline().ticket('payments.create', { ...cardPayment, orderedAt })
    expect(kept).toBe('2018-12-31T16:00:00.000Z')
  },
  'RSA means MD5withRSA': () => {
    const fields = revealed('payments.query', order)
    expect(fields.sign_type).toBe('RSA')
    // this checks RSA-MD5 for the name RSA
    expect(isSignedBy(fields, merchant.publicKey)).toBe(true)
  },
  'SHA-256 has two spellings': async () => {
    const sha256 = { signType: 'SHA256withRSA' } as const
    const { fields } = offline(sha256).preview('payments.query', order)
    expect(fields.sign_type).toBe('SHA256withRSA')
    for (const sign_type of ['SHA256withRSA', 'SHA256WITHRSA']) {
      expect(await createOf(smsSent({ sign_type }), sha256)).toMatchObject({ status: 'pending' })
    }
  },
  'No message chooses its algorithm': async () => {
    expect(await reasonOf(news(), { signType: 'SHA256withRSA' })).toBe('wrong-algorithm')
    expect(await reasonOf(news({ sign_type: 'SHA256withRSA' }))).toBe('wrong-algorithm')
    const both = { acceptedSignTypes: 'both' } as const
    expect(await reasonOf(news({ sign_type: 'SHA256withRSA' }), both)).toBe('accepted')
    expect(await reasonOf(news({ sign_type: 'MD5' }), both)).toBe('wrong-algorithm')
  },
  'One platform key signs for all merchants': async () => {
    for (const oid_partner of ['201304121000001005', '']) {
      expect(await reasonOf(news({ oid_partner }))).toBe('wrong-account')
      expect(await createOf(smsSent({ oid_partner }))).toMatchObject({ cause: 'mismatch' })
    }
  },
  'Create goes encrypted, confirm in the clear': () => {
    const bodies = [1, 2].map(() => offline().preview('payments.create', cardPayment).body)
    expect(bodies[0]).not.toBe(bodies[1])
    const opened = bodies.map(body => open(JSON.parse(body).pay_load, gatewayKeys.privateKey))
    expect(opened[0]?.aesKey).not.toBe(opened[1]?.aesKey)
    const { body } = offline().preview('payments.confirm', confirmation, { reveal: true })
    expect(JSON.parse(body)).toMatchObject({ verify_code: '123456' })
  },
  'Confirm is not where its page says': () => {
    const url = (overrides: Overrides) =>
      new URL(offline(overrides).preview('payments.confirm', confirmation).url).pathname
    expect(url({})).toBe('/v1/bankcardpay')
    expect(url({ verifyPath: 'v1/bankcardprepay' })).toBe('/v1/bankcardprepay')
  },
  'Confirm needs no card': () => {
    expect(Object.keys(revealed('payments.confirm', confirmation)).toSorted()).toEqual(
      Object.keys(fieldsOf('payments.confirm.request')).toSorted(),
    )
  },
  '0000 is not paid': async () => {
    expect(await confirmOf(answer(about))).toMatchObject({ status: 'pending' })
    expect(await confirmOf(paid())).toMatchObject({ status: 'succeeded' })
    const { settle_date } = JSON.parse(paid().body)
    expect(await confirmOf(answer({ ...about, result_pay: 'SUCCESS' }))).toMatchObject({
      status: 'succeeded',
    })
    expect(
      await confirmOf(answer({ ...about, result_pay: 'PROCESSING', settle_date })),
    ).toMatchObject({ status: 'pending' })
  },
  'A token may come when nothing is to be typed': async () => {
    const token = 'D096DBA0E3E0CC8F1D504C06E71D292D'
    expect(await createOf(paid({ token }))).toMatchObject({ status: 'succeeded' })
    const open = await createOf(answer({ ...about, token }))
    expect(open).toMatchObject({ status: 'pending', nextAction: null })
  },
  'Errors are not signed': async () => {
    expect(await confirmOf(code('6001'))).toMatchObject({ status: 'unknown', cause: 'refused' })
    expect(await confirmOf(code('6001'), code('8901'))).toMatchObject({ status: 'failed' })
  },
  'A wrong SMS code leaves the order open': async () => {
    for (const one of ['1900', '9702', '1000']) {
      const payment = await confirmOf(code(one))
      expect(payment).toMatchObject({ status: 'pending', refused: { code: one } })
    }
  },
  '1111 says failed and proves nothing': async () => {
    expect(await confirmOf(code('1111', '交易异常，支付失败'))).toMatchObject({
      ...{ status: 'unknown', code: '1111' },
      hints: expect.arrayContaining(['An abnormal transaction: query to be sure.']),
    })
  },
  'A duplicate says nothing of the order': async () => {
    for (const one of ['1002', '2005', '2007', '9983']) {
      expect(await createOf(code(one))).toMatchObject({ status: 'unknown', cause: 'duplicate' })
    }
  },
  'A refusal ends the attempt, not the order': async () => {
    expect(await confirmOf(code('6001'), found('WAITING'))).toMatchObject({
      ...{ status: 'pending', refused: { reason: 'insufficient-balance', code: '6001' } },
    })
  },
}
