import { describe, expect, it } from 'vitest'
import { type Overrides, offline } from './support/account.ts'
import { fieldsOf, signedBody } from './support/fixtures.ts'
import { gatewayKeys } from './support/keys.ts'
import { type Message, signed } from './support/wire.ts'

const documented = 'notifications.refund.documented'
const account = { merchantId: '201103171000000000' }

const receive = async (body: string, overrides: Overrides = account) => {
  const message = { method: 'POST', url: '/notify', body }
  return (await offline(overrides).notifications.receive(message)).event
}

const sign = (change: Message = {}) =>
  JSON.stringify(signed({ ...fieldsOf(documented), ...change }, gatewayKeys.privateKey))

const named = {
  ...{ kind: 'refund', orderId: null, orderedAt: null, refundId: '2013051500001' },
  refundedAt: new Date('2013-05-15T09:40:18+08:00'),
  ...{ providerId: '2013051613121201', amount: { value: '200.01', currency: 'CNY' } },
}

describe('the notification of a refund', () => {
  it('is read as the documents show it', async () => {
    const event = await receive(signedBody(documented))
    expect(event).toMatchObject({ ...named, status: 'succeeded', failure: null, hints: [] })
    expect(event.key).toBe(
      'mpay:201103171000000000:refund:::2013051500001:2013-05-15T01%3A40%3A18.000Z:succeeded',
    )
  })

  it('carries a code and words where the exchange product’s sample does', async () => {
    const words = { ret_code: '0000', ret_msg: '交易成功', rate: '6.66', rate_id: '1' }
    const foreign = { money_foreign_refund: '30.03', exchange_bankcode: '01040000' }
    const event = await receive(sign({ ...words, ...foreign }))
    expect(event).toMatchObject({ ...named, status: 'succeeded' })
  })

  it('may tell of a failure: the state decides, not that it came', async () => {
    expect(await receive(sign({ sta_refund: '3' }))).toMatchObject({
      ...{ ...named, status: 'failed' },
      failure: { reason: 'declined', code: '3', message: null },
    })
  })

  it.each(['0', '1', '4', '22', 'SUCCESS', 'constructor'])(
    'of the state "%s" is not final',
    async sta_refund => {
      const event = await receive(sign({ sta_refund }))
      expect(event).toMatchObject({ ...named, status: 'pending', failure: null })
      expect(event.hints.join()).toContain('query it')
    },
  )

  it.each([
    ['without its number', { no_refund: '' }],
    ['with a number that can be none of ours', { no_refund: 'a b' }],
    ['without its time', { dt_refund: '' }],
    ['with a time that is none', { dt_refund: '20130231094018' }],
    ['without an amount', { money_refund: '' }],
    ['with an amount that is none', { money_refund: '2e2' }],
    ['without a state', { sta_refund: '' }],
    ['with the state of a payment beside it', { result_pay: 'SUCCESS' }],
  ])('is refused %s', async (_, change) => {
    await expect(receive(sign(change))).rejects.toMatchObject({ reason: 'undocumented' })
  })

  it('is refused for another merchant', async () => {
    await expect(receive(sign(), {})).rejects.toMatchObject({ reason: 'wrong-account' })
  })
})

describe('one handler for payments and refunds', () => {
  const handled = async (body: string, expected: object) => {
    const asked: unknown[] = []
    const stored: string[] = []
    const quarantined: unknown[] = []
    const handle = offline(account).notifications.handler({
      expect(reference) {
        asked.push(reference)
        const amount = { value: '200.01', currency: 'CNY' }
        return { kind: reference.kind, amount, ...expected }
      },
      store: async event => {
        stored.push(event.kind)
        return 'applied'
      },
      quarantine: (_, why) => {
        quarantined.push(why)
      },
    })
    const reply = await handle(new Request('https://shop.example/n', { method: 'POST', body }))
    return { asked, stored, quarantined, reply: { status: reply.status, body: await reply.text() } }
  }

  it('looks for a refund by its number and its time', async () => {
    const { asked, stored, reply } = await handled(sign(), {})
    const { refundId, refundedAt, orderId, orderedAt } = named
    expect(asked).toEqual([
      {
        kind: 'refund',
        provider: 'mpay',
        account: account.merchantId,
        orderId,
        orderedAt,
        refundId,
        refundedAt,
      },
    ])
    expect(stored).toEqual(['refund'])
    expect(reply).toEqual({ status: 200, body: '{"ret_code":"0000","ret_msg":"ok"}' })
  })

  it('looks for a payment by its order', async () => {
    const { asked, stored } = await handled(signedBody('notifications.payment.documented'), {
      amount: { value: '210.97', currency: 'CNY' },
    })
    expect(asked).toMatchObject([{ kind: 'payment', orderId: '2013051500001', refundId: null }])
    expect(stored).toEqual(['payment'])
  })

  it.each([
    ['another time', { refundedAt: '2013-05-15T09:40:19+08:00' }, 'order'],
    ['another amount', { amount: { value: '200.02', currency: 'CNY' } }, 'amount'],
    ['a payment of that number', { kind: 'payment' }, 'kind'],
  ])('keeps what meets %s apart', async (_, expected, why) => {
    const { stored, quarantined } = await handled(sign(), expected)
    expect(stored).toEqual([])
    expect(quarantined).toEqual([expect.arrayContaining([why])])
  })
})
