import type { PaymentProvider } from '@pay/core'
import { describe, expect, it } from 'vitest'
import type { Fixtures } from '../fixtures/fixtures.ts'
import { type Desk, openCounter } from '../notifications/desk.ts'
import { createSubject, type Overrides, type Subject } from '../subject.ts'
import type { AttackClass, Hostile, Material } from './attack-class.ts'
import { describeCalls } from './describe-calls.ts'
import { describeRepeats } from './describe-repeats.ts'
import { describeTiming } from './describe-timing.ts'
import type { AttackFixtures } from './fixtures.ts'
import { ofMessages } from './of-messages.ts'
import { ofSignatures } from './of-signatures.ts'
import { expectCalm, refusedByHandler, refusedByReceive } from './refused.ts'

type Refused = (
  desk: Desk,
  material: Material,
  counter: Awaited<ReturnType<typeof openCounter>>,
  one: Hostile,
) => Promise<void>

const ways: readonly (readonly [name: string, refused: Refused])[] = [
  ['receive', (_, material, counter, one) => refusedByReceive(material, counter, one)],
  ['the handler', refusedByHandler],
]

const run = async (desk: Desk, fixtures: Material['fixtures'], one: AttackClass, way: Refused) => {
  let tried = 0
  for (const genuine of fixtures.notifications.genuine) {
    const counter = await openCounter(desk, genuine)
    const material = { subject: desk.subject, fixtures, genuine, address: counter.gateway.url }
    const messages = one.make(material)
    for (const message of messages) await way(desk, material, counter, message)
    if (messages.length > 0) expectCalm(material, counter)
    tried += messages.length
  }
  expect(tried, 'attacks of this class').toBeGreaterThan(0)
}

const applies = (one: AttackClass, { paddings }: Material['fixtures']) =>
  one.number !== 19 || paddings !== undefined

const describeClasses = (subject: Subject, fixtures: Material['fixtures']) => {
  const desk: Desk = { subject, fixtures: fixtures.notifications }
  const classes = [...ofSignatures, ...ofMessages].filter(one => applies(one, fixtures))
  for (const one of classes) {
    describe(`${one.number}. ${one.title}`, () => {
      it.each(ways)('is refused by %s', (_, way) => run(desk, fixtures, one, way))
    })
  }
}

/**
 * Registers the attacks on a provider that need more than a tampered notification: each class
 * through `receive` and through the handler.
 *
 * @example
 * // test/attacks.test.ts
 * describeAttackClasses(createMmk, { ...fixtures, credited: 'true_amount', unkeyed })
 */
export const describeAttackClasses = <S extends object>(
  create: (settings: S) => PaymentProvider,
  fixtures: AttackFixtures<S>,
): void => {
  // the suite passes any settings on purpose, so inside of it they have no type
  const anyCreate = create as (settings: Overrides) => PaymentProvider
  const anyFixtures = fixtures as unknown as Material['fixtures']
  // what is left out belongs to parts of the suite that are not run here
  const subject = createSubject(anyCreate, anyFixtures as unknown as Fixtures<Overrides>)
  describe(fixtures.entry.factory, () => {
    describe('under attack', () => {
      describeClasses(subject, anyFixtures)
      describeRepeats({ subject, fixtures: anyFixtures.notifications }, anyFixtures.credited)
      describeTiming({ subject, fixtures: anyFixtures.notifications })
      describeCalls(subject, anyFixtures)
    })
  })
}
