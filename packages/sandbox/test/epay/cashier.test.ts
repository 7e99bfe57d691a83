import { beforeEach, describe, expect, it } from 'vitest'
import { createSandbox, createVirtualClock, type Sandbox } from '../../src/index.ts'
import { createPayment, type Fields, lastOrder, merchants, sign } from './support/merchant.ts'

let sandbox: Sandbox
beforeEach(() => {
  const deliver = async () => new Response('success')
  const clock = createVirtualClock()
  sandbox = createSandbox({ clock, deliver, gateways: { epay: { merchants } } })
})

async function open(): Promise<string> {
  const response = await sandbox.fetch(lastOrder(sandbox).cashierUrl ?? '')
  expect(response.status).toBe(200)
  return response.text()
}

/** Presses a button as a browser would, which then looks at the page again. */
async function press(name: string, headers = {}): Promise<Response> {
  const { cashierUrl } = lastOrder(sandbox)
  const response = await sandbox.fetch(`${cashierUrl}/${name}`, { method: 'POST', headers })
  const location = response.headers.get('location')
  if (location) expect(new URL(location, `${cashierUrl}/${name}`).href).toBe(cashierUrl)
  return response
}

const hiddenFields = (page: string): Fields => {
  const inputs = page.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)
  return Object.fromEntries([...inputs].map(([, name, value]) => [name ?? '', value ?? '']))
}

describe('the cashier page', () => {
  it('says SIMULATED, shows the order and the text of the code, and lets one pay or not', async () => {
    const { qrcode } = await createPayment(sandbox)
    const page = await open()
    const { providerId } = lastOrder(sandbox)
    expect(page).toContain('SIMULATED: no real money moves here')
    expect(page).toContain('<p class="amount">1.00 CNY</p>')
    expect(page).toContain(`class="account">${qrcode}<`)
    expect(page).toContain('Scan and pay 1.00 CNY')
    for (const action of ['pay', 'expire']) {
      expect(page).toContain(`method="post" action="${providerId}/${action}"`)
    }
  })

  it('shows what has to be paid, where that is not what was asked for', async () => {
    await createPayment(sandbox, { money: '9.75' })
    const page = await open()
    expect(page).toContain('<p class="amount">9.76 CNY</p>')
    expect(page).toContain('<dt>Asked for</dt><dd>9.75 CNY</dd>')
  })

  it('shows no code where the payer was sent to the page itself', async () => {
    await createPayment(sandbox, { type: 'alipay' })
    const page = await open()
    expect(page).not.toContain('class="account"')
    expect(page).toContain('The payer was sent to this page.')
  })

  it('pays, and sends the browser back by GET with what the notification says', async () => {
    await createPayment(sandbox)
    expect((await press('pay')).status).toBe(303)
    const page = await open()
    expect(page).toContain(
      '<form method="get" action="https://shop.example/epay/return" data-submit-after="3000">',
    )
    await sandbox.idle()
    const fields = hiddenFields(page)
    expect(fields).toEqual(sandbox.deliveries[0]?.fields)
    expect(fields.sign).toBe(sign(fields))
  })

  it('takes along the query of the address to go back to', async () => {
    await createPayment(sandbox, { return_url: 'https://shop.example/r?tenant=7&a=b%26c' })
    await press('pay')
    const page = await open()
    expect(page).toContain('action="https://shop.example/r"')
    expect(hiddenFields(page)).toMatchObject({ tenant: '7', a: 'b&amp;c', pid: '1001' })
  })

  it.each(['2', 'javascript:alert(1)', 'data:text/html,x', 'https://'])(
    'leads nowhere when the address to go back to is %j',
    async return_url => {
      await createPayment(sandbox, { return_url })
      await press('pay')
      expect(await open()).not.toContain('method="get"')
    },
  )

  it('expires, and then leads nowhere', async () => {
    await createPayment(sandbox)
    await press('expire')
    const page = await open()
    expect(page).toContain('Expired')
    expect(page).not.toContain('<form')
    expect(lastOrder(sandbox)).toMatchObject({ state: 'failed', paid: null })
  })

  it('does nothing a second time', async () => {
    await createPayment(sandbox)
    await press('pay')
    for (const name of ['expire', 'pay', 'constructor']) {
      expect((await press(name)).status).toBe(303)
    }
    await sandbox.idle()
    expect(lastOrder(sandbox).state).toBe('succeeded')
    expect(sandbox.deliveries).toHaveLength(1)
  })

  it('escapes what the merchant sent', async () => {
    const text = '"><script>alert(1)</script>'
    await createPayment(sandbox, { name: text, return_url: `https://shop.example/?x=${text}` })
    for (const page of [await open(), (await press('pay')) && (await open())]) {
      expect(page).not.toContain('<script>alert')
      expect(page).toContain('&lt;script&gt;')
    }
  })

  it('takes no button press from a page of another origin', async () => {
    await createPayment(sandbox)
    expect((await press('pay', { origin: 'https://evil.example' })).status).toBe(403)
    expect(lastOrder(sandbox).state).toBe('pending')
    expect((await press('pay', { origin: 'http://gateway.example' })).status).toBe(303)
  })

  it('is not there for an unknown order', async () => {
    const response = await sandbox.fetch('http://gateway.example/epay/cashier/Y1')
    expect(response.status).toBe(404)
  })
})
