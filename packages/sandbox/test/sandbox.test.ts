import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createSandbox, createVirtualClock, SandboxError, type SandboxEvent } from '../src/index.ts'
import {
  ask,
  createDeposit,
  createPayout,
  lastOrder,
  merchants,
  paths,
  signed,
} from './support/merchant.ts'

const gateways = { eoopay: { merchants } }
const deliver = async () => new Response('FAIL')
const source = fileURLToPath(new URL('../src/', import.meta.url))

/** The life of a few orders, with everything that was said. */
async function live(seed: string): Promise<string> {
  const clock = createVirtualClock()
  const sandbox = createSandbox({ seed, gateways, deliver, clock })
  await createDeposit(sandbox, { pay_bankcode: '966' })
  const { key } = lastOrder(sandbox)
  sandbox.control.transfer(key)
  sandbox.control.pay(key)
  await createPayout(sandbox)
  await ask(sandbox, paths.balance, signed({ pay_memberid: '10006' }))
  await clock.advance(60_000)
  return JSON.stringify([sandbox.requests, sandbox.orders, sandbox.deliveries])
}

describe('a seed', () => {
  it('gives the same sandbox, byte for byte', async () => {
    const [first, second, other] = [await live('a'), await live('a'), await live('b')]
    expect(second).toBe(first)
    expect(other).not.toBe(first)
  })
})

describe('a reset', () => {
  it('goes back to the beginning', async () => {
    const clock = createVirtualClock()
    const sandbox = createSandbox({ gateways, deliver, clock })
    const { payUrl } = await createDeposit(sandbox)
    sandbox.control.pay(lastOrder(sandbox).key)
    await createPayout(sandbox)
    await sandbox.idle()
    sandbox.reset()
    expect([sandbox.requests, sandbox.orders, sandbox.deliveries]).toEqual([[], [], []])
    const balances = sandbox.merchants.map(({ gateway, balance }) => [gateway, balance])
    expect(balances.filter(([gateway]) => gateway === 'eoopay')).toEqual([
      ['eoopay', '1000000.00'],
      ['eoopay', '1000000.00'],
    ])
    expect(await createDeposit(sandbox)).toMatchObject({ payUrl })
  })

  it('drops the repeats, the payouts and the notifications that were under way', async () => {
    const clock = createVirtualClock({ patienceMs: 5 })
    const replies: ((response: Response) => void)[] = []
    const held = () => new Promise<Response>(resolve => replies.push(resolve))
    const sandbox = createSandbox({ gateways, deliver: held, clock })
    await createDeposit(sandbox)
    sandbox.control.pay(lastOrder(sandbox).key)
    await createPayout(sandbox)
    expect(sandbox.deliveries).toHaveLength(1)
    sandbox.reset()
    for (const reply of replies) reply(new Response('FAIL'))
    await clock.advance(60_000)
    expect(sandbox.deliveries).toEqual([])
    expect(replies).toHaveLength(1)
  })
})

describe('a payout of before a reset', () => {
  it('does not settle one of the same number after it', async () => {
    const clock = createVirtualClock()
    const sandbox = createSandbox({ gateways, deliver, clock })
    await createPayout(sandbox)
    const { key } = lastOrder(sandbox)
    await clock.advance(500)
    sandbox.reset()
    await createPayout(sandbox)
    expect(lastOrder(sandbox).key).toBe(key)
    await clock.advance(2500)
    expect(lastOrder(sandbox).state).toBe('pending')
    await clock.advance(500)
    expect(lastOrder(sandbox).state).toBe('succeeded')
  })
})

describe('what is kept', () => {
  it('is bounded, and says how much was dropped', async () => {
    const limits = { requests: 3, orders: 2, deliveries: 1 }
    const sandbox = createSandbox({ gateways, limits, deliver, clock: createVirtualClock() })
    for (const pay_orderid of ['T1', 'T2', 'T3', 'T4']) {
      await createDeposit(sandbox, { pay_orderid })
      sandbox.control.pay(lastOrder(sandbox).key)
    }
    await sandbox.idle()
    expect(sandbox.requests).toHaveLength(3)
    expect(sandbox.orders.map(({ orderId }) => orderId)).toEqual(['T3', 'T4'])
    expect(sandbox.deliveries).toHaveLength(1)
    expect(sandbox.dropped).toEqual({ requests: 1, orders: 2, deliveries: 3 })
    const query = signed({ pay_memberid: '10006', pay_orderid: 'T1' })
    expect(await ask(sandbox, paths.queryDeposit, query)).toMatchObject({ msg: '不存在的交易订单' })
  })

  it('does not change under the reader', async () => {
    const sandbox = createSandbox({ gateways, deliver, clock: createVirtualClock() })
    await createDeposit(sandbox)
    const before = lastOrder(sandbox)
    sandbox.control.pay(before.key)
    expect(before.state).toBe('pending')
    expect(Object.isFrozen(before)).toBe(true)
  })

  it('is told to subscribers at once', async () => {
    const sandbox = createSandbox({ gateways, deliver, clock: createVirtualClock() })
    const events: SandboxEvent['type'][] = []
    const stop = sandbox.subscribe(({ type }) => events.push(type))
    await createDeposit(sandbox)
    expect(events).toEqual(['order', 'request'])
    sandbox.control.pay(lastOrder(sandbox).key)
    await sandbox.idle()
    expect(events.slice(2)).toEqual(['order', 'delivery', 'delivery', 'order'])
    sandbox.reset()
    expect(events.at(-1)).toBe('reset')
    stop()
    await createDeposit(sandbox)
    expect(events.at(-1)).toBe('reset')
  })
})

describe('settings that cannot be', () => {
  it.each([
    [{ gateways: { eoopay: { merchants: [merchants[0], merchants[0]] } } }, 'listed twice'],
    [{ gateways: { eoopay: { merchants: [{ ...merchants[0], id: '99' }] } } }, 'above 10000'],
    [{ gateways: { eoopay: { merchants: [{ ...merchants[0], secret: '' }] } } }, 'secret is empty'],
    [{ gateways: { eoopay: { merchants: [{ ...merchants[0], balance: 'much' }] } } }, 'balance'],
    [{ limits: { orders: 0 } }, 'limits'],
  ])('%o are refused', (options, message) => {
    expect(() => createSandbox(options)).toThrow(SandboxError)
    expect(() => createSandbox(options)).toThrow(message)
  })
})

describe('where money is real', () => {
  afterEach(() => {
    vi.unstubAllEnvs()
  })

  it('refuses to load', () => {
    const script = `import ${JSON.stringify(`${source}index.ts`)}`
    const load = (env: Readonly<Record<string, string>>) =>
      spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
        ...{ env: { ...process.env, ...env }, encoding: 'utf8' as const },
      })
    const refused = { status: 1, stderr: expect.stringContaining('refuses to load') }
    expect(load({ NODE_ENV: 'production' })).toMatchObject(refused)
    expect(load({ NODE_ENV: 'development' })).toMatchObject({ status: 0 })
  })

  it('refuses to be set up and to listen', async () => {
    const sandbox = createSandbox()
    vi.stubEnv('NODE_ENV', 'production')
    expect(() => createSandbox()).toThrow('refuses to load')
    await expect((async () => sandbox.listen())()).rejects.toThrow('refuses to load')
  })

  it('refuses wherever money is real', () => {
    expect(() => createSandbox({ live: true })).toThrow('refuses to load when live is true')
    expect(() => createSandbox({ live: false })).not.toThrow()
    for (const word of ['1', 'true', 'yes', 'on', 'live']) {
      vi.stubEnv('PAY_LIVE', word)
      expect(() => createSandbox()).toThrow('refuses to load when PAY_LIVE is on')
    }
    for (const word of ['', '0', 'false', 'No', ' off ']) {
      vi.stubEnv('PAY_LIVE', word)
      expect(() => createSandbox()).not.toThrow()
    }
  })
})

describe('independence', () => {
  it('imports nothing of ours', () => {
    const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(name =>
      name.endsWith('.ts'),
    )
    expect(files.length).toBeGreaterThan(30)
    for (const file of files)
      expect(readFileSync(source + file, 'utf8'), file).not.toMatch(/from '@pay\//)
  })
})
