import { describe, expect, it } from 'vitest'
import type { GenuineNotification } from '../fixtures/notifications.ts'
import { expectSilent } from '../printed.ts'
import { describeDress } from './describe-dress.ts'
import { type Desk, expectAccepted, genuineMessage, genuineRequest, openCounter } from './desk.ts'
import { expectEvent } from './expect-event.ts'
import { messageOf, toRaw, toRequest } from './message.ts'
import { openShop } from './shop.ts'

const many = 100

const describeOnce = (desk: Desk, genuine: GenuineNotification) => {
  it('is accepted, stored once, and acknowledged word for word', async () => {
    const { notifications, events } = await openCounter(desk, genuine)
    const shop = openShop(genuine.order)
    await expectAccepted(desk, await notifications.handler(shop)(genuineRequest(desk, genuine)))
    const { stored, asked, quarantined } = shop
    expect(stored).toHaveLength(1)
    expect(quarantined).toEqual([])
    const [event] = stored
    expectEvent(desk, genuine, event)
    const { kind, provider, account, orderId } = event ?? {}
    expect(asked).toMatchObject([{ kind, provider, account, orderId }])
    expectSilent(desk.subject.fixtures.marks, { event, events })
  })

  it('is received without a handler, as a Request and as a raw message', async () => {
    const { notifications } = await openCounter(desk, genuine)
    const message = genuineMessage(desk, genuine)
    for (const form of [toRequest(message), toRaw(message)]) {
      const { event, ack } = await notifications.receive(form)
      expectEvent(desk, genuine, event)
      await expectAccepted(desk, ack())
    }
    const { status, contentType, body } = desk.fixtures.accept
    expect(notifications.acks.accept).toEqual({ status, contentType, body })
  })
}

const describeRepeats = (desk: Desk, genuine: GenuineNotification) => {
  it(`is applied once when it comes ${many} times at once, and accepted each time`, async () => {
    const { notifications } = await openCounter(desk, genuine)
    const shop = openShop(genuine.order)
    const handler = notifications.handler(shop)
    const copies = Array.from({ length: many }, () => handler(genuineRequest(desk, genuine)))
    for (const response of await Promise.all(copies)) await expectAccepted(desk, response)
    expect(shop.applied).toHaveLength(1)
    expect(new Set(shop.stored.map(({ key }) => key)).size).toBe(1)
  })

  it.runIf(genuine.restamped)('has the same key when it is repeated with a new stamp', async () => {
    const { notifications } = await openCounter(desk, genuine)
    const again = { ...genuine.fields, ...genuine.restamped }
    const repeat = toRequest(messageOf(genuine.as, desk.fixtures.sign(again)))
    const first = await notifications.receive(genuineRequest(desk, genuine))
    const second = await notifications.receive(repeat)
    expect(second.event.key).toBe(first.event.key)
  })
}

/** What a genuine message becomes, however it is received and however often it comes. */
export const describeGenuine = (desk: Desk, genuine: GenuineNotification): void => {
  describe('that is genuine', () => {
    describeOnce(desk, genuine)
    describeRepeats(desk, genuine)
    describeDress(desk, genuine)
  })
}
