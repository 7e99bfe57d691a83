import { describe, expect, it, vi } from 'vitest'
import type { ExpectedOrder, HandlerOptions, PaymentEvent } from '../../src/index.ts'
import {
  bodyOf,
  createDemoNotifications,
  paid,
  posted,
  signed,
} from '../support/demo-notifications.ts'

const order: ExpectedOrder = { kind: 'payment', amount: { value: '1000', currency: 'MMK' } }
const good = () => posted(bodyOf(signed(paid)))
const underpaid = () => posted(bodyOf(signed({ ...paid, paid: '999.00' })))

const handle = async (message: Request, options: Partial<HandlerOptions<PaymentEvent>> = {}) => {
  const { notifications, events } = createDemoNotifications()
  const store = vi.fn(options.store ?? (async () => 'applied' as const))
  const handler = notifications.handler({ expect: () => order, ...options, store })
  const response = await handler(message)
  const detail = events.at(-1)?.detail
  return {
    status: response.status,
    body: await response.text(),
    stored: store.mock.calls.length,
    detail,
  }
}

const accepted = { status: 200, body: 'OK' }

describe('a handler accepts', () => {
  it('an event that was applied', async () => {
    expect(await handle(good())).toEqual({ ...accepted, stored: 1, detail: 'applied' })
  })

  it('a repeat', async () => {
    const result = await handle(good(), { store: () => Promise.resolve('duplicate') })
    expect(result).toEqual({ ...accepted, stored: 1, detail: 'duplicate' })
  })

  it('an event that is not final', async () => {
    const pending = posted(bodyOf(signed({ ...paid, state: 'OPEN', paid: '' })))
    expect(await handle(pending)).toMatchObject({ ...accepted, stored: 1 })
  })

  it('an event that does not fit the order, once it is quarantined', async () => {
    const quarantine = vi.fn()
    const result = await handle(underpaid(), { quarantine })
    expect(result).toEqual({ ...accepted, stored: 0, detail: 'quarantined credited' })
    expect(quarantine).toHaveBeenCalledWith(expect.objectContaining({ orderId: 'A1' }), [
      'credited',
    ])
  })

  it('only after the store has committed', async () => {
    const { promise, resolve } = Promise.withResolvers<'applied'>()
    let answered = false
    const answer = handle(good(), { store: () => promise }).then(() => {
      answered = true
    })
    await new Promise(done => setImmediate(done))
    expect(answered).toBe(false)
    resolve('applied')
    await answer
  })
})

const failing = () => {
  throw new Error('OK: database token look book') // words that a gateway would take for a yes
}

const refusals: readonly [string, () => Request, Partial<HandlerOptions<PaymentEvent>>, number][] =
  [
    ['an unsigned message', () => posted(bodyOf(paid)), {}, 401],
    ['a wrong signature', () => posted(`${bodyOf(paid)}&sign=ok`), {}, 401],
    ['another account', () => posted(bodyOf(signed({ ...paid, merchant: '10007' }))), {}, 403],
    ['another method', () => new Request('https://shop.example/ok', { method: 'PUT' }), {}, 405],
    ['a body that is too large', () => posted('ok=1&'.repeat(20_000)), {}, 413],
    ['a malformed body', () => posted('{ok'), {}, 400],
    ['an unknown order', good, { expect: () => undefined }, 404],
    ['an unknown order (null)', good, { expect: async () => null }, 404],
    ['an event that does not fit, without a quarantine', underpaid, {}, 409],
    ['an order that cannot be looked up', good, { expect: failing }, 500],
    ['a store that fails', good, { store: failing }, 500],
    ['a store that fails later', good, { store: () => Promise.reject(new Error('ok')) }, 500],
    ['a store that says nothing', good, { store: () => undefined as never }, 500], // without types
    ['a quarantine that fails', underpaid, { quarantine: failing }, 500],
  ]

describe('a handler refuses', () => {
  it.each(refusals)('%s', async (_, message, options, status) => {
    const result = await handle(message(), options)
    expect(result.status).toBe(status)
    expect(result.body).not.toMatch(/ok|success/i)
  })

  it('without asking the merchant anything, when the message is not authentic', async () => {
    const find = vi.fn()
    const { stored } = await handle(posted(bodyOf(paid)), { expect: find })
    expect(find).not.toHaveBeenCalled()
    expect(stored).toBe(0)
  })

  it('a store that never comes back, before the gateway’s repeats pile up', async () => {
    vi.useFakeTimers()
    const result = handle(good(), { store: () => new Promise<never>(() => {}) })
    await vi.advanceTimersByTimeAsync(30_000)
    vi.useRealTimers()
    expect((await result).status).toBe(503)
  })
})

describe('a handler', () => {
  it('asks for the order by its reference, and passes the event to the store', async () => {
    const find = vi.fn(() => order)
    const store = vi.fn(async () => 'applied' as const)
    await handle(good(), { expect: find, store })
    expect(find).toHaveBeenCalledWith({
      kind: 'payment',
      provider: 'demo',
      account: '10006',
      orderId: 'A1',
      orderedAt: null,
      refundId: null,
    })
    expect(store).toHaveBeenCalledWith(expect.objectContaining({ status: 'succeeded' }))
  })

  it('applies an event once that arrives a hundred times at once', async () => {
    const applied = new Set<string>()
    const store = async ({ key }: PaymentEvent) => {
      if (applied.has(key)) return 'duplicate'
      applied.add(key)
      return 'applied'
    }
    const { notifications } = createDemoNotifications()
    const handler = notifications.handler({ expect: () => order, store })
    const replies = await Promise.all(Array.from({ length: 100 }, () => handler(good())))
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200]))
    expect(applied.size).toBe(1)
  })
})
