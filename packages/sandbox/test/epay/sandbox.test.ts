import { describe, expect, it } from 'vitest'
import { createSandbox, createVirtualClock, SandboxError } from '../../src/index.ts'
import { ask, createPayment, lastOrder, merchants, paths, secret } from './support/merchant.ts'

const gateways = { epay: { merchants } }
const deliver = async () => new Response('fail')

/** The life of a few orders, with everything that was said. */
async function live(seed: string): Promise<string> {
  const clock = createVirtualClock()
  const sandbox = createSandbox({ seed, gateways, deliver, clock })
  for (const [index, type] of ['wxpay', 'alipay', 'qqpay'].entries()) {
    await createPayment(sandbox, { type, out_trade_no: `ORD-${index}` })
  }
  sandbox.control.pay(lastOrder(sandbox).key)
  await ask(sandbox, paths.query, { order_no: 'ORD-0', type: '1' })
  await clock.advance(60_000)
  return JSON.stringify([sandbox.requests, sandbox.orders, sandbox.deliveries])
}

describe('a seed', () => {
  it('gives the same payments, byte for byte', async () => {
    const [first, second, other] = [await live('a'), await live('a'), await live('b')]
    expect(second).toBe(first)
    expect(other).not.toBe(first)
  })
})

describe('a reset', () => {
  it('frees the order numbers and begins the gateway’s numbers again', async () => {
    const sandbox = createSandbox({ gateways, deliver, clock: createVirtualClock() })
    const first = await createPayment(sandbox)
    sandbox.reset()
    expect(await createPayment(sandbox)).toEqual(first)
  })
})

describe('the demonstration merchant', () => {
  it('is there without any setting', async () => {
    const sandbox = createSandbox({ deliver })
    const merchant = sandbox.merchants.find(({ gateway }) => gateway === 'epay')
    expect(merchant).toEqual({
      ...{ gateway: 'epay', id: '1001', secret: 'simulated-epay-6c1f83' },
      ...{ currency: 'CNY', balance: '0.00' },
    })
    const answer = await createPayment(sandbox, {}, merchant?.secret)
    expect(answer).toMatchObject({ code: 200 })
  })
})

describe('more orders than fit in a second', () => {
  it('have numbers of their own', async () => {
    const sandbox = createSandbox({ gateways, deliver, clock: createVirtualClock() })
    for (let index = 0; index < 1000; index++) {
      await createPayment(sandbox, { out_trade_no: `ORD-${index}` })
    }
    expect(new Set(sandbox.orders.map(({ providerId }) => providerId)).size).toBe(1000)
  })
})

describe('settings that cannot be', () => {
  it.each([
    [[merchants[0], merchants[0]], 'listed twice'],
    [[{ id: '01', secret }], 'has to be a number'],
    [[{ id: 'abc', secret }], 'has to be a number'],
    [[{ id: '1001', secret: '' }], 'secret is empty'],
  ])('%o are refused', (given, message) => {
    const create = () => createSandbox({ gateways: { epay: { merchants: given } } })
    expect(create).toThrow(SandboxError)
    expect(create).toThrow(message)
  })
})
