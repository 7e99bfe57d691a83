import { describe, expect, it } from 'vitest'
import { formOf, payoutAnswer, signed } from './support/messages.ts'
import { type Answers, createMyanmar } from './support/providers.ts'

type Fields = Readonly<Record<string, string>>

const posted = (body: string) => ({ method: 'POST', url: '/notify/mmk', body })

const receive = async (body: string, answers: Answers = {}) => {
  const { provider, requests } = createMyanmar(answers)
  const { event } = await provider.notifications.receive(posted(body))
  return { event, requests }
}

/** The four forms of the family, and the one of the engine that was read whole; `paid` or not. */
const variants: readonly [string, (isPaid: boolean) => Fields, string][] = [
  [
    'lwpay',
    isPaid => ({
      ...{ memberid: '10006', orderid: 'W0000000001', amount: '1000.00', transaction_id: 'P1' },
      ...{ datetime: '20240805040000', returncode: '00', refCode: isPaid ? '1' : '2' },
      refMsg: 'done',
    }),
    'sign',
  ],
  [
    'jiuyuan',
    isPaid => ({
      ...{ mchid: '10006', out_trade_no: 'W0000000001', amount: '1000.00', transaction_id: 'P1' },
      ...{ status: isPaid ? 'success' : 'error', refCode: isPaid ? '1' : '2', msg: 'done' },
    }),
    'pay_md5sign',
  ],
  [
    'engine-dfpay',
    isPaid => ({
      ...{ out_trade_no: 'W0000000001', amount: '1000.00', transaction_id: 'P1' },
      ...{ status: isPaid ? 'success' : 'error', msg: 'done' },
    }),
    'pays_md5sign',
  ],
  [
    'jpay',
    isPaid => ({
      ...{ memberid: '10006', out_trade_no: 'W0000000001', transaction_id: 'P1' },
      ...{ amount: '1000.00', actualamount: '990.00', original_amount: '1000.00' },
      ...{ datetime: '1722801459', transferMessage: 'done', status: isPaid ? 'SUCCESS' : 'FAIL' },
    }),
    'sign',
  ],
  [
    'dhpay',
    isPaid => ({
      ...{ memberid: '10006', orderid: 'W0000000001', transaction_id: 'P1', amount: '1000.00' },
      ...{ datetime: '20240805040000', msg: 'done', returncode: isPaid ? '00' : '11' },
    }),
    'sign',
  ],
]

describe.each(variants)('a payout notification as %s sends it', (_, fields, name) => {
  const send = (isPaid: boolean, query?: string) =>
    receive(
      formOf(signed(fields(isPaid), name)),
      query === undefined ? {} : { Payment_Index_Payquery: query },
    )

  it.each([true, false])('is pending without the query (paid: %j)', async isPaid => {
    const { event } = await send(isPaid)
    expect(event).toMatchObject({
      kind: 'payout',
      status: 'pending',
      orderId: 'W0000000001',
      providerId: 'P1',
      amount: { value: '1000.00', currency: 'MMK' },
      failure: null,
    })
  })

  it.each([
    ['Success', 'succeeded'],
    ['Fail', 'failed'],
  ])('is what the query says, whatever it says itself: %s', async (state, status) => {
    for (const isPaid of [true, false]) {
      const { event, requests } = await send(isPaid, payoutAnswer(state))
      expect(event).toMatchObject({ status, evidence: { source: 'query' } })
      expect(requests.map(({ form }) => form.out_trade_no)).toEqual(['W0000000001'])
    }
  })

  it.each([
    ['is still pending', payoutAnswer('Pending')],
    ['says Expired', payoutAnswer('Expired')],
    ['knows no such order', '{"status":"error","refCode":"7"}'],
    ['is refused', '{"status":"error","msg":"签名验证失败"}'],
    ['is about another amount', payoutAnswer('Success', { amount: '1.00' })],
    ['is a page', '<html>'],
  ])('stays pending when the query %s', async (_case, query) => {
    expect((await send(true, query)).event.status).toBe('pending')
  })

  it('is accepted, so that the gateway need not repeat it', async () => {
    const { provider } = createMyanmar()
    const stored: string[] = []
    const handler = provider.notifications.handler({
      expect: () => ({ kind: 'payout', amount: { value: '1000', currency: 'MMK' } }),
      store: async event => {
        stored.push(event.status)
        return 'applied'
      },
    })
    const body = formOf(signed(fields(true), name))
    const response = await handler(new Request('https://shop.example/n', { method: 'POST', body }))
    expect([response.status, await response.text()]).toEqual([200, 'OK'])
    expect(stored).toEqual(['pending'])
  })
})

describe('a payout notification', () => {
  it.each<[string, Fields]>([
    ['contradicts itself', { status: 'success', refCode: '2' }],
    ['says nothing of its fate', {}],
    ['has a fate of no list', { returncode: '77' }],
    ['has an answered code beside a refCode', { returncode: '00', refCode: '2' }],
  ])('that %s is still read, and pending', async (_, more) => {
    const fields = { memberid: '10006', orderid: 'W0000000001', amount: '1000.00', ...more }
    expect((await receive(formOf(signed(fields)))).event.status).toBe('pending')
  })

  it('of another merchant is refused', async () => {
    const fields = { mchid: '10007', out_trade_no: 'W1', amount: '1.00', status: 'success' }
    await expect(receive(formOf(signed(fields)))).rejects.toMatchObject({ reason: 'wrong-account' })
  })
})
