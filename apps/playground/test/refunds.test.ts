import { describe, expect, it } from 'vitest'
import { answered, openPlayground } from './support/open.ts'

const paid = async () => {
  const opened = await openPlayground()
  const { orderId } = await opened.callExample('epay-rainbow-v1', 'payments.create')
  const arrives = opened.nextNotification()
  opened.bench.sandbox.control.pay(opened.orderKey(orderId))
  expect((await arrives).verdict).toBe('applied')
  return { ...opened, orderId }
}

describe('money back', () => {
  it('starts from the newest payment, with a number of its own', async () => {
    const { draft, call, orderId, bench } = await paid()
    const { defaults } = await draft('epay-rainbow-v1', 'refunds.create')
    expect(defaults).toMatchObject({ orderId, refundId: expect.any(String), amount: '1.00' })
    expect(defaults.refundId).not.toBe(orderId)
    const answer = answered(await call('epay-rainbow-v1', 'refunds.create', defaults))
    expect(answer.status).toBe('succeeded')
    const refund = { provider: 'epay-mapi', kind: 'refund', id: defaults.refundId ?? '' } as const
    expect(bench.orders.get(refund)?.status).toBe('succeeded')
    const state = await call('epay-rainbow-v1', 'payments.query', defaults)
    expect(answered(state).status).toBe('refunded')
  })
})
