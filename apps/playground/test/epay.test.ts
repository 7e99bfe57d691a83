import { describe, expect, it } from 'vitest'
import { answered, openPlayground } from './support/open.ts'

describe('a WeChat, Alipay or QQ payment', () => {
  it.each([
    ['example', 'qr', { payload: expect.stringMatching(/^wxp:/) }],
    ['Alipay page', 'redirect', { url: expect.stringContaining('/epay/cashier/') }],
    ['QQ app', 'deeplink', { url: expect.stringMatching(/^mqqapi:/) }],
  ])('%s leads to a next action of its own: %s', async (title, type, more) => {
    const { callExample } = await openPlayground()
    const answer = await callExample('epay-mapi', 'payments.create', title)
    expect(answer).toMatchObject({ status: 'pending', action: { type, ...more } })
    expect(answer.steps).toMatchObject([{ operation: 'payments.query', purpose: 'ask' }])
  })

  it('that the gateway refuses has failed for good, without another question', async () => {
    const { callExample } = await openPlayground()
    const answer = await callExample('epay-mapi', 'payments.create', 'channel in maintenance')
    expect(answer).toMatchObject({
      status: 'failed',
      result: { reason: 'maintenance', code: '702' },
    })
    expect(answer.exchanges).toHaveLength(1)
  })

  it('is asked for with what the last one had, and the answer settles nothing', async () => {
    const { callExample, draft, call } = await openPlayground()
    const { orderId } = await callExample('epay-mapi', 'payments.create')
    const { defaults } = await draft('epay-mapi', 'payments.query')
    expect(defaults).toMatchObject({ orderId, amount: '1.00', at: expect.any(String) })
    const asked = answered(await call('epay-mapi', 'payments.query', defaults))
    expect(asked).toMatchObject({ status: 'pending', result: { hints: [expect.any(String)] } })
  })
})

describe('a notification by GET', () => {
  const paid = async () => {
    const opened = await openPlayground()
    const { orderId } = await opened.callExample('epay-mapi', 'payments.create')
    const arrives = opened.nextNotification()
    opened.bench.sandbox.control.pay(opened.orderKey(orderId))
    return { ...opened, orderId, entry: await arrives }
  }

  it('is a duplicate when it comes again', async () => {
    const { url, entry, bench } = await paid()
    const again = await fetch(`${url}/notify/epay-mapi?${entry.received.query}`)
    expect(await again.text()).toBe('success')
    expect(bench.timeline.after(entry.id)).toMatchObject([{ verdict: 'duplicate', arrival: 2 }])
  })

  it.each([
    ['money=1', 'money=100'],
    ['sign_type=MD5', 'sign_type=RSA'],
    ['trade_status=TRADE_SUCCESS', 'trade_status=SUCCESS'],
  ])('with %s turned into %s is refused and nothing of it believed', async (from, to) => {
    const { url, entry, bench } = await paid()
    expect(entry.received.query).toContain(from)
    const forged = entry.received.query.replace(from, to)
    const reply = await fetch(`${url}/notify/epay-mapi?${forged}`)
    expect(await reply.text()).toBe('fail')
    expect(bench.timeline.after(entry.id)).toMatchObject([
      { verdict: 'refused', authentic: false, event: null },
    ])
  })
})
