import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { presets } from '../../src/http/console/presets.ts'
import { createSandbox, createVirtualClock, type Sandbox } from '../../src/index.ts'
import { createPayment, merchants as epayMerchants } from '../epay/support/merchant.ts'
import { apply, mpayWith } from '../mpay/support/merchant.ts'
import { createDeposit, createPayout, lastOrder, merchants } from '../support/merchant.ts'

let sandbox: Sandbox
let url: string
beforeEach(async () => {
  const gateways = {
    ...{ eoopay: { merchants }, epay: { merchants: epayMerchants }, mpay: mpayWith() },
  }
  const deliver = async () => new Response('OK')
  sandbox = createSandbox({ clock: createVirtualClock(), deliver, gateways })
  const server = await sandbox.listen()
  onTestFinished(() => server.close())
  url = server.url
})

/** Presses a button, and follows it back to the page. */
async function press(
  button: string,
  form: Readonly<Record<string, string>> = {},
  headers: Readonly<Record<string, string>> = { origin: url },
) {
  const init = { method: 'POST', body: new URLSearchParams(form), headers }
  const response = await fetch(`${url}/_page/${button}`, init)
  await sandbox.idle()
  return { status: response.status, url: response.url, text: await response.text() }
}

describe('the control page', () => {
  it('says that everything is simulated, and shows text as text', async () => {
    await createDeposit(sandbox, { pay_orderid: '<script>alert(1)</script>' })
    const response = await fetch(url)
    const text = await response.text()
    expect(text).toContain('SIMULATED: no real money moves here')
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(text).not.toContain('<script>alert')
    expect(text).not.toContain(merchants[0].secret)
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  it('shows orders, calls, faults and deliveries', async () => {
    sandbox.faults.next('byte-order-mark', { times: 2 })
    await createDeposit(sandbox)
    sandbox.control.notify(lastOrder(sandbox).key, { bom: true })
    await sandbox.idle()
    const text = await (await fetch(url)).text()
    for (const words of ['T0000000001', 'payments.create', '1 more, used 1 times', 'delivery-1']) {
      expect(text).toContain(words)
    }
    expect(text).toContain('<mark>byte order mark</mark>')
    for (const { name } of sandbox.faults.all) {
      expect(text.includes(`<option value="${name}">`)).toBe(name !== 'refuse-connection')
    }
  })

  it('pays and underpays', async () => {
    await createDeposit(sandbox)
    const { key } = lastOrder(sandbox)
    const refused = await press('order', { key, action: 'underpay', amount: '2000' })
    expect(refused).toMatchObject({ status: 400, url: `${url}/_page/order` })
    expect(refused.text).toContain('role="alert">amount: less than 1000.00.')
    expect(refused.text).toContain('href="../_pages/page.css"')
    expect(refused.text).not.toContain('action="_page')
    const paid = await press('order', { key, action: 'underpay', amount: '900' })
    expect(paid).toMatchObject({ status: 200, url: `${url}/` })
    expect(lastOrder(sandbox).paid).toBe('900.00')
  })

  it('notifies in every way that it offers, of orders of every gateway', async () => {
    await createDeposit(sandbox)
    await createPayout(sandbox, { accountnumber: '9999' })
    await createPayment(sandbox)
    await apply(sandbox)
    expect(sandbox.orders).toHaveLength(4)
    for (const { key } of sandbox.orders) {
      for (const preset of Object.keys(presets)) {
        expect((await press('order', { key, preset })).url).toBe(`${url}/`)
      }
    }
    // One is to come later, three come at once; a lost one is repeated where there are repeats.
    const sendings = Object.keys(presets).length - 1 + 2
    expect(sandbox.deliveries).toHaveLength(4 * sendings)
    const { key } = lastOrder(sandbox)
    expect(await press('order', { key, preset: 'toString' })).toMatchObject({ status: 400 })
    expect(await press('order', { key: 'x', preset: 'again' })).toMatchObject({ status: 400 })
  })

  it('replays what was sent', async () => {
    await createDeposit(sandbox)
    const { key } = lastOrder(sandbox)
    await press('order', { key, action: 'pay' })
    await press('order', { key, replay: 'delivery-1' })
    const [first, second] = sandbox.deliveries
    expect(second).toMatchObject({ body: first?.body, altered: ['replay of delivery-1'] })
  })

  it('arms and clears faults', async () => {
    await press('fault', {
      name: 'redirect',
      place: 'epay payments.create',
      order: 'A',
      times: '3',
    })
    await press('fault', { name: 'server-error', place: '', order: '', times: 'every' })
    expect(sandbox.faults.armed).toMatchObject([
      { name: 'redirect', gateway: 'epay', call: 'payments.create', order: 'A', left: 3 },
      { name: 'server-error', gateway: undefined, call: undefined, order: undefined, left: null },
    ])
    await press('clear', { which: sandbox.faults.armed[0]?.id ?? '' })
    expect(sandbox.faults.armed).toMatchObject([{ name: 'server-error' }])
    const place = 'epay payments.create'
    expect((await press('fault', { name: 'wrong-signature', place })).text).toContain(
      'never signed',
    )
    expect((await press('fault', { name: 'refuse-connection' })).status).toBe(409)
  })

  it('holds, releases and loses notifications, moves the clock, resets', async () => {
    await press('hold')
    await createPayout(sandbox)
    await press('clock', { seconds: '3' })
    expect(sandbox.control.held).toHaveLength(1)
    await press('lose')
    expect(sandbox.deliveries).toMatchObject([{ error: { reason: 'lost' } }])
    await press('hold')
    await press('clock', { seconds: '10' })
    await press('release')
    expect(sandbox.deliveries).toMatchObject([{}, { attempt: 2, acknowledged: true }])
    expect((await press('clock', { seconds: 'soon' })).status).toBe(400)
    await press('reset')
    expect(sandbox.orders).toEqual([])
  })

  it('takes nothing from pages elsewhere', async () => {
    const { status } = await press('reset', {}, { origin: 'https://evil.example' })
    expect(status).toBe(403)
  })
})
