import type { ExpectedOrder, HandlerOptions, Mismatch } from '@pay/core'
import { describe, expect, it } from 'vitest'
import type { GenuineNotification } from '../fixtures.ts'
import { type Desk, expectAccepted, expectRefused, genuineRequest, openCounter } from './desk.ts'
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
  ['the order', ['order'], order => ({ ...order, orderId: 'another-order' })],
]

const handle = async (desk: Desk, genuine: GenuineNotification, options: HandlerOptions) => {
  const { notifications } = await openCounter(desk, genuine)
  return notifications.handler(options)(genuineRequest(desk, genuine))
}

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

const noOrders: readonly (readonly [name: string, expect: HandlerOptions['expect']])[] = [
  ['the order is unknown', () => undefined],
  ['the order is null', () => null],
  [
    'looking it up throws',
    () => {
      throw new Error('success: all is OK')
    },
  ],
  ['looking it up fails', async () => Promise.reject(new Error('success: all is OK'))],
]

const stores: readonly (readonly [name: string, store: () => unknown])[] = [
  [
    'throws',
    () => {
      throw new Error('success: all is OK')
    },
  ],
  ['fails', async () => Promise.reject(new Error('success: all is OK'))],
  ['says nothing', () => undefined],
  ['says anything else', async () => 'ok'],
]

const describeFailures = (desk: Desk, genuine: GenuineNotification) => {
  it.each(noOrders)('is refused, and not stored, when %s', async (_, expectOrder) => {
    const shop = openShop(genuine.order)
    await expectRefused(desk, await handle(desk, genuine, { ...shop, expect: expectOrder }))
    expect(shop.stored).toEqual([])
  })

  it.each(stores)('is refused when the store %s', async (_, store) => {
    const shop = openShop(genuine.order)
    const options = { ...shop, store: store as Shop['store'] } // callers without types return anything
    await expectRefused(desk, await handle(desk, genuine, options))
  })
}

/** A promise that somebody else settles. */
const openGate = <T>() => {
  let open = (_: T): void => {}
  const gate = new Promise<T>(resolve => {
    open = resolve
  })
  return { gate, open }
}

const describeWaiting = (desk: Desk, genuine: GenuineNotification) => {
  it.each(['expect', 'store'] as const)('has no reply while %s hangs', async step => {
    const reached = openGate<void>()
    const answered = openGate<void>()
    const shop = openShop(genuine.order)
    const hanging: HandlerOptions = {
      ...shop,
      async [step](given: never) {
        reached.open()
        await answered.gate
        return shop[step](given)
      },
    }
    let replied = false
    const reply = handle(desk, genuine, hanging).then(response => {
      replied = true
      return response
    })
    await reached.gate
    await new Promise(resolve => setImmediate(resolve))
    expect(replied).toBe(false)
    expect(shop.stored).toEqual([])
    answered.open()
    await expectAccepted(desk, await reply)
    expect(shop.applied).toHaveLength(1)
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
