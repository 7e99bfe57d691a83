import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { accepted, useBench } from './support/bench.ts'
import { byGet, byPost, paid, payment, signed } from './support/merchant.ts'

const { connect, create, receive, reasonOf, answers, lastBody, address } = useBench()

/** One test for each line of the README's quirks, in its words. */
const quirks: Readonly<Record<string, () => unknown>> = {
  'The amount is signed as text': async () => {
    answers(accepted)
    for (const [value, sent] of [
      ['0.1', '0.1'],
      ['0.10', '0.10'],
      ['1', '1'],
      ['1.000', '1.00'],
    ] as const) {
      const amount = { value, currency: 'CNY' } as const
      await connect().payments.create({ ...payment, amount })
      expect(new URLSearchParams(lastBody()).get('money')).toBe(sent)
    }
  },
  'The secret is appended with nothing in between': () => {
    const { signedText } = connect().preview('payments.create', payment)
    expect(signedText).toMatch(/&type=alipay\*\*\*$/)
  },
  'Success is 200 and nothing else': async () => {
    for (const code of [200, '200', ' 200 ']) {
      expect(await create({ ...accepted, code })).toMatchObject({ status: 'pending' })
    }
    for (const code of [1, '1', 0, 201, true, 'success']) {
      expect(await create({ ...accepted, code })).toMatchObject({ status: 'unknown' })
    }
  },
  'A repeated order number says nothing of the order': async () => {
    expect(await create({ code: 705 })).toMatchObject({ status: 'unknown', cause: 'duplicate' })
  },
  'The amount to be paid may move': async () => {
    const moved = { ...accepted, money: '1.02' }
    const result = await create(moved, { payableCap: '0.02' })
    expect(result).toMatchObject({ status: 'pending', payable: { value: '1.02' } })
    expect(result.hints.join()).toContain('payable')
    expect(await create(moved, { payableCap: '0.01' })).toMatchObject({ cause: 'mismatch' })
  },
  'Headers say nothing': async () => {
    expect(await create(`\uFEFF${JSON.stringify(accepted)}`)).toMatchObject({ status: 'pending' })
    expect(await create('<html>{"code":200}</html>')).toMatchObject({ status: 'unknown' })
  },
  'A key that stands twice in an answer is refused': async () => {
    const twice = JSON.stringify(accepted).replace('"code":200', '"code":200,"code":200')
    expect(await create(twice)).toMatchObject({ status: 'unknown' })
  },
  'Links come under five names, and may be relative': async () => {
    const { qrcode: _, ...rest } = accepted
    expect(await create({ ...rest, payurl: '/pay/qr/1/' })).toMatchObject({
      nextAction: { type: 'redirect', url: `${address()}/pay/qr/1/` },
    })
    expect(await create({ ...rest, qrcode: '/q?t=1' })).toMatchObject({
      nextAction: { type: 'qr', payload: `${address()}/q?t=1` },
    })
  },
  'A notification comes by GET or by POST': async () => {
    const { notifications } = connect()
    for (const message of [byGet(signed(paid)), byPost(signed(paid))]) {
      expect((await notifications.receive(message)).event.status).toBe('succeeded')
    }
  },
  'Query keys of your own come back, one of them as amp;': async () => {
    const notifyQueryKeys = ['tenant', 'a']
    for (const path of ['/notify?tenant=7&a=b&', '/notify?tenant=7&amp;a=b&']) {
      expect(await reasonOf(signed(paid), { notifyQueryKeys }, path)).toBe('accepted')
      expect(await reasonOf(signed(paid), {}, path)).toBe('wrong-signature')
      expect(await reasonOf(signed(paid), { notifyQueryKeys: ['tenant'] }, path)).toBe(
        'wrong-signature',
      )
    }
    const unnamed = connect().notifications.receive(byGet(signed(paid), '/notify?tenant=7&'))
    await expect(unnamed).rejects.toMatchObject({
      hints: [expect.stringContaining('notifyQueryKeys')],
    })
    const own = byPost(signed(paid), '/notify?tenant=7')
    await expect(connect().notifications.receive(own)).rejects.toMatchObject({
      reason: 'unexpected-key',
    })
    expect((await connect({ notifyQueryKeys }).notifications.receive(own)).event.orderId).toBe(
      'ORD-0001',
    )
  },
  'A query key that the gateway uses itself is refused': () => {
    for (const query of ['?type=1', '?a=1&money=2', '?x&trade_status=TRADE_SUCCESS', '#&sign=1']) {
      const returnUrl = `https://shop.example/r${query}`
      expect(() => connect().payments.form({ ...payment, returnUrl })).toThrow('returnUrl')
      const notifyUrl = `https://shop.example/n${query}`
      expect(() => connect().payments.form({ ...payment, notifyUrl })).toThrow('notifyUrl')
    }
  },
  'Amounts lose their zeros on the way': async () => {
    for (const money of ['1', '1.0', '1.00', '1.000']) {
      expect((await receive(signed({ ...paid, money }))).credited?.value).toBe('1.00')
    }
  },
  'Names and pass-through texts come back escaped': async () => {
    const raw = 'it\\&#039;s &quot;a &amp; b&quot; &lt;c&gt; d\\\\e'
    const event = await receive(signed({ ...paid, name: 'product', param: raw }))
    expect(event.name).toEqual({ raw: 'product', unescaped: 'product' })
    expect(event.ext).toEqual({ raw, unescaped: 'it\'s "a & b" <c> d\\e' })
    const once = await receive(signed({ ...paid, ext: '&amp;lt;&copy;' }))
    expect(once.ext?.unescaped).toBe('&lt;&copy;')
  },
  'The pass-through text is ext or param': async () => {
    expect((await receive(signed({ ...paid, ext: 'e', param: 'p' }))).ext?.raw).toBe('e')
    expect((await receive(signed({ ...paid, param: 'p' }))).ext?.raw).toBe('p')
    expect((await receive(signed({ ...paid, ext: '0' }))).ext?.raw).toBe('0')
    expect((await receive(signed(paid))).ext).toBeNull()
  },
  'A value of blanks may or may not be signed': async () => {
    expect(await reasonOf(signed({ ...paid, ext: ' ' }))).toBe('accepted')
    const unsigned = await receive({ ...signed(paid), ext: ' ' })
    expect(unsigned.ext).toBeNull()
    expect(await reasonOf({ ...signed(paid), ext: ' x' })).toBe('wrong-signature')
  },
  'Servers add fields and sign them': async () => {
    const more = { api_trade_no: '4200001', buyer: 'b', addtime: '2026-01-31 17:30:00' }
    expect(await reasonOf(signed({ ...paid, ...more }))).toBe('accepted')
    expect(await reasonOf({ ...signed(paid), ...more })).toBe('wrong-signature')
  },
  'The algorithm is MD5, whatever a message says': async () => {
    for (const sign_type of ['MD5', 'md5', '']) {
      expect(await reasonOf({ ...signed(paid), sign_type })).toBe('accepted')
    }
    const { sign_type: _, ...unnamed } = signed(paid)
    expect(await reasonOf(unnamed)).toBe('accepted')
    for (const sign_type of ['RSA', 'RSA2', 'SHA256WithRSA', 'HMAC', 'MD5 ', 'constructor']) {
      expect(await reasonOf({ ...signed(paid), sign_type })).toBe('wrong-algorithm')
    }
  },
  'Our own requests carry a signature that fits': async () => {
    const { fields } = connect().payments.form(payment)
    expect(await reasonOf(fields)).toBe('undocumented')
    expect(await reasonOf({ ...fields, trade_status: 'TRADE_SUCCESS' })).toBe('wrong-signature')
    const returnUrl = 'https://shop.example/r?back=1%26trade_status=TRADE_SUCCESS'
    expect(connect().payments.form({ ...payment, returnUrl }).type).toBe('form')
  },
  'Only TRADE_SUCCESS is success': async () => {
    const open = await receive(signed({ ...paid, trade_status: 'TRADE_FINISHED' }))
    expect(open).toMatchObject({ status: 'pending', credited: null })
  },
  'The reply is exactly success': () => {
    const { accept, refuse } = connect().notifications.acks
    expect(accept).toEqual({ status: 200, contentType: 'text/plain', body: 'success' })
    expect(refuse.body).toBe('fail')
  },
  'Anyone may ask the query': async () => {
    const data = { id: 1001, out_trade_no: 'ORD-0001', money: '1.00', status: 1 }
    answers({ code: 200, data })
    const state = await connect().payments.query({ orderId: 'ORD-0001' })
    expect(state).toMatchObject({ status: 'pending', evidence: { signed: false } })
    expect(lastBody()).toBe('order_no=ORD-0001&type=1')
    await connect({ queryNumberType: '2' }).payments.query({ orderId: 'ORD-0001' })
    expect(lastBody()).toBe('order_no=ORD-0001&type=2')
  },
  'Servers cut and change texts': () => {
    const form = (more: object) => () => connect().payments.form({ ...payment, ...more })
    for (const character of ['&', '<', '>', '"', "'", '\\', '=']) {
      expect(form({ name: `a${character}b` })).toThrow('name')
      expect(form({ sitename: `a${character}b` })).toThrow('sitename')
    }
    expect(form({ name: '测'.repeat(42) })).not.toThrow()
    expect(form({ name: '测'.repeat(43) })).toThrow('127 bytes')
    expect(form({ orderId: 'a'.repeat(65) })).toThrow('orderId')
    expect(form({ orderId: 'a|b' })).toThrow('orderId')
    expect(form({ ext: 'a<b' })).toThrow('ext')
    expect(form({ ext: 'a&money=1' })).toThrow('ext')
  },
  'A pasted address of a page is understood': () => {
    const root = 'https://gateway.example/shop'
    for (const page of [
      '',
      '/',
      '/pay/mapi.php',
      '/mapi.php',
      '/submit.php',
      '/api.php',
      '/mapi.php/',
    ]) {
      const { url } = connect({ baseUrl: `${root}${page}` }).preview('payments.create', payment)
      expect(url).toBe(`${root}/pay/mapi.php`)
    }
  },
  'Field names begin like HTML entities': () => {
    const { url } = connect().payments.form(payment, { method: 'GET' })
    expect(url).toContain('&notify_url=https%3A%2F%2Fshop.example')
  },
}

describe('quirks', () => {
  it.each(Object.entries(quirks))('%s', async (_, check) => {
    await check()
  })

  it('are the README’s, line for line', () => {
    const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
    const [, section = ''] = /## Quirks\n([\s\S]*?)\n## /.exec(readme) ?? []
    const lines = [...section.matchAll(/^- \*\*(.+?)\.\*\*/gm)].map(([, title]) => title)
    expect(lines).toEqual(Object.keys(quirks))
  })
})
