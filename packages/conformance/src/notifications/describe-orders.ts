import type { ExpectedOrder, HandlerOptions, Mismatch } from '@pay/core'
import { describe, expect, it } from 'vitest'
import type { GenuineNotification } from '../fixtures/notifications.ts'
import { describeFailures } from './describe-failures.ts'
import { describeWaiting } from './describe-waiting.ts'
import { type Desk, expectAccepted, expectRefused, handle } from './desk.ts'
import { openShop, type Shop } from './shop.ts'

type Change = readonly [
  name: string,
  reasons: readonly Mismatch[],
  change: (order: ExpectedOrder) => ExpectedOrder,
]

const other = { value: '987654.32', currency: 'XXX' }

const differences: readonly Change[] = [
  [
    'the amount',
    ['amount', 'credited'],
    order => ({ ...order, amount: { ...order.amount, value: other.value } }),
  ],
  [
    'the currency',
    ['currency'],
    order => ({ ...order, amount: { ...order.amount, currency: other.currency } }),
  ],
  [
    'the kind',
    ['kind'],
    order => ({ ...order, kind: order.kind === 'payout' ? 'payment' : 'payout' }),
  ],
  ['the account', ['account'], order => ({ ...order, account: 'someone-else' })],
  ['the provider', ['provider'], order => ({ ...order, provider: 'someone-else' })],
  [
    'the order',
    ['order'],
    // a refund's message may name the refund alone
    order => ({ ...order, [order.kind === 'refund' ? 'refundId' : 'orderId']: 'another-one' }),
  ],
]

const withoutQuarantine = ({ expect, store }: Shop): HandlerOptions => ({ expect, store })

const describeDifferences = (desk: Desk, genuine: GenuineNotification) => {
  it.each(differences)(
    'is quarantined, then accepted, when %s differs',
    async (_, reasons, change) => {
      const shop = openShop(change(genuine.order))
      await expectAccepted(desk, await handle(desk, genuine, shop))
      expect(shop.stored).toEqual([])
      const [kept, ...more] = shop.quarantined
      expect(more).toEqual([])
      expect(kept?.why).not.toEqual([])
      expect(reasons).toEqual(expect.arrayContaining([...(kept?.why ?? ['nothing'])]))
    },
  )

  it.each(differences)('is refused without a quarantine when %s differs', async (_, __, change) => {
    const shop = openShop(change(genuine.order))
    await expectRefused(desk, await handle(desk, genuine, withoutQuarantine(shop)))
    expect(shop.stored).toEqual([])
  })

  it('is refused when the quarantine fails', async () => {
    const shop = openShop({ ...genuine.order, amount: other })
    const quarantine = () => Promise.reject(new Error('the disk is full'))
    await expectRefused(desk, await handle(desk, genuine, { ...shop, quarantine }))
  })
}

/** A message that is genuine, and what becomes of it when the merchant's side says otherwise. */
export const describeOrders = (desk: Desk, genuine: GenuineNotification): void => {
  describe('that meets the order', () => {
    describeDifferences(desk, genuine)
    describeFailures(desk, genuine)
    describeWaiting(desk, genuine)
  })
}
