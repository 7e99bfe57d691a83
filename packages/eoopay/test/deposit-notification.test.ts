import { describe, expect, it } from 'vitest'
import { formOf, paidNotification, signature, signed } from './support/messages.ts'
import { type Answers, createMyanmar } from './support/providers.ts'

type Fields = Readonly<Record<string, string>>

const posted = (body: string) => ({ method: 'POST', url: '/notify/mmk', body })

const receive = async (body: string, answers: Answers = {}) => {
  const { provider, requests } = createMyanmar(answers)
  const { event } = await provider.notifications.receive(posted(body))
  return { event, requests }
}

const paid = async (more: Fields = {}) =>
  (await receive(formOf(signed({ ...paidNotification, ...more })))).event

describe('a deposit notification', () => {
  it('says what was asked and what was really paid', async () => {
    expect(await paid({ true_amount: '950.00' })).toMatchObject({
      kind: 'payment',
      status: 'succeeded',
      orderId: 'T0000000001',
      providerId: '20240805035739000001',
      account: '10006',
      requested: { value: '1000.00', currency: 'MMK' },
      credited: { value: '950.00', currency: 'MMK' },
      paidAt: new Date('2024-08-04T20:00:00Z'),
      failure: null,
    })
  })

  it('stands on its own: nothing more is asked', async () => {
    const { requests } = await receive(formOf(signed(paidNotification)))
    expect(requests).toEqual([])
  })

  it.each(['01', '11', '99', 'XX'])('is failed by any returncode but 00: %s', async returncode => {
    expect(await paid({ returncode })).toMatchObject({
      status: 'failed',
      credited: null,
      paidAt: null,
      failure: { reason: 'declined', code: returncode },
    })
  })

  it.each<[string, string]>([
    ['as JSON', JSON.stringify(signed(paidNotification))],
    [
      'with a member number that is a JSON number',
      JSON.stringify(signed(paidNotification)).replace('"10006"', '10006'),
    ],
    [
      'with amounts of four decimals',
      formOf(signed({ ...paidNotification, amount: '1000.0000', true_amount: '1000.0000' })),
    ],
    [
      'with an attach that is not signed',
      formOf({ ...signed(paidNotification), attach: 'tenant-7' }),
    ],
    ['with an attach that is signed', formOf(signed({ ...paidNotification, attach: 'tenant-7' }))],
    ['with an empty attach', formOf({ ...signed(paidNotification), attach: '' })],
    [
      'with a date with dashes',
      formOf(signed({ ...paidNotification, datetime: '2024-08-05 04:00:00' })),
    ],
    [
      'without a number of the gateway',
      formOf(signed({ ...paidNotification, transaction_id: '' })),
    ],
    [
      'with a signature in lower case',
      formOf({ ...paidNotification, sign: signature(paidNotification).toLowerCase() }),
    ],
  ])('is read %s', async (_, body) => {
    const { event } = await receive(body)
    expect(event).toMatchObject({ status: 'succeeded', credited: { value: '1000.00' } })
  })

  const unencoded = (fields: Fields) =>
    Object.entries(signed(fields))
      .map(pair => pair.join('='))
      .join('&')

  it('is read as the family sends it: joined, without URL encoding', async () => {
    const { event } = await receive(unencoded({ ...paidNotification, userid: '+95 9 123+456' }))
    expect(event).toMatchObject({ status: 'succeeded' })
    expect(event.raw.userid).toBe('+95 9 123+456')
  })

  it('cannot be read with a bare % in it, which is no form', async () => {
    const body = unencoded({ ...paidNotification, userid: '50%' })
    await expect(receive(body)).rejects.toMatchObject({ reason: 'malformed' })
  })

  it('is one news, however often it is stamped anew', async () => {
    const [one, again] = [await paid(), await paid({ datetime: '20240805040010' })]
    expect(again.key).toBe(one.key)
  })

  it.each<[string, Fields]>([
    ['no amount', { amount: '' }],
    ['an amount that is none', { amount: '1e3' }],
    ['a paid amount that is none', { true_amount: '-1' }],
    ['a returncode of three', { returncode: '000' }],
    ['no returncode', { returncode: '' }],
    ['an order number that is none', { orderid: 'T1&amount=9' }],
    ['no order number', { orderid: '' }],
  ])('with %s is refused, signed or not', async (_, more) => {
    const body = formOf(signed({ ...paidNotification, ...more }))
    await expect(receive(body)).rejects.toMatchObject({ reason: 'undocumented' })
  })

  // the family leaves "0" out of what it signs, so the signature does not cover the field
  it('that was declined and says that 0 was paid is news of a deposit', async () => {
    const declined = { ...paidNotification, returncode: '01', true_amount: '0' }
    const body = formOf({ ...declined, sign: signature(declined, ['', '0']) })
    expect((await receive(body)).event).toMatchObject({ kind: 'payment', status: 'failed' })
  })
})
