import { describe, expect, it, vi } from 'vitest'
import { createTimeline } from '../server/timeline.ts'
import { openPlayground } from './support/open.ts'
import { type Message, readUntil } from './support/stream.ts'

const isNotification = ({ data }: Message) => data.kind === 'notification'

describe('the stream of events', () => {
  it('tells of a call and its notification as they happen', async () => {
    const { read, callExample, bench, orderKey } = await openPlayground()
    const stream = await read('events')
    expect(stream.headers.get('content-type')).toContain('text/event-stream')
    const { orderId } = await callExample('mmk', 'payments.create')
    bench.sandbox.control.pay(orderKey(orderId))
    const seen = await readUntil(stream, isNotification)
    const entries = seen.filter(({ event }) => event === 'entry')
    expect(entries.map(({ id, data }) => [id, data.kind])).toEqual([
      ['1', 'call'],
      ['2', 'notification'],
    ])
    const orders = seen.filter(({ event }) => event === 'order').map(({ data }) => data)
    expect(orders.at(-1)).toMatchObject({ provider: 'mmk', orderId, state: 'succeeded' })
  })

  it('tells one who comes later what happened, and one who comes back what was missed', async () => {
    const { read, callExample } = await openPlayground()
    await callExample('mmk', 'payments.create')
    await callExample('payout-co', 'payments.create')
    const isSecond = ({ id }: Message) => id === '2'
    const all = await readUntil(await read('events'), isSecond)
    expect(all.filter(({ event }) => event === 'entry').map(({ id }) => id)).toEqual(['1', '2'])
    const missed = await readUntil(await read('events', { 'last-event-id': '1' }), isSecond)
    expect(missed.filter(({ event }) => event === 'entry').map(({ id }) => id)).toEqual(['2'])
  })

  it('forgets those who leave', async () => {
    const { read, bench } = await openPlayground()
    const stream = await read('events')
    await vi.waitUntil(() => bench.timeline.listeners === 1)
    await stream.body?.cancel()
    await vi.waitUntil(() => bench.timeline.listeners === 0)
  })
})

describe('the timeline', () => {
  it('keeps the newest two hundred entries', () => {
    const timeline = createTimeline()
    const call = {
      kind: 'call',
      provider: 'mmk',
      operation: 'x',
      orderId: null,
      outcome: '',
    } as const
    for (let count = 0; count < 250; count += 1) timeline.add(call)
    expect(timeline.after(0)).toHaveLength(200)
    expect(timeline.after(0)[0]?.id).toBe(51)
    expect(timeline.after(249)).toHaveLength(1)
  })
})
