import { expect } from 'vitest'
import { accepted, useBench } from '../support/bench.ts'
import { payment } from '../support/merchant.ts'
import type { Quirks } from './quirks.ts'

const { connect, create, answers, lastBody, address } = useBench()

/** What is odd about payments, whatever the dialect. */
export const ofPayments: Quirks = {
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
  'Success is one code and nothing else': async () => {
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
  'Links come under six names, and may be relative': async () => {
    const { qrcode: _, ...rest } = accepted
    expect(await create({ ...rest, payurl: '/pay/qr/1/' })).toMatchObject({
      nextAction: { type: 'redirect', url: `${address()}/pay/qr/1/` },
    })
    expect(await create({ ...rest, qrcode: '/q?t=1' })).toMatchObject({
      nextAction: { type: 'qr', payload: `${address()}/q?t=1` },
    })
  },
  'Anyone may ask the query of mapi and ypay': async () => {
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
