import { describe, expect, it } from 'vitest'
import {
  accepted,
  ask,
  create,
  fieldsOf,
  link,
  payOut,
  queued,
  receive,
  refused,
  submit,
} from '../quirks/tools.ts'
import { colombianPayout, deposit, payIn } from '../support/inputs.ts'
import { noSuchPayout, paidAnswer, paidNotification, signed } from '../support/messages.ts'
import { createColombia, createMyanmar } from '../support/providers.ts'

const pending = { status: 'pending' }

/**
 * One test for each contradiction of the documents that an answer or a notification can show, under
 * the number that SOURCES.md gives it. Requests have the others.
 */
describe('the contradictions of the documents, in answers', () => {
  it('1: the table and the sample of a pay-in name their fields otherwise, and both are read', async () => {
    const table = { status: '1', pay_amount: '1000.00', pay_orderid: 'P1', payUrl: link }
    const sample = { code: '1', money: '1000', order_sn: 'P1', payUrl: link }
    const { provider } = createColombia({ 'Pay_AddOrder.html': JSON.stringify(table) })
    expect(await provider.payments.create(payIn)).toMatchObject({ ...pending, providerId: 'P1' })
    expect(await create(sample)).toMatchObject({ ...pending, providerId: 'P1' })
  })

  it('2: so do those of a deposit, where an answer with both has to agree', async () => {
    expect(await create({ ...accepted, code: '1' })).toMatchObject(pending)
    expect(await create({ ...accepted, code: '2' })).toMatchObject({ cause: 'contradiction' })
  })

  it('3: each call has its own word for success, taken for no other call', async () => {
    expect(await create({ ...accepted, status: '00' })).toMatchObject({ status: 'unknown' })
    expect(await payOut({ success: '00' })).toMatchObject({ status: 'unknown' })
    expect(await submit('1').result).toMatchObject({ status: 'refused' })
    expect(await ask({ ...paidAnswer, returncode: '1' })).toMatchObject(pending)
  })

  it('6: numbers stand in the samples where texts stand elsewhere: texts are sent, both are read', async () => {
    expect(Object.values(fieldsOf(deposit)).every(value => typeof value === 'string')).toBe(true)
    expect(await create({ code: 1, order_sn: 42, payUrl: link })).toMatchObject({
      providerId: '42',
    })
  })

  it('9: bank_code is required in one table and absent from the other: it is optional', async () => {
    expect(await create(accepted)).toMatchObject({ nextAction: { type: 'redirect' } })
    const withAccount = { ...accepted, bank_code: '9123456789' }
    expect(await create(withAccount)).toMatchObject({ nextAction: { type: 'transfer' } })
  })

  it('10: success is typed as text and shown as a boolean', async () => {
    for (const success of [true, 'true', 'True', 1, '1']) {
      expect(await payOut({ success, errCode: '0' })).toMatchObject(pending)
    }
    for (const success of [false, 'false', 'False', 0, '0']) {
      const answer = await payOut({ ...refused, success }, noSuchPayout)
      expect(answer).toMatchObject({ status: 'failed' })
    }
  })

  it('11: no errCode but 0 is described: others pass through and decide nothing', async () => {
    const odd = { ...refused, errCode: 'E-7731' }
    expect(await payOut(odd)).toMatchObject({ status: 'unknown', code: 'E-7731' })
    expect(await payOut({ ...queued, errCode: 'E-7731' })).toMatchObject({ cause: 'contradiction' })
  })

  it('12: updateSID is never defined: it is the call that takes the reference', async () => {
    const { result, requests } = submit('00')
    expect(await result).toMatchObject({ status: 'accepted' })
    expect(requests.map(({ path }) => path)).toEqual(['Pay_Trade_CheckOrder'])
  })

  it('13: pay_orderid is yours when sent and the gateway’s when received', async () => {
    const result = await create({ ...accepted, pay_orderid: 'P1' })
    expect(result).toMatchObject({ orderId: 'T0000000001', providerId: 'P1' })
  })

  it('14: 1000.00 is sent and 1000 comes back', async () => {
    expect(await create({ ...accepted, money: '1000' })).toMatchObject(pending)
    expect(await create({ ...accepted, money: '100' })).toMatchObject({ cause: 'mismatch' })
  })

  it('15: a notify URL has one slash, others are escaped: the first is refused, the text is hashed', async () => {
    const notifyUrl = 'https:/m.example/n'
    expect(() => fieldsOf({ ...deposit, notifyUrl })).toThrow('notifyUrl')
    const { provider } = createMyanmar()
    const fields = signed({ ...paidNotification, userid: 'a/b' })
    const body = JSON.stringify(fields).replaceAll('/', '\\/')
    const { event } = await provider.notifications.receive({ method: 'POST', url: '/n', body })
    expect(event.status).toBe('succeeded')
  })

  it('18: a number of the gateway begins with an earlier time than the order has: it is no time', async () => {
    const input = { ...accepted, order_sn: '20240603013042504853' }
    const created = await create(input)
    expect(created).toMatchObject({ ...pending, providerId: '20240603013042504853' })
    const paid = { ...paidAnswer, transaction_id: '20230101000000000001', time_end: '' }
    expect(await ask(paid)).toMatchObject({ status: 'succeeded', paidAt: null })
  })

  it('20: return_params has no counterpart in the request, and passes through', async () => {
    const { raw } = await create({ ...accepted, return_params: 'tenant-7' })
    expect(raw.return_params).toBe('tenant-7')
  })

  it('23: the samples of payouts and references are cut: a timestamp may be text, number or absent', async () => {
    for (const timestamp of ['1722801459', 1722801459, undefined]) {
      const text = JSON.stringify({ status: '00', timestamp })
      const { provider } = createMyanmar({ Pay_Trade_CheckOrder: text })
      const result = provider.payments.submitReference({ orderId: 'T1', reference: '01234' })
      expect(await result).toMatchObject({ status: 'accepted' })
    }
  })

  it('25: method, encoding and notifications are in no document: POST, forms, and JSON as well', async () => {
    const { method, contentType } = createColombia().provider.preview(
      'payouts.create',
      colombianPayout,
    )
    expect([method, contentType.split(';')[0]]).toEqual([
      'POST',
      'application/x-www-form-urlencoded',
    ])
    expect(await receive(signed(paidNotification))).toMatchObject({ status: 'succeeded' })
    const body = JSON.stringify(signed(paidNotification))
    const json = { method: 'POST', url: '/n', body }
    const { event } = await createMyanmar().provider.notifications.receive(json)
    expect(event.status).toBe('succeeded')
  })
})
