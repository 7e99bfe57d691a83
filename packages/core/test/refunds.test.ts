import { describe, expect, it } from 'vitest'
import { ConflictError, reconcile } from '../src/index.ts'
import { bodyOf, posted, signed } from './support/demo-notifications.ts'
import { createDemoRefunds, demoRefundNotifications } from './support/demo-refunds.ts'

const pathsOf = (requests: readonly { readonly url: string }[]) =>
  requests.map(({ url }) => url.split('/').at(-1))

describe('a refund that has a time of its own', () => {
  it('is settled by a ticket that keeps the time', async () => {
    const { provider, requests, input } = createDemoRefunds({ query: '{"state":"DONE"}' })
    const ticket = provider.ticket('refunds.create', input)
    const { orderId, refundId, refundedAt } = input
    expect(ticket).toMatchObject({ orderId, refundId, refundedAt })
    const state = await reconcile(provider, JSON.parse(JSON.stringify(ticket)))
    expect(state).toMatchObject({ status: 'succeeded', orderId, refundId })
    expect(Object.fromEntries(new URLSearchParams(requests[0]?.body))).toMatchObject({
      ...{ order: orderId, refund: refundId, at: refundedAt },
    })
  })

  it('is asked for with it when it was refused', async () => {
    const { provider, requests, input } = createDemoRefunds({
      ...{ create: '{"state":"NO"}', query: '{"state":"NONE"}' },
    })
    expect(await provider.refunds.create(input)).toMatchObject({ status: 'failed', code: 'NO' })
    expect(pathsOf(requests)).toEqual(['create', 'query'])
  })

  it('is one write at a time by its own number, whatever the times', async () => {
    const answer = Promise.withResolvers<string>()
    const { provider, input } = createDemoRefunds({ create: () => answer.promise })
    const first = provider.refunds.create(input)
    for (const other of [{ refundedAt: new Date() }, { orderedAt: new Date() }]) {
      const again = provider.refunds.create({ ...input, ...other })
      await expect(again).rejects.toBeInstanceOf(ConflictError)
    }
    answer.resolve('{"state":"OPEN"}')
    expect(await first).toMatchObject({ status: 'pending', refundId: 'R1' })
  })
})

describe('the notification of a refund that names no order', () => {
  const at = '2026-01-31T09:30:00.000Z'
  const news = (fields: object = {}) => posted(bodyOf(signed({ refund: 'R1', at, ...fields })))
  const keyOf = async (message: Request) =>
    (await demoRefundNotifications().receive(message)).event.key

  it('is told apart by the refund and its time', async () => {
    const key = await keyOf(news())
    expect(key).toBe(await keyOf(news({ state: 'again' })))
    expect(key).not.toBe(await keyOf(news({ refund: 'R2' })))
    expect(key).not.toBe(await keyOf(news({ at: '2026-01-31T09:30:01.000Z' })))
  })

  it('is looked for by the refund', async () => {
    const asked: unknown[] = []
    const handle = demoRefundNotifications().handler({
      expect: reference => {
        asked.push(reference)
        return { kind: 'refund', amount: { value: '5', currency: 'MMK' }, orderId: 'A1' }
      },
      store: async () => 'applied',
    })
    expect((await handle(news())).status).toBe(200)
    expect(asked).toEqual([
      {
        ...{ kind: 'refund', provider: 'demo', account: '10006', orderId: null, orderedAt: null },
        ...{ refundId: 'R1', refundedAt: new Date(at) },
      },
    ])
  })
})
