import type { HandlerOptions } from '@pay/core'
import { expect, it } from 'vitest'
import type { GenuineNotification } from '../fixtures/notifications.ts'
import { type Desk, expectAccepted, handle } from './desk.ts'
import { openShop } from './shop.ts'

/** A promise that somebody else settles. */
const openGate = <T>() => {
  let open = (_: T): void => {}
  const gate = new Promise<T>(resolve => {
    open = resolve
  })
  return { gate, open }
}

/** The acknowledgement comes after the store has committed, and not before. */
export const describeWaiting = (desk: Desk, genuine: GenuineNotification) => {
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
