import { beforeEach, describe, expect, it } from 'vitest'
import { createSandbox, createVirtualClock, type Sandbox } from '../src/index.ts'
import { createDeposit, lastOrder, merchants, sign } from './support/merchant.ts'

let sandbox: Sandbox
beforeEach(() => {
  const clock = createVirtualClock()
  const deliver = async () => new Response('OK')
  sandbox = createSandbox({ clock, deliver, gateways: { eoopay: { merchants } } })
})

async function open(): Promise<string> {
  const response = await sandbox.fetch(lastOrder(sandbox).cashierUrl ?? '')
  expect(response.status).toBe(200)
  return response.text()
}

/** Presses a button as a browser would, and follows to the page that comes after. */
async function press(
  name: string,
  fields: Record<string, string> = {},
  headers = {},
): Promise<Response> {
  const { cashierUrl } = lastOrder(sandbox)
  const body = new URLSearchParams(fields)
  const response = await sandbox.fetch(`${cashierUrl}/${name}`, { method: 'POST', body, headers })
  const location = response.headers.get('location')
  if (location) expect(new URL(location, `${cashierUrl}/${name}`).href).toBe(cashierUrl)
  return response
}

describe('the cashier page', () => {
  it('says SIMULATED, shows the order and lets one pay, underpay and decline', async () => {
    await createDeposit(sandbox)
    const page = await open()
    const { providerId } = lastOrder(sandbox)
    expect(page).toContain('SIMULATED: no real money moves here')
    expect(page).toContain('1000.00 MMK')
    for (const action of ['pay', 'underpay', 'decline']) {
      expect(page).toContain(`method="post" action="${providerId}/${action}"`)
    }
  })

  it('pays, and sends the browser back with what the notification says', async () => {
    await createDeposit(sandbox)
    expect((await press('pay')).status).toBe(303)
    const page = await open()
    expect(page).toContain('action="https://m.example/r" data-submit-after="3000"')
    const inputs = page.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)
    const fields = Object.fromEntries(
      [...inputs].map(([, name, value]) => [name ?? '', value ?? '']),
    )
    await sandbox.idle()
    expect(fields).toEqual(sandbox.deliveries[0]?.fields)
    const { sign: signature, ...signedFields } = fields
    expect(signature).toBe(sign(signedFields))
  })

  it('takes less than was asked, and refuses more by that button', async () => {
    await createDeposit(sandbox)
    expect((await press('underpay', { amount: '1000' })).status).toBe(400)
    expect((await press('underpay', { amount: 'much' })).status).toBe(400)
    expect(lastOrder(sandbox).state).toBe('pending')
    await press('underpay', { amount: ' 999.99 ' })
    expect(lastOrder(sandbox)).toMatchObject({ state: 'succeeded', paid: '999.99' })
    expect(await open()).toContain('999.99 MMK')
  })

  it('declines', async () => {
    await createDeposit(sandbox)
    await press('decline')
    expect(lastOrder(sandbox)).toMatchObject({ state: 'failed', paid: null })
    expect(await open()).toContain('Not paid')
  })

  it('does nothing a second time', async () => {
    await createDeposit(sandbox)
    await press('pay')
    expect((await press('decline')).status).toBe(303)
    expect((await press('constructor')).status).toBe(303)
    expect(lastOrder(sandbox).state).toBe('succeeded')
    expect(sandbox.merchants[0]?.balance).toBe('1001000.00')
  })

  it('shows the account to transfer to, then the five digits to type at the merchant', async () => {
    await createDeposit(sandbox, { pay_bankcode: '966' })
    const { bankCode = '' } = lastOrder(sandbox).details
    expect(await open()).toContain(`class="account">${bankCode}<`)
    await press('transfer', { amount: '1000.00' })
    const { serialNumber = 'none' } = lastOrder(sandbox).details
    expect(await open()).toContain(`<mark>${serialNumber}</mark>`)
    expect(lastOrder(sandbox).state).toBe('pending')
  })

  it('escapes what the merchant sent, and allows no inline script', async () => {
    const text = '"><script>alert(1)</script>'
    await createDeposit(sandbox, { pay_userid: '1' }, { pay_attach: text })
    await press('pay')
    const page = await open()
    expect(page).not.toContain('<script>alert')
    expect(page).toContain('&lt;script&gt;')
    const response = await sandbox.fetch(lastOrder(sandbox).cashierUrl ?? '')
    expect(response.headers.get('content-security-policy')).toMatch(
      /default-src 'none'.*script-src 'self'/,
    )
  })

  it('takes no button press from a page of another origin', async () => {
    await createDeposit(sandbox)
    expect((await press('pay', {}, { origin: 'https://evil.example' })).status).toBe(403)
    expect((await press('pay', {}, { origin: 'null' })).status).toBe(403)
    expect(lastOrder(sandbox).state).toBe('pending')
    expect((await press('pay', {}, { origin: 'http://gateway.example' })).status).toBe(303)
  })

  it('is not there for an unknown order', async () => {
    const response = await sandbox.fetch('http://gateway.example/eoopay/cashier/123')
    expect(response.status).toBe(404)
  })

  it('brings its style and script along', async () => {
    await createDeposit(sandbox)
    const links = (await open()).matchAll(/(?:href|src)="(\.\.[^"]+)"/g)
    const assets = [...links].map(
      ([, link]) => new URL(link ?? '', lastOrder(sandbox).cashierUrl ?? ''),
    )
    expect(assets).toHaveLength(2)
    for (const asset of assets) expect((await sandbox.fetch(asset)).status).toBe(200)
  })

  it('is linked under the public address when there is one', async () => {
    const publicUrl = 'http://localhost:4000/simulated/'
    sandbox = createSandbox({ publicUrl, gateways: { eoopay: { merchants } } })
    const { payUrl } = await createDeposit(sandbox)
    expect(payUrl).toMatch(/^http:\/\/localhost:4000\/simulated\/eoopay\/cashier\/\d{20}$/)
  })
})
