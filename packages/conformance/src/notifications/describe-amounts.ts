import { describe, expect, it } from 'vitest'
import type { GenuineNotification } from '../fixtures/notifications.ts'
import { type Desk, expectAccepted, expectRefused, openCounter } from './desk.ts'
import { messageOf, toRequest } from './message.ts'
import { openShop } from './shop.ts'

/** The same number in other clothes. */
const sameNumber = (value: string) => {
  const [whole = '', fraction = ''] = value.split('.')
  const short = fraction.replace(/0+$/, '')
  return [short === '' ? whole : `${whole}.${short}`, `${whole}.${fraction.padEnd(4, '0')}`]
}

/** The last one is rounded away by whoever rounds. */
const otherNumbers = (value: string) => {
  const [whole = '', fraction = ''] = value.split('.')
  return ['0.01', '0.00', '999999999.99', `${whole}.${fraction.slice(0, 2).padEnd(2, '0')}04`]
}

/** The genuine number as no gateway writes it. */
const noNumbers = (value: string) => [
  ...[` ${value}`, `${value} `, `+${value}`, `-${value}`, `${value}e0`, `0x${value}`, `${value}.0`],
  ...[`1,${value}`, `${value}00000`, 'NaN', 'Infinity', '9'.repeat(40), '١٠٠٠'],
]

const send = async (desk: Desk, genuine: GenuineNotification, name: string, value: string) => {
  const { notifications } = await openCounter(desk, genuine)
  const shop = openShop(genuine.order)
  const fields = desk.fixtures.sign({ ...genuine.fields, [name]: value })
  const response = await notifications.handler(shop)(toRequest(messageOf(genuine.as, fields)))
  return { shop, response }
}

/** Amounts, rightly signed: compared as numbers, and believed only when they are the order's. */
export const describeAmounts = (desk: Desk, genuine: GenuineNotification): void => {
  if (genuine.becomes.status !== 'succeeded') return // nothing is credited, whatever it names
  const names = desk.fixtures.amounts.filter(name => name in genuine.fields)

  describe.each(names)('whose %s is rightly signed', name => {
    const given = genuine.fields[name] ?? ''

    it.each(sameNumber(given))('is accepted as %s', async value => {
      const { shop, response } = await send(desk, genuine, name, value)
      await expectAccepted(desk, response)
      expect(shop.applied).toHaveLength(1)
    })

    it.each(otherNumbers(given))(
      'is never applied as %s, which is not what was asked',
      async value => {
        const { shop, response } = await send(desk, genuine, name, value)
        expect(shop.stored).toEqual([])
        expect(shop.quarantined).toHaveLength(1)
        await expectAccepted(desk, response)
      },
    )

    it.each(noNumbers(given))('is refused as "%s"', async value => {
      const { shop, response } = await send(desk, genuine, name, value)
      expect([shop.applied, shop.quarantined]).toEqual([[], []])
      await expectRefused(desk, response)
    })
  })
}
