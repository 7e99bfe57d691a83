import { describe, expect, it } from 'vitest'
import {
  ask,
  base,
  create,
  createPaid,
  type Fields,
  jsonOf,
  lastOrder,
  open,
  paymentFields,
  post,
  secret,
  signed,
} from './support/merchant.ts'

const days = (count: number) => count * 24 * 60 * 60 * 1000

describe('an accepted payment', () => {
  const trade_no = expect.stringMatching(/^20240805035739\d{5}$/)

  it('answers its number and one lead, without the amount and the merchant’s number', async () => {
    const { sandbox } = open()
    expect(await create(sandbox)).toEqual({
      ...{ code: 1, trade_no, qrcode: expect.stringMatching(/^wxp:\/\/f2f0\d{24}$/) },
    })
    const payurl = expect.stringMatching(`^${base}/cashier/\\d{19}$`)
    const alipay = { type: 'alipay', out_trade_no: 'B' }
    expect(await create(sandbox, alipay)).toEqual({ code: 1, trade_no, payurl })
    expect(await create(sandbox, { type: 'qqpay', out_trade_no: 'C' })).toEqual({
      ...{ code: 1, trade_no, urlscheme: expect.stringMatching(/^mqqapi:/) },
    })
  })

  it('answers the page to device jump, whatever the method', async () => {
    const { sandbox } = open()
    expect(await create(sandbox, { device: 'jump' })).toEqual({
      ...{ code: 1, trade_no, payurl: lastOrder(sandbox).cashierUrl },
    })
  })

  it('answers a document, or an address that begins with /, where the operator has it so', async () => {
    const leads = { wxpay: 'html', alipay: 'payurl', qqpay: 'qrcode' } as const
    const own = {
      id: '1001',
      secret,
      leads,
      links: 'relative',
    } as const
    const { sandbox } = open({ merchants: [own] })
    const html = expect.stringContaining('<script>window.location.replace')
    expect(await create(sandbox, {})).toMatchObject({ html })
    const answer = await create(sandbox, { type: 'alipay', out_trade_no: 'B' })
    expect(answer.payurl).toBe(`/epay-rainbow-v1/cashier/${answer.trade_no}`)
  })

  it('cuts a number over 150 characters, and then does not know it again', async () => {
    const { sandbox } = open()
    const long = 'x'.repeat(160)
    const { trade_no } = await create(sandbox, { out_trade_no: long })
    expect(lastOrder(sandbox).orderId).toBe('x'.repeat(150))
    expect((await create(sandbox, { out_trade_no: long })).trade_no).not.toBe(trade_no)
    expect(await ask(sandbox, 'order', { out_trade_no: long })).toMatchObject({ code: -1 })
    const cut = { out_trade_no: 'x'.repeat(150) }
    expect(await ask(sandbox, 'order', cut)).toMatchObject({ code: 1, ...cut })
  })

  it('escapes the name, then cuts it to 127 bytes between characters', async () => {
    const { sandbox } = open()
    const names = ['测'.repeat(60), `${'a'.repeat(125)}&b`, `it's "a" <b> \\`]
    const kept: unknown[] = []
    for (const [index, name] of names.entries()) {
      await create(sandbox, { name, out_trade_no: `N${index}` })
      kept.push((await ask(sandbox, 'order', { out_trade_no: `N${index}` })).name)
    }
    expect(kept).toEqual([
      ...['测'.repeat(42), `${'a'.repeat(125)}&a`],
      'it\\&#039;s \\&quot;a\\&quot; &lt;b&gt; \\\\',
    ])
  })

  it('cuts param to 255 characters, after which the same order is another', async () => {
    const { sandbox } = open()
    const param = '测'.repeat(300)
    await create(sandbox, { param })
    expect((await ask(sandbox, 'order', { out_trade_no: 'ORD-0001' })).param).toBe('测'.repeat(255))
  })
})

describe('the same number again', () => {
  it('leads on to the same order while nothing changed', async () => {
    const { sandbox, clock } = open()
    const first = await create(sandbox)
    await clock.advance(days(9))
    expect(await create(sandbox, { money: '1' })).toEqual(first)
    expect(sandbox.orders).toHaveLength(1)
  })

  it('may be paid by another method', async () => {
    const { sandbox } = open()
    const { trade_no } = await create(sandbox)
    expect(await create(sandbox, { type: 'alipay' })).toMatchObject({
      ...{ trade_no, payurl: lastOrder(sandbox).cashierUrl },
    })
    await create(sandbox, { type: 'qqpay' })
    sandbox.control.pay(lastOrder(sandbox).key)
    await sandbox.idle()
    expect(sandbox.deliveries[0]?.fields.type).toBe('qqpay')
  })

  const changes: readonly Fields[] = [
    { money: '1.01' },
    { name: 'VIP2' },
    { notify_url: 'http://127.0.0.1:9/other' },
    { return_url: '' },
    { param: 'x' },
  ]

  it.each(changes)('answers -1 when something changed: %j', async change => {
    const { sandbox } = open()
    await create(sandbox)
    expect(await create(sandbox, change)).toEqual({
      ...{ code: -1, msg: '该订单(ORD-0001)支付参数有变化，请更换订单号重新发起支付' },
    })
    expect(sandbox.requests.at(-1)).toMatchObject({ reason: 'changed' })
  })

  it('compares as loosely as PHP: numbers are the same however they are written', async () => {
    const { sandbox } = open()
    const first = await create(sandbox, { param: '00', name: '1e1' })
    expect(await create(sandbox, { param: '0.0', name: '10' })).toEqual(first)
    expect(await create(sandbox, { param: '0', name: '10x' })).toMatchObject({ code: -1 })
  })

  it('is another order when the fault has it forgotten', async () => {
    const { sandbox, clock } = open()
    const first = await create(sandbox)
    await clock.advance(2 * 60 * 60 * 1000 + 1)
    sandbox.faults.next('forgetful-duplicates')
    expect((await create(sandbox)).trade_no).not.toBe(first.trade_no)
  })

  it('answers -1 once it is paid', async () => {
    const { sandbox } = open()
    await createPaid(sandbox)
    expect(await create(sandbox)).toEqual({
      ...{ code: -1, msg: '该订单(ORD-0001)已完成支付，请勿重复发起支付' },
    })
  })

  it('is another order after ten days, and for another merchant', async () => {
    const { sandbox, clock } = open()
    const first = await create(sandbox)
    const other = await create(sandbox, { pid: '1002' }, 'another-key')
    expect(other.trade_no).not.toBe(first.trade_no)
    await clock.advance(days(10))
    expect((await create(sandbox)).trade_no).not.toBe(first.trade_no)
    expect(sandbox.orders).toHaveLength(3)
  })
})

describe('the page for payers', () => {
  const browser = { 'user-agent': 'Mozilla/5.0', accept: 'text/html' }
  const { clientip: _, ...fields } = paymentFields
  const send = (sandbox: ReturnType<typeof open>['sandbox'], given: Fields, headers = {}) =>
    sandbox.fetch(`${base}/submit.php?${new URLSearchParams(given)}`, { headers })

  it('moves a browser on to the cashier, by GET and by POST', async () => {
    const { sandbox } = open()
    const response = await send(sandbox, signed(fields), browser)
    expect(response.headers.get('content-type')).toContain('text/html')
    const { cashierUrl } = lastOrder(sandbox)
    expect(await response.text()).toContain(`action="${cashierUrl}" data-submit-after="0"`)
    const body = new URLSearchParams(signed({ ...fields, out_trade_no: 'B' }))
    await sandbox.fetch(`${base}/submit.php`, { method: 'POST', body, headers: browser })
    expect(sandbox.requests).toMatchObject([{ accepted: true }, { accepted: true }])
  })

  it('wants return_url, but neither clientip nor type', async () => {
    const { sandbox } = open()
    const { type: __, ...untyped } = fields
    expect((await send(sandbox, signed(untyped), browser)).status).toBe(200)
    expect(lastOrder(sandbox).details.method).toBe('alipay')
    const response = await send(sandbox, signed({ ...fields, return_url: '' }), browser)
    expect(await response.text()).toContain('回调地址(return_url)不能为空')
  })

  it('answers 404 to what sends no User-Agent or no Accept', async () => {
    const { sandbox } = open()
    for (const headers of [{}, { accept: '*/*' }, { 'user-agent': 'curl' }]) {
      expect((await send(sandbox, signed(fields), headers)).status).toBe(404)
    }
    expect(sandbox.orders).toEqual([])
    expect(sandbox.requests.at(-1)).toMatchObject({ call: 'payments.form', reason: 'browser' })
    const open2 = open({ browsersOnly: false })
    expect((await send(open2.sandbox, signed(fields))).status).toBe(200)
  })

  it('knows the numbers of the other call', async () => {
    const { sandbox } = open()
    const { trade_no } = await create(sandbox)
    await send(sandbox, signed(fields), browser)
    expect(sandbox.orders.map(({ providerId }) => providerId)).toEqual([trade_no])
    expect(await jsonOf(post(sandbox, '/mapi.php', signed(paymentFields)))).toMatchObject({
      trade_no,
    })
  })
})
