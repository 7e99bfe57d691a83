import { describe, expect, it } from 'vitest'
import { openPlayground } from './support/open.ts'

const calls = [
  ['mmk', 'payments.create', 'pay', 'POST', 'OK'],
  ['mmk', 'payouts.create', 'complete', 'POST', 'OK'],
  ['payout-co', 'payments.create', 'pay', 'POST', 'OK'],
  ['payout-co', 'payouts.create', 'complete', 'POST', 'OK'],
  ['epay-mapi', 'payments.create', 'pay', 'GET', 'success'],
  ['mpay', 'payments.create', 'pay', 'POST', '{"ret_code":"0000","ret_msg":"ok"}'],
] as const

describe('a notification', () => {
  it.each(calls)(
    'of %s %s is verified, applied and acknowledged',
    async (provider, name, action, method, body) => {
      const { callExample, bench, orderKey, nextNotification } = await openPlayground()
      const { orderId } = await callExample(provider, name)
      const arrives = nextNotification()
      bench.sandbox.control.act(orderKey(orderId), action)
      const entry = await arrives
      expect(entry).toMatchObject({
        ...{ provider, orderId, verdict: 'applied', why: null, arrival: 1 },
        event: { orderId, status: 'succeeded' },
        received: { method },
        reply: { status: 200, body },
      })
      const kind = name === 'payments.create' ? 'payment' : 'payout'
      expect(bench.orders.get({ provider, kind, id: `${orderId}` })?.status).toBe('succeeded')
    },
  )

  it('that comes again is counted, acknowledged and not applied again', async () => {
    const { callExample, bench, orderKey, nextNotification } = await openPlayground()
    const { orderId } = await callExample('mmk', 'payments.create')
    const first = nextNotification()
    bench.sandbox.control.pay(orderKey(orderId))
    await first
    const second = nextNotification()
    bench.sandbox.control.resend(orderKey(orderId))
    expect(await second).toMatchObject({ verdict: 'duplicate', arrival: 2, reply: { body: 'OK' } })
  })

  it('of an order that was underpaid is set aside and changes nothing', async () => {
    const { callExample, bench, orderKey, nextNotification } = await openPlayground()
    const { orderId } = await callExample('mmk', 'payments.create')
    const arrives = nextNotification()
    bench.sandbox.control.underpay(orderKey(orderId), { amount: '1.00' })
    expect(await arrives).toMatchObject({ verdict: 'quarantined', why: 'credited' })
    const order = bench.orders.get({ provider: 'mmk', kind: 'payment', id: `${orderId}` })
    expect(order?.status).toBe('pending')
  })

  it('of an order that the shop does not know is refused', async () => {
    const { url, bench, exampleOf, preview, nextNotification } = await openPlayground()
    const shown = await preview(
      'mmk',
      'payments.create',
      await exampleOf('mmk', 'payments.create'),
      true,
    )
    if (shown.kind !== 'request') throw new Error('no request')
    const { request } = shown
    const headers = { 'content-type': request.contentType }
    await fetch(request.url, { method: 'POST', headers, body: request.body })
    const [order] = bench.sandbox.orders
    const arrives = nextNotification()
    bench.sandbox.control.pay(order?.key ?? '')
    const entry = await arrives
    expect(entry).toMatchObject({
      verdict: 'refused',
      why: 'unknown-order',
      authentic: true,
      orderId: order?.orderId,
    })
    expect(entry.event).toBeNull()
    expect(url).toBeDefined()
  })

  it.each([
    ['without a signature', 'POST', 'memberid=10006&orderid=1', 'missing-signature', 401],
    ['with a forged one', 'POST', 'memberid=10006&sign=0123456789ABCDEF', 'wrong-signature', 401],
    ['with a repeated field', 'POST', 'a=1&a=2', 'repeated-key', 400],
    ['beyond 64 kB', 'POST', 'a'.repeat(65 * 1024), 'too-large', 413],
    ['by another method', 'GET', null, 'method', 405],
  ])('%s is refused and nothing of it believed', async (_, method, body, why, status) => {
    const { url, bench } = await openPlayground()
    const reply = await fetch(`${url}/notify/mmk`, { method, body })
    expect(reply.status).toBe(status)
    expect(await reply.text()).not.toMatch(/ok/i)
    expect(bench.timeline.after(0)).toMatchObject([
      { kind: 'notification', verdict: 'refused', authentic: false, why, event: null, arrival: 0 },
    ])
  })

  it('for nobody is not found', async () => {
    const { url } = await openPlayground()
    expect((await fetch(`${url}/notify/nobody`, { method: 'POST', body: 'a=1' })).status).toBe(404)
  })
})
