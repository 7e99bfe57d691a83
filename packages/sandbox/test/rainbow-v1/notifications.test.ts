import { describe, expect, it } from 'vitest'
import { createPaid, type Fields, lastOrder, open, secret, sign } from './support/merchant.ts'

const minute = 60_000
const queryOf = (url = ''): Fields => Object.fromEntries(new URL(url).searchParams)
const at = '2024-08-04T19:57:39.000Z'

describe('a notification', () => {
  it('is a GET of something like a browser, with money like a number and any name', async () => {
    const { sandbox, received } = open()
    const order = await createPaid(sandbox, { money: '1.50', name: 'Cookies' })
    const fields = {
      ...{ pid: '1001', trade_no: order.providerId, out_trade_no: 'ORD-0001', type: 'wxpay' },
      ...{ name: 'product', money: '1.5', trade_status: 'TRADE_SUCCESS' },
    }
    const [request] = received
    expect(request).toMatchObject({ method: 'GET', body: null })
    expect(request?.headers.get('user-agent')).toMatch(/^Mozilla\/5\.0 /)
    expect(queryOf(request?.url)).toEqual({ ...fields, sign: sign(fields), sign_type: 'MD5' })
  })

  it.each([
    ['0.10', '0.1'],
    ['1.00', '1'],
    ['100', '100'],
    ['0.001', '0'],
  ])('says of %s that it is %s', async (money, expected) => {
    const { sandbox } = open()
    await createPaid(sandbox, { money })
    expect(sandbox.deliveries[0]?.fields.money).toBe(expected)
  })

  it('names the amount asked for, where another had to be paid', async () => {
    const { sandbox } = open()
    expect(await createPaid(sandbox, { money: '9.75' })).toMatchObject({ paid: '9.76' })
    expect(sandbox.deliveries[0]?.fields.money).toBe('9.75')
  })

  it('says the name and the money as older operators have it', async () => {
    const habits = { notifiedName: 'sent', notifiedMoney: 'two-decimals' } as const
    const { sandbox } = open({ merchants: [{ id: '1001', secret, ...habits }] })
    await createPaid(sandbox, { name: 'a & "b"', money: '1.5' })
    const fields = sandbox.deliveries[0]?.fields ?? {}
    expect(fields).toMatchObject({ name: 'a &amp; \\&quot;b\\&quot;', money: '1.50' })
    expect(fields.sign).toBe(sign(fields))
  })

  it('names payer and times as a relative does', async () => {
    const { sandbox } = open({ merchants: [{ id: '1001', secret, notifiesDetails: true }] })
    await createPaid(sandbox)
    const fields = sandbox.deliveries[0]?.fields ?? {}
    const time = expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/)
    const { apiTradeNo, buyer } = sandbox.orders[0]?.details ?? {}
    expect(fields).toMatchObject({ addtime: time, endtime: time, api_trade_no: apiTradeNo, buyer })
    expect(fields.sign).toBe(sign(fields))
  })

  it.each([
    ['', undefined],
    ['0', undefined],
    ['00', '00'],
    [`it's <b>`, 'it\\&#039;s &lt;b&gt;'],
  ])('brings param %j back as %j', async (param, expected) => {
    const { sandbox } = open()
    await createPaid(sandbox, { param, ext: 'never' })
    const fields = sandbox.deliveries[0]?.fields ?? {}
    expect(fields.param).toBe(expected)
    expect('ext' in fields).toBe(false)
    expect(fields.sign).toBe(sign(fields))
  })

  it('joins an address that has a query, whose own & has become &amp;', async () => {
    const { sandbox, received } = open()
    await createPaid(sandbox, { notify_url: 'http://127.0.0.1:9/n?a=1&b=2' })
    const url = received[0]?.url ?? ''
    expect(url).toContain('/n?a=1&amp;b=2&pid=1001&')
    const { a, 'amp;b': b, ...fields } = queryOf(url)
    expect([a, b]).toEqual(['1', '2'])
    expect(fields.sign).toBe(sign(fields))
  })
})

describe('a reply', () => {
  it.each([
    ...['success', 'SUCCESS', 'Success', 'unsuccessful', '\uFEFFsuccess', '{"code":"SUCCESS"}'],
    'it was a success, was it?',
  ])('%j is an acknowledgement', async reply => {
    const { sandbox } = open({}, () => reply)
    await createPaid(sandbox)
    expect(sandbox.deliveries).toMatchObject([{ acknowledged: true, nextAt: null }])
  })

  it.each(['ok', 'SuCCess', 'fail', '', 'succes'])('%j is none', async reply => {
    const { sandbox } = open({}, () => reply)
    await createPaid(sandbox)
    expect(sandbox.deliveries).toMatchObject([{ acknowledged: false }])
  })
})

describe('the repeats', () => {
  it('come after 1, 2, 16 and 36 minutes: five deliveries, the last 55 minutes after the payment', async () => {
    const { sandbox, clock } = open({}, () => 'fail')
    await createPaid(sandbox)
    await clock.advance(24 * 60 * minute)
    const start = Date.parse(at)
    expect(sandbox.deliveries.map(delivery => (delivery.at.getTime() - start) / minute)).toEqual([
      ...[0, 1, 3, 19, 55],
    ])
    expect(sandbox.deliveries.at(-1)).toMatchObject({ attempt: 5, attempts: 5, nextAt: null })
  })

  it('end with the first acknowledgement', async () => {
    let count = 0
    const { sandbox, clock } = open({}, () => (++count < 3 ? 'fail' : 'success'))
    await createPaid(sandbox)
    await clock.advance(24 * 60 * minute)
    expect(sandbox.deliveries.map(({ acknowledged }) => acknowledged)).toEqual([false, false, true])
  })

  it('never come when it was the browser that told the gateway of the payment', async () => {
    const own = { id: '1001', secret, noticedBy: 'browser' } as const
    const { sandbox, clock } = open({ merchants: [own] }, () => 'fail')
    await createPaid(sandbox)
    await clock.advance(24 * 60 * minute)
    expect(sandbox.deliveries).toMatchObject([{ attempt: 1, attempts: 1, acknowledged: false }])
  })
})

describe('the way back', () => {
  const pageOf = async ({ sandbox }: ReturnType<typeof open>) =>
    (await sandbox.fetch(lastOrder(sandbox).cashierUrl ?? '')).text()

  it('takes along what the notification says, and the escaped query', async () => {
    const here = open()
    await createPaid(here.sandbox, { return_url: 'https://shop.example/r?a=1&b=2' })
    const page = await pageOf(here)
    const inputs = page.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)
    const fields = Object.fromEntries([...inputs].map(([, name, value]) => [name, value]))
    expect(page).toContain('action="https://shop.example/r"')
    expect(fields).toEqual({ a: '1', 'amp;b': '2', ...here.sandbox.deliveries[0]?.fields })
  })

  it('is closed five minutes after the payment', async () => {
    const here = open()
    await createPaid(here.sandbox)
    await here.clock.advance(5 * minute)
    expect(await pageOf(here)).toContain('Back to the merchant')
    await here.clock.advance(1000)
    expect(await pageOf(here)).toContain('There is no address to go back to.')
  })
})
