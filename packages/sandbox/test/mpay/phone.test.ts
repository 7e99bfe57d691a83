import { beforeEach, describe, expect, it } from 'vitest'
import type { Sandbox } from '../../src/index.ts'
import { bind, confirmBind } from './support/cards.ts'
import { apply, confirm, lastOrder, open, query } from './support/merchant.ts'
import { payAndRefund } from './support/refunds.ts'

let sandbox: Sandbox
beforeEach(() => {
  ;({ sandbox } = open())
})

async function look(): Promise<string> {
  const response = await sandbox.fetch(lastOrder(sandbox).cashierUrl ?? '')
  expect(response.status).toBe(200)
  return response.text()
}

/** Presses a button of the page, as a browser would. */
async function press(name: string, headers = {}): Promise<number> {
  const { cashierUrl } = lastOrder(sandbox)
  const response = await sandbox.fetch(`${cashierUrl}/${name}`, { method: 'POST', headers })
  const location = response.headers.get('location')
  if (location) expect(new URL(location, `${cashierUrl}/${name}`).href).toBe(cashierUrl)
  return response.status
}

const buttons = (page: string): string[] =>
  [...page.matchAll(/action="\d{16}\/(\w+)"/g)].map(([, name]) => name ?? '')

describe('the payer’s phone', () => {
  it('shows the code that binds a card, and nothing of the card', async () => {
    await bind(sandbox)
    const page = await look()
    expect(page).toContain('An SMS code to bind a card')
    expect(page).toContain('<mark>123456</mark>')
    expect(page).not.toContain('CNY')
    expect(page).not.toContain('6222')
    expect(buttons(page)).toEqual(['complete', 'fail', 'resendSms', 'expireSms'])
    await press('complete')
    expect(await look()).toContain('Bound')
    expect(buttons(await look())).toEqual([])
    expect(await confirmBind(sandbox)).toMatchObject({ ret_code: '3009' })
  })

  it('refuses to bind, or lets the code expire', async () => {
    await bind(sandbox)
    await press('fail')
    expect(await look()).toContain('Not bound')
    await bind(sandbox)
    await press('expireSms')
    expect(await look()).toContain('the SMS code expired')
  })

  it('has no page of a refund', async () => {
    await payAndRefund(sandbox)
    const { cashierUrl, providerId } = lastOrder(sandbox)
    expect(cashierUrl).toBeNull()
    const response = await sandbox.fetch(`http://127.0.0.1/mpay/cashier/${providerId}`)
    expect(response.status).toBe(404)
  })

  it('says SIMULATED and shows the code of the SMS', async () => {
    await apply(sandbox)
    const page = await look()
    expect(page).toContain('SIMULATED: no real money moves here')
    expect(page).toContain('<mark>123456</mark>')
    expect(page).toContain('55.40 CNY')
    expect(buttons(page)).toEqual(['pay', 'decline', 'expire', 'resendSms', 'expireSms'])
  })

  it('counts wrong codes, and forgives them with the next SMS', async () => {
    await apply(sandbox)
    await confirm(sandbox, { verify_code: '000000' })
    expect(await look()).toContain('Wrong codes so far: 1')
    expect(await press('resendSms')).toBe(303)
    expect(await look()).toContain('Wrong codes so far: 0')
    expect(await confirm(sandbox)).toMatchObject({ ret_code: '0000' })
    expect(await look()).not.toContain('<mark>')
  })

  it('pays without the merchant, who is told', async () => {
    await apply(sandbox)
    await press('pay')
    expect(await look()).toContain('Paid')
    await sandbox.idle()
    expect(sandbox.deliveries).toHaveLength(1)
    expect(await confirm(sandbox)).toMatchObject({ ret_code: '2007' })
    expect(buttons(await look())).toEqual(['resend'])
  })

  it('lets the code expire, the order expire, or refuses', async () => {
    await apply(sandbox)
    await press('expireSms')
    expect(await confirm(sandbox)).toMatchObject({ ret_code: '1000' })
    expect(buttons(await look())).toEqual(['pay', 'decline', 'expire'])
    await press('expire')
    expect(await look()).toContain('Closed')
    expect(await query(sandbox)).toMatchObject({ result_pay: 'FAILURE' })

    await apply(sandbox, { no_order: 'M2' })
    await press('decline')
    expect(await look()).toContain('Not paid')
    expect(sandbox.deliveries).toEqual([])
  })

  it('decides for the bank', async () => {
    await apply(sandbox, { card_no: '6222020000000006' })
    await confirm(sandbox)
    const page = await look()
    expect(page).toContain('The bank is deciding')
    expect(buttons(page)).toEqual(['pay', 'decline'])
    await press('decline')
    expect(lastOrder(sandbox).state).toBe('failed')
  })

  it('does nothing that the order does not list', async () => {
    await apply(sandbox)
    for (const name of ['complete', 'underpay', 'constructor']) {
      expect(await press(name)).toBe(303)
    }
    expect(lastOrder(sandbox).state).toBe('pending')
  })

  it('takes no button press from a page of another origin', async () => {
    await apply(sandbox)
    expect(await press('pay', { origin: 'https://evil.example' })).toBe(403)
    expect(lastOrder(sandbox).state).toBe('pending')
  })

  it('escapes what the merchant sent', async () => {
    await apply(sandbox, { no_order: '<script>alert(1)</script>' })
    expect(await look()).not.toContain('<script>alert')
  })

  it('is not there for an unknown order', async () => {
    const response = await sandbox.fetch('http://gateway.example/mpay/cashier/1')
    expect(response.status).toBe(404)
  })
})

describe('control', () => {
  it('pays the whole amount and no other', async () => {
    await apply(sandbox)
    const { key } = lastOrder(sandbox)
    expect(() => sandbox.control.pay(key, { amount: '55.39' })).toThrow('no more and no less')
    expect(() => sandbox.control.pay(key, { amount: 'much' })).toThrow('no more and no less')
    expect(() => sandbox.control.underpay(key, { amount: '1.00' })).toThrow('possible: pay')
    expect(sandbox.control.pay(key, { amount: '55.4' })).toMatchObject({ state: 'succeeded' })
  })

  it('says why an order was declined', async () => {
    await apply(sandbox)
    sandbox.control.act(lastOrder(sandbox).key, 'decline', { message: 'lost card' })
    expect(lastOrder(sandbox).details.memo).toBe('lost card')
    expect(() => sandbox.control.pay(lastOrder(sandbox).key)).toThrow('nothing can be done to it')
  })
})
