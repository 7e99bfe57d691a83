import { describe, expect, it, onTestFinished } from 'vitest'
import {
  createSandbox,
  createVirtualClock,
  type EpayHabits,
  type EpaySettings,
  type Sandbox,
} from '../../src/index.ts'
import { openShop, type Shop } from '../support/shop.ts'
import { createPayment, type Fields, lastOrder, merchants, sign } from './support/merchant.ts'

interface Scene {
  readonly sandbox: Sandbox
  readonly clock: ReturnType<typeof createVirtualClock>
  readonly shop: Shop
}

const acknowledge = () => new Response('success')

async function scene(
  habits: Partial<EpayHabits> = {},
  answer: Parameters<typeof openShop>[0] = acknowledge,
  settings: EpaySettings = {},
): Promise<Scene> {
  const shop = await openShop(answer)
  const clock = createVirtualClock({ patienceMs: 100 })
  const epay = { ...settings, merchants: [{ ...merchants[0], ...habits }] }
  const sandbox = createSandbox({ clock, gateways: { epay } })
  onTestFinished(() => sandbox.reset())
  return { sandbox, clock, shop }
}

async function pay({ sandbox, shop }: Scene, changes: Fields = {}, query = ''): Promise<void> {
  await createPayment(sandbox, { notify_url: `${shop.url}/notify${query}`, ...changes })
  sandbox.control.pay(lastOrder(sandbox).key)
  await sandbox.idle()
}

const queryOf = (url = ''): Fields => Object.fromEntries(new URL(url).searchParams)
const received = ({ shop }: Scene): Fields => queryOf(shop.received[0]?.url)

describe('a notification', () => {
  it('is one GET with the documented fields in the query, signed', async () => {
    const here = await scene()
    await pay(here, { name: '一个奥利奥', ext: 'a=1&b=2 c+d%' })
    const fields = {
      ...{ pid: '1001', trade_no: lastOrder(here.sandbox).providerId, out_trade_no: 'ORD-0001' },
      ...{ type: 'wxpay', name: '一个奥利奥', money: '1.00', trade_status: 'TRADE_SUCCESS' },
      ext: 'a=1&b=2 c+d%',
    }
    const [request] = here.shop.received
    expect(request).toMatchObject({ method: 'GET', contentType: null, body: '' })
    expect(new URL(request?.url ?? '').pathname).toBe('/notify')
    expect(received(here)).toEqual({ ...fields, sign: sign(fields), sign_type: 'MD5' })
  })

  it('is recorded with its address, its fields and the reply', async () => {
    const here = await scene()
    await pay(here)
    expect(here.sandbox.deliveries).toMatchObject([
      {
        ...{ gateway: 'epay', method: 'GET', body: '', url: here.shop.received[0]?.url },
        ...{ fields: received(here), reply: { status: 200, body: 'success' }, acknowledged: true },
      },
    ])
    const events = lastOrder(here.sandbox).history.map(({ event }) => event)
    expect(events).toEqual(['created', 'paid', 'notified'])
  })

  it('names no text to pass through when none was given', async () => {
    for (const changes of [{}, { ext: '' }]) {
      const here = await scene()
      await pay(here, changes)
      expect(Object.keys(received(here))).not.toContain('ext')
    }
  })

  it('names the amount that was asked for with two decimals', async () => {
    for (const [money, expected] of [
      ['0.1', '0.10'],
      ['1', '1.00'],
      ['9.75', '9.75'],
    ] as const) {
      const here = await scene()
      await pay(here, { money })
      expect(received(here).money).toBe(expected)
    }
  })

  it('names the amount that was really paid when told to', async () => {
    const here = await scene({ notifiedAmount: 'payable' })
    await pay(here, { money: '9.75' })
    expect(received(here).money).toBe('9.76')
  })

  it.each([
    ['0.10', '0.1'],
    ['1.00', '1'],
    ['100.00', '100'],
    ['10.50', '10.5'],
    ['0.01', '0.01'],
  ])('may strip the zeros: %s as %s', async (money, expected) => {
    const here = await scene({ notifiedMoney: 'stripped' })
    await pay(here, { money })
    const fields = received(here)
    expect(fields.money).toBe(expected)
    expect(fields.sign).toBe(sign(fields))
  })

  it('may escape name and text before it signs them', async () => {
    const here = await scene({ notifiedTexts: 'escaped' })
    await pay(here, { name: `a&b "c" <d> \\`, ext: `it's` })
    const fields = received(here)
    expect(fields).toMatchObject({
      name: 'a&amp;b \\&quot;c\\&quot; &lt;d&gt; \\\\',
      ext: 'it\\&#039;s',
    })
    expect(fields.sign).toBe(sign(fields))
  })

  it('may be posted as a form', async () => {
    const here = await scene({ notificationMethod: 'POST' })
    await pay(here, { ext: 'x' }, '?tenant=7')
    const [request] = here.shop.received
    expect(request).toMatchObject({ method: 'POST', url: `${here.shop.url}/notify?tenant=7` })
    expect(request?.contentType).toBe('application/x-www-form-urlencoded')
    const fields: Fields = Object.fromEntries(new URLSearchParams(request?.body))
    expect(fields).toMatchObject({ ext: 'x', sign: sign(fields) })
  })

  it('reaches a receiver in this process as a GET without a body', async () => {
    const seen: Request[] = []
    const deliver = async (request: Request) => {
      seen.push(request)
      return acknowledge()
    }
    const sandbox = createSandbox({ deliver, gateways: { epay: { merchants } } })
    await createPayment(sandbox)
    sandbox.control.pay(lastOrder(sandbox).key)
    await sandbox.idle()
    expect(seen.map(({ method, body }) => [method, body])).toEqual([['GET', null]])
    expect(queryOf(seen[0]?.url)).toEqual(sandbox.deliveries[0]?.fields)
    expect(sandbox.deliveries[0]?.acknowledged).toBe(true)
  })

  it('goes nowhere when its address is none', async () => {
    const here = await scene()
    await pay(here, { notify_url: '1' })
    expect(here.sandbox.deliveries[0]).toMatchObject({ error: { reason: 'connection' } })
  })
})

describe('the query of the merchant’s own', () => {
  const own = '?tenant=7&a=b'

  it('stays in front, and is not signed', async () => {
    const here = await scene()
    await pay(here, {}, own)
    const { tenant, a, ...fields } = received(here)
    expect([tenant, a]).toEqual(['7', 'b'])
    expect(fields.sign).toBe(sign(fields))
  })

  it('may arrive with its & escaped', async () => {
    const here = await scene({ notifiedQuery: 'escaped' })
    await pay(here, {}, own)
    expect(here.shop.received[0]?.url).toContain('/notify?tenant=7&amp;a=b&pid=1001&')
    const { tenant, 'amp;a': a, ...fields } = received(here)
    expect([tenant, a]).toEqual(['7', 'b'])
    expect(fields.sign).toBe(sign(fields))
  })

  it('may be broken by a second question mark', async () => {
    const here = await scene({ notifiedQuery: 'question-mark' })
    await pay(here, {}, own)
    expect(here.shop.received[0]?.url).toContain('/notify?tenant=7&a=b?pid=1001&')
  })

  it.each(['append', 'escaped', 'question-mark'] as const)(
    'makes no difference where there is none: %s',
    async notifiedQuery => {
      const here = await scene({ notifiedQuery })
      await pay(here)
      expect(here.shop.received[0]?.url).toContain('/notify?pid=1001&trade_no=')
    },
  )
})

describe('a reply', () => {
  it.each([
    ['success', 200, true, true],
    ['success\n', 200, false, true],
    ['SUCCESS', 200, false, true],
    ['unsuccessful', 200, false, true],
    ['success', 500, false, true],
    ['success', 201, false, true],
    ['SuCCess', 200, false, false],
    ['ok', 200, false, false],
    ['fail', 200, false, false],
    ['', 200, false, false],
  ])('%j with status %i: exact %s, contains %s', async (body, status, exact, contains) => {
    for (const [acknowledgement, expected] of [
      ['exact', exact],
      ['contains', contains],
    ] as const) {
      const here = await scene({ acknowledgement }, () => new Response(body, { status }))
      await pay(here)
      expect(here.sandbox.deliveries[0]).toMatchObject({
        reply: { status, body },
        acknowledged: expected,
      })
    }
  })

  it('is of no consequence: the notification is never repeated', async () => {
    const here = await scene({}, () => new Response('fail', { status: 500 }))
    await pay(here)
    await here.clock.advance(7 * 24 * 60 * 60 * 1000)
    expect(here.shop.received).toHaveLength(1)
    expect(here.sandbox.deliveries).toMatchObject([{ attempt: 1, attempts: 1, nextAt: null }])
  })

  it('is not read from the page behind a redirect', async () => {
    const here = await scene({}, () => Response.redirect('http://127.0.0.1:9/success', 302))
    await pay(here)
    expect(here.sandbox.deliveries[0]).toMatchObject({
      reply: { status: 302 },
      acknowledged: false,
    })
  })

  it('is waited for five seconds', async () => {
    const here = await scene({}, () => new Promise(() => {}))
    await createPayment(here.sandbox, { notify_url: here.shop.url })
    here.sandbox.control.pay(lastOrder(here.sandbox).key)
    await here.clock.advance(4999)
    expect(here.sandbox.deliveries[0]).toMatchObject({ error: null, finishedAt: null })
    await here.clock.advance(1)
    await here.sandbox.idle()
    expect(here.sandbox.deliveries[0]).toMatchObject({ reply: null, error: { reason: 'timeout' } })
  })

  it('is waited for as long as told', async () => {
    const here = await scene({}, () => new Promise(() => {}), { timeoutMs: 50 })
    await createPayment(here.sandbox, { notify_url: here.shop.url })
    here.sandbox.control.pay(lastOrder(here.sandbox).key)
    await here.clock.advance(50)
    await here.sandbox.idle()
    expect(here.sandbox.deliveries[0]).toMatchObject({ error: { reason: 'timeout' } })
  })
})

describe('the repeats', () => {
  it('come when a merchant is set up to get them, until one is acknowledged', async () => {
    const minute = 60_000
    const here = await scene(
      { repeatAfterMs: [minute, 2 * minute, 16 * minute] },
      count => new Response(count < 3 ? 'fail' : 'success'),
    )
    await pay(here)
    await here.clock.advance(minute - 1)
    expect(here.shop.received).toHaveLength(1)
    await here.clock.advance(1)
    expect(here.shop.received).toHaveLength(2)
    await here.clock.advance(60 * minute)
    expect(here.sandbox.deliveries.map(({ attempt, attempts }) => [attempt, attempts])).toEqual([
      ...[
        [1, 4],
        [2, 4],
        [3, 4],
      ],
    ])
    expect(new Set(here.shop.received.map(({ url }) => url)).size).toBe(1)
  })

  it('begin again when somebody resends', async () => {
    const here = await scene()
    await pay(here)
    here.sandbox.control.resend(lastOrder(here.sandbox).key)
    await here.sandbox.idle()
    expect(here.shop.received).toHaveLength(2)
    expect(here.shop.received[1]).toEqual(here.shop.received[0])
  })
})
