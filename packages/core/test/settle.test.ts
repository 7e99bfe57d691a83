import { describe, expect, it, vi } from 'vitest'
import { InputError, ProtocolError, TransportError } from '../src/errors/errors.ts'
import type { PaymentProvider, State, Ticket } from '../src/index.ts'
import { settle } from '../src/settle.ts'

const ticket: Ticket = {
  provider: 'demo',
  account: '1',
  operation: 'payouts.create',
  orderId: 'W1',
  at: '2026-01-31T09:30:00.000Z',
  cause: 'timeout',
}

const state = (status: string) =>
  ({
    status,
    orderId: 'W1',
    providerId: null,
    raw: {},
    evidence: null,
    hints: [],
  }) as unknown as State

/** A provider whose query gives one answer after the other. */
const answering = (answers: (string | Error)[]) => {
  const query = vi.fn(async () => {
    const answer = answers[Math.min(query.mock.calls.length, answers.length) - 1]
    if (answer instanceof Error) throw answer
    return state(answer ?? '')
  })
  const field = { path: 'orderId' }
  const provider = {
    id: 'demo',
    account: '1',
    operations: [
      { name: 'payouts.create', settledBy: 'payouts.query', fields: [field] },
      { name: 'payouts.query', settledBy: null, fields: [field] },
    ],
    payouts: { query },
  } as unknown as PaymentProvider
  return { provider, query }
}

/** A clock that moves only while somebody sleeps. */
const virtualTime = () => {
  let now = 0
  const slept: number[] = []
  return {
    slept,
    now: () => now,
    sleep: async (ms: number) => {
      slept.push(ms)
      now += ms
    },
  }
}

describe('settle', () => {
  it('asks with growing pauses until the answer is final', async () => {
    const { provider } = answering(['pending', 'not-found', 'pending', 'succeeded'])
    const time = virtualTime()
    expect((await settle(provider, ticket, time)).status).toBe('succeeded')
    expect(time.slept).toEqual([5_000, 15_000, 60_000])
  })

  it('gives the last state when time is up, and never calls an order that is not found failed', async () => {
    const { provider, query } = answering(['not-found'])
    const time = virtualTime()
    const settled = await settle(provider, ticket, { ...time, deadlineMs: 90_000 })
    expect(settled.status).toBe('not-found')
    expect(query).toHaveBeenCalledTimes(4)
    expect(time.now()).toBeLessThanOrEqual(90_000)
  })

  it('repeats the last pause', async () => {
    const { provider } = answering(['pending', 'pending', 'pending', 'failed'])
    const time = virtualTime()
    await settle(provider, ticket, { ...time, pausesMs: [10] })
    expect(time.slept).toEqual([10, 10, 10])
  })

  it('goes on after questions that were not answered', async () => {
    const lost = new TransportError('timeout', 'maybe', {})
    const { provider } = answering([lost, lost, 'reversed'])
    expect((await settle(provider, ticket, virtualTime())).status).toBe('reversed')
  })

  it('throws what the last question met, when time is up', async () => {
    const refused = new ProtocolError('refused', { code: null, message: null }, {})
    const { provider } = answering(['pending', refused])
    await expect(settle(provider, ticket, { ...virtualTime(), deadlineMs: 6_000 })).rejects.toBe(
      refused,
    )
  })

  it('does not go on with a ticket of another account', async () => {
    const { provider, query } = answering(['pending'])
    const other = { ...ticket, account: '2' }
    await expect(settle(provider, other, virtualTime())).rejects.toThrow(InputError)
    expect(query).not.toHaveBeenCalled()
  })

  it('stops when it is told to', async () => {
    const { provider, query } = answering(['pending'])
    const stop = new AbortController()
    const settled = settle(provider, ticket, { signal: stop.signal })
    await vi.waitFor(() => expect(query).toHaveBeenCalledTimes(1))
    stop.abort()
    expect((await settled).status).toBe('pending')
    expect(query).toHaveBeenCalledTimes(1)
  })
})
