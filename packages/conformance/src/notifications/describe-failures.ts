import type { HandlerOptions } from '@pay/core'
import { expect, it } from 'vitest'
import type { GenuineNotification } from '../fixtures/notifications.ts'
import { type Desk, expectRefused, handle } from './desk.ts'
import { openShop, type Shop } from './shop.ts'

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

/** What is said when the merchant's own side fails. */
export const describeFailures = (desk: Desk, genuine: GenuineNotification) => {
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
