import { expect } from 'vitest'
import { useBench } from '../support/bench.ts'
import { byGet, byPost, paid, payment, signed } from '../support/merchant.ts'
import type { Quirks } from './quirks.ts'

const { connect, receive, reasonOf } = useBench()

/** What is odd about notifications and returns. */
export const ofMessages: Quirks = {
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
  'The algorithm is the account’s, whatever a message says': async () => {
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
}
