import { describe, expect, it } from 'vitest'
import { rejection } from '../expectations.ts'
import type { GenuineNotification } from '../fixtures/notifications.ts'
import {
  type Desk,
  expectAccepted,
  expectRefused,
  genuineRequest,
  openCounter,
} from '../notifications/desk.ts'
import { messageOf, toRequest } from '../notifications/message.ts'
import { openShop } from '../notifications/shop.ts'

const year = { now: () => new Date('2027-01-31T09:30:00.000Z') }

const describeReplays = (desk: Desk) => {
  const [genuine] = desk.fixtures.genuine

  it('9. copies that come at once are one event to receive', async () => {
    const { notifications } = await openCounter(desk, genuine)
    const copies = Array.from({ length: 100 }, () => genuineRequest(desk, genuine))
    const received = await Promise.all(copies.map(copy => notifications.receive(copy)))
    expect(new Set(received.map(({ event }) => event.key)).size).toBe(1)
  })

  it('10. a duplicate gets the same reply from receive', async () => {
    const { notifications } = await openCounter(desk, genuine)
    for (let time = 0; time < 3; time += 1) {
      const { ack } = await notifications.receive(genuineRequest(desk, genuine))
      await expectAccepted(desk, ack())
    }
  })
}

const describeKnownAgain = (desk: Desk) => {
  const [genuine] = desk.fixtures.genuine

  it('12. a replay after a year has the same key through receive', async () => {
    const then = await openCounter(desk, genuine)
    const now = await openCounter(desk, genuine, year)
    const first = await then.notifications.receive(genuineRequest(desk, genuine))
    const replay = await now.notifications.receive(genuineRequest(desk, genuine))
    expect(replay.event.key).toBe(first.event.key)
  })

  it('12. a replay after a year is applied no second time by the handler', async () => {
    const shop = openShop(genuine.order)
    for (const overrides of [{}, year]) {
      const { notifications } = await openCounter(desk, genuine, overrides)
      const reply = await notifications.handler(shop)(genuineRequest(desk, genuine))
      await expectAccepted(desk, reply)
    }
    expect([shop.stored.length, shop.applied.length]).toEqual([2, 1])
  })
}

const describeExpired = (desk: Desk) => {
  const [genuine] = desk.fixtures.genuine

  it('12. a replay after a year is stale through receive', async () => {
    const { notifications } = await openCounter(desk, genuine, year)
    const error = await rejection(notifications.receive(genuineRequest(desk, genuine)))
    expect(error).toMatchObject({ name: 'SignatureError', code: 'stale' })
  })

  it('12. a replay after a year is refused by the handler', async () => {
    const shop = openShop(genuine.order)
    const { notifications } = await openCounter(desk, genuine, year)
    const reply = await notifications.handler(shop)(genuineRequest(desk, genuine))
    await expectRefused(desk, reply)
    expect([shop.stored, shop.quarantined]).toEqual([[], []])
  })
}

const orders = (all: readonly GenuineNotification[]): (readonly GenuineNotification[])[] =>
  all.length < 2
    ? [all]
    : all.flatMap(first => orders(all.filter(one => one !== first)).map(rest => [first, ...rest]))

const describeOrder = (desk: Desk) => {
  it.each(['receive', 'the handler'])('11. news in any order says the same to %s', async way => {
    const [paid] = desk.fixtures.genuine
    const repeats = [paid, { ...paid, fields: { ...paid.fields, ...paid.restamped } }]
    const others = desk.fixtures.genuine.slice(1).filter(one => one.confirmedBy === undefined)
    const seen = new Map<GenuineNotification, Set<string>>()
    for (const order of orders([...repeats, ...others].slice(0, 5))) {
      const { notifications } = await openCounter(desk, paid)
      for (const one of order) {
        const shop = openShop(one.order)
        const request = genuineRequest(desk, one)
        if (way === 'receive') shop.stored.push((await notifications.receive(request)).event)
        else await expectAccepted(desk, await notifications.handler(shop)(request))
        const said = shop.stored.map(({ key, status }) => `${key} ${status}`).join()
        seen.set(one, (seen.get(one) ?? new Set()).add(said))
      }
    }
    for (const said of seen.values()) expect([...said]).toEqual([expect.stringMatching(/\S+ \w+$/)])
  })
}

const describeMoney = (desk: Desk, credited: string) => {
  const [genuine] = desk.fixtures.genuine
  const value = genuine.fields[credited] ?? ''
  const receive = async (amount: string) => {
    const { notifications } = await openCounter(desk, genuine)
    const fields = desk.fixtures.sign({ ...genuine.fields, [credited]: amount })
    return notifications.receive(toRequest(messageOf(genuine.as, fields)))
  }

  it('7. an underpayment is credited as what was paid through receive', async () => {
    const { event } = await receive('0.01')
    expect(event).toMatchObject({ credited: { value: '0.01' } })
  })

  it.each([`${value}e0`, `+${value}`, `0x${value}`, ` ${value}`, 'NaN', '١', `1,${value}`])(
    '25. the amount "%s" is refused by receive',
    async amount => {
      expect((await rejection(receive(amount))).name).toBe('SignatureError')
    },
  )

  it('26. an amount in another dress is the same number through receive', async () => {
    const { event } = await receive(`${value}00`)
    const plain = await receive(value)
    expect(event).toMatchObject({ credited: (plain.event as { credited?: unknown }).credited })
  })
}

/** Genuine messages at the wrong time, too often, in the wrong order, or of another amount. */
export const describeRepeats = (desk: Desk, credited: string): void => {
  describeReplays(desk)
  if (desk.fixtures.expires) describeExpired(desk)
  else describeKnownAgain(desk)
  describeOrder(desk)
  describe('money', () => describeMoney(desk, credited))
}
