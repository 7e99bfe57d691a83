import { request } from 'node:http'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { createSandbox, createVirtualClock, type Sandbox, SandboxError } from '../../src/index.ts'
import { createDeposit, createPayout, lastOrder, merchants } from '../support/merchant.ts'

let sandbox: Sandbox
let url: string
beforeEach(async () => {
  const deliver = async () => new Response('OK')
  sandbox = createSandbox({
    clock: createVirtualClock(),
    deliver,
    gateways: { eoopay: { merchants } },
  })
  const server = await sandbox.listen()
  onTestFinished(() => server.close())
  url = server.url
})

const json = { 'content-type': 'application/json' }

async function call(path: string, body?: unknown, headers: Record<string, string> = json) {
  const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body), headers }
  const response = await fetch(`${url}/_control${path}`, init)
  const text = await response.text()
  return {
    status: response.status,
    value: response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text,
  }
}

describe('control over HTTP', () => {
  it('gives an overview without any secret', async () => {
    const { value } = await call('')
    expect(value).toMatchObject({ simulated: true, clock: 'virtual', orders: 0 })
    expect(value.merchants[0]).toEqual({
      ...{ gateway: 'eoopay', id: '10006', currency: 'MMK', balance: '1000000.00' },
    })
    expect(JSON.stringify(value)).not.toContain(merchants[0].secret)
  })

  it('lists, finds and pays orders', async () => {
    await createDeposit(sandbox)
    await createPayout(sandbox)
    expect((await call('/orders')).value).toHaveLength(2)
    const { value: found } = await call('/orders?kind=payment&orderId=T0000000001')
    expect(found).toHaveLength(1)
    const key = encodeURIComponent(found[0].key)
    expect((await call(`/orders/${key}`)).value).toMatchObject({ state: 'pending' })
    const paid = await call(`/orders/${key}/pay`, { amount: '900' })
    expect(paid).toMatchObject({ status: 200, value: { state: 'succeeded', paid: '900.00' } })
    await sandbox.idle()
    expect((await call('/deliveries')).value).toHaveLength(1)
    expect((await call('/requests')).value).toHaveLength(2)
  })

  it('completes and fails payouts, moves the clock, resets', async () => {
    await createPayout(sandbox, { accountnumber: '9999' })
    const key = encodeURIComponent(lastOrder(sandbox).key)
    const failed = await call(`/orders/${key}/fail`, { message: 'closed' })
    expect(failed.value).toMatchObject({ state: 'failed', details: { message: 'closed' } })
    await createPayout(sandbox, { out_trade_no: 'W2' })
    await call('/clock', { ms: 3000 })
    expect(lastOrder(sandbox).state).toBe('succeeded')
    expect((await call('/reset', {})).value).toMatchObject({ orders: 0, requests: 0 })
  })

  it('says what is wrong', async () => {
    await createDeposit(sandbox)
    const key = encodeURIComponent(lastOrder(sandbox).key)
    expect((await call('/orders/eoopay:1')).status).toBe(404)
    expect((await call('/orders/eoopay:1/pay', {})).status).toBe(404)
    expect((await call(`/orders/${key}/complete`, {})).status).toBe(409)
    expect((await call(`/orders/${key}/toString`, {})).status).toBe(409)
    expect((await call(`/orders/${key}/pay`, { amount: 5 })).status).toBe(400)
    expect((await call(`/orders/${key}/pay`, { amount: '-5' })).status).toBe(400)
    expect((await call(`/orders/${key}/underpay`, {})).status).toBe(400)
    expect((await call(`/orders/${key}/pay`, 'no object')).status).toBe(400)
    expect((await call('/clock', { ms: -1 })).status).toBe(400)
    expect(lastOrder(sandbox).state).toBe('pending')
  })

  it('does not let a real clock be moved', async () => {
    sandbox = createSandbox()
    const response = await sandbox.fetch('http://sandbox.example/_control/clock', {
      ...{ method: 'POST', body: '{"ms":1}', headers: json },
    })
    expect(response.status).toBe(409)
  })

  it('takes nothing from pages elsewhere', async () => {
    await createDeposit(sandbox)
    const pay = `/orders/${encodeURIComponent(lastOrder(sandbox).key)}/pay`
    expect((await call(pay, {}, { 'content-type': 'text/plain' })).status).toBe(415)
    expect((await call(pay, {}, { ...json, origin: 'https://evil.example' })).status).toBe(403)
    expect(lastOrder(sandbox).state).toBe('pending')
    expect((await call(pay, {}, { ...json, origin: url })).status).toBe(200)
  })
})

describe('control in this process', () => {
  it('does what the order lists, and refuses what it does not', async () => {
    await createDeposit(sandbox)
    const { key, actions } = lastOrder(sandbox)
    expect(actions).toEqual(['pay', 'underpay', 'decline'])
    expect(() => sandbox.control.complete(key)).toThrow(SandboxError)
    expect(sandbox.control.underpay(key, { amount: '1' })).toMatchObject({
      paid: '1.00',
      actions: ['resend'],
    })
    expect(() => sandbox.control.pay(key)).toThrow('possible: resend')
    expect(() => sandbox.control.pay('eoopay:1')).toThrow('There is no order')
  })
})

describe('the server', () => {
  it('listens on loopback only, and answers to its own names only', async () => {
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    const status = (host: string) =>
      new Promise(resolve => {
        request(`${url}/_control`, { headers: { host } }, ({ statusCode }) =>
          resolve(statusCode),
        ).end()
      })
    expect(await status('evil.example')).toBe(403)
    expect(await status(`localhost:${new URL(url).port}`)).toBe(200)
  })

  it('says when its port is taken, and stops when told to', async () => {
    const port = Number(new URL(url).port)
    await expect(sandbox.listen({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
    const second = await sandbox.listen()
    await fetch(second.url)
    await second.close()
    await expect(fetch(second.url)).rejects.toThrow()
  })

  it('refuses bodies that no gateway call needs', async () => {
    const body = 'x'.repeat(1024 * 1024 + 1)
    const response = await fetch(`${url}/eoopay/Payment_AddOrder`, { method: 'POST', body })
    expect(response.status).toBe(413)
    expect(sandbox.requests).toEqual([])
  })
})
