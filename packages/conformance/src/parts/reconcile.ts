import { reconcile, type Ticket } from '@pay/core'
import { describe, expect, it } from 'vitest'
import { expectTicket, pathsSeen, rejection } from '../expectations.ts'
import { settledWritesOf, settlingRead, type Write, writesOf } from '../operations.ts'
import { openRig, pathOf } from '../rig.ts'
import type { Subject } from '../subject.ts'
import { answer, drop } from '../wire/behaviours.ts'
import { forEach } from './cases.ts'
import { casesOf, loseAnswer } from './lost.ts'
import { describeElsewhere } from './reconcile-elsewhere.ts'

const throughJson = (ticket: Ticket): Ticket => JSON.parse(JSON.stringify(ticket))

const describeHere = (subject: Subject, write: Write) => {
  const read = settlingRead(subject, write)

  it('settles a ticket that went through JSON with one query', async () => {
    for (const { body, outcome } of casesOf(subject, write)) {
      const { rig, ticket } = await loseAnswer(subject, write)
      rig.gateway.script(answer(body))
      const state = await reconcile(rig.provider, throughJson(ticket)).catch((error: Error) => ({
        error: error.name,
      }))
      expect(state).toMatchObject(outcome)
      const { input } = read.fixture
      expect(pathsSeen(rig).slice(1)).toEqual([pathOf(rig, read.name, input)])
    }
  })

  it('settles a ticket that was made before the call', async () => {
    const rig = await openRig(subject)
    const ticket = rig.provider.ticket(write.name, write.fixture.input)
    expectTicket(ticket, rig, write, 'not-called-yet')
    expect(rig.gateway.requests).toEqual([])
    rig.gateway.script(answer(read.fixture.answers[0].body))
    const { status } = read.fixture.answers[0].becomes
    expect(await reconcile(rig.provider, throughJson(ticket))).toMatchObject({ status })
  })

  it('throws when it cannot be asked, and settles it later', async () => {
    const { rig, ticket } = await loseAnswer(subject, write)
    rig.gateway.script(drop, answer(read.fixture.answers[0].body))
    expect(await rejection(reconcile(rig.provider, ticket))).toMatchObject({ sent: 'maybe' })
    const { status } = read.fixture.answers[0].becomes
    expect(await reconcile(rig.provider, ticket)).toMatchObject({ status })
  })
}

const strangers = (subject: Subject): readonly (readonly [string, Partial<Ticket>])[] => [
  ['another account', { account: subject.fixtures.otherAccount }],
  ['another provider', { provider: 'someone-else' }],
  ['an operation that it does not have', { operation: 'payments.invent' }],
  ['a read', { operation: subject.operations.find(({ kind }) => kind === 'read')?.name ?? '' }],
]

const describeStrangers = (subject: Subject, write: Write) => {
  it.each(strangers(subject))('refuses a ticket of %s, and asks nothing', async (_, changes) => {
    const { rig, ticket } = await loseAnswer(subject, write)
    const error = await rejection(reconcile(rig.provider, { ...ticket, ...changes }))
    expect(error).toMatchObject({ name: 'InputError', sent: 'no' })
    expect(rig.gateway.requests).toHaveLength(1)
  })
}

const describeUnsettled = (subject: Subject, write: Write) => {
  it('says in its place what to do, and is refused by reconcile', async () => {
    const { rig, ticket, result } = await loseAnswer(subject, write)
    expect(result.hints.join(' ')).not.toContain('reconcile')
    const error = await rejection(reconcile(rig.provider, ticket))
    expect(error).toMatchObject({ name: 'InputError', sent: 'no' })
  })
}

/** A ticket settles an unknown outcome in any process, for its own account only. */
export const describeReconcile = (subject: Subject): void => {
  describe('a ticket', () => {
    forEach(settledWritesOf(subject), write => {
      describeHere(subject, write)
      describeStrangers(subject, write)
    })
    const unsettled = writesOf(subject).filter(({ settledBy }) => settledBy === null)
    forEach(unsettled, write => describeUnsettled(subject, write))
    describeElsewhere(subject)
  })
}
