import { describe, expect, it } from 'vitest'
import type { GenuineNotification } from '../fixtures/notifications.ts'
import { describeAmounts } from '../notifications/describe-amounts.ts'
import { describeAttacks } from '../notifications/describe-attacks.ts'
import { describeConfirmed } from '../notifications/describe-confirmed.ts'
import { describeGenuine } from '../notifications/describe-genuine.ts'
import { describeMutations } from '../notifications/describe-mutations.ts'
import { describeOrders } from '../notifications/describe-orders.ts'
import type { Desk } from '../notifications/desk.ts'
import { openRig } from '../rig.ts'
import { isSkipped } from '../skipped.ts'
import type { Subject } from '../subject.ts'
import { leaveOut } from './cases.ts'

const describeOne = (desk: Desk, genuine: GenuineNotification) => {
  describe(genuine.name, () => {
    describeGenuine(desk, genuine)
    describeConfirmed(desk, genuine)
    describeOrders(desk, genuine)
    describeAmounts(desk, genuine)
    describeAttacks(desk, genuine)
    describeMutations(desk, genuine)
  })
}

const describePlanted = ({ subject, fixtures }: Desk) => {
  it('has a marker in every sensitive field, or its silence would prove nothing', () => {
    const { all } = subject.fixtures.marks
    const values = fixtures.genuine.flatMap(({ fields }) =>
      fixtures.sensitive.flatMap(name => fields[name] ?? []),
    )
    expect(values.length).toBeGreaterThanOrEqual(fixtures.sensitive.length)
    for (const value of values) expect([...all].some(mark => value.includes(mark))).toBe(true)
  })
}

/** What the gateway sends by itself, and what strangers send in its name. */
export const describeNotifications = (subject: Subject): void => {
  const { notifications } = subject.fixtures
  describe('a notification', () => {
    it('is received by providers whose fixtures say so, and by no other', async () => {
      const { provider } = await openRig(subject)
      expect(provider.notifications !== undefined).toBe(!isSkipped(notifications))
    })
    if (isSkipped(notifications)) return leaveOut({ name: 'notifications' }, 'all', notifications)
    const desk: Desk = { subject, fixtures: notifications }
    describePlanted(desk)
    for (const genuine of notifications.genuine) describeOne(desk, genuine)
  })
}
