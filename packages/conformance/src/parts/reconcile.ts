import { reconcile, type Ticket } from '@pay/core'
import { describe, expect, it } from 'vitest'
import { type Job, type Outcome, settleElsewhere } from '../another-process.ts'
import { expectTicket, expectUnknown, pathsSeen, rejection } from '../expectations.ts'
import type { Bodies } from '../fixtures.ts'
import { isSkipped } from '../skipped.ts'
import {
  openRig,
  pathOf,
  type Rig,
  type Subject,
  settlingRead,
  type Write,
  writesOf,
} from '../subject.ts'
import { answer, drop } from '../wire/behaviours.ts'
import { forEach } from './cases.ts'

const throughJson = (ticket: Ticket): Ticket => JSON.parse(JSON.stringify(ticket))

/** Loses the answer of a write, as a broken connection does. */
const loseAnswer = async (subject: Subject, write: Write) => {
  const rig = await openRig(subject)
  rig.gateway.script(drop)
  const result = await rig.call(write.name)(write.fixture.input)
  return { rig, ticket: expectUnknown(result, rig, write) }
}

/** What the query can answer, and what a ticket has to become by it. */
const casesOf = (
  subject: Subject,
  write: Write,
): { readonly body: string; readonly outcome: Outcome }[] => {
  const { answers, notFound, refused } = settlingRead(subject, write).fixture
  const each = (bodies: Bodies, outcome: Outcome) =>
    isSkipped(bodies) ? [] : bodies.map(body => ({ body, outcome }))
  return [
    ...answers.map(({ body, becomes: { status } }) => ({ body, outcome: { status } })),
    ...each(notFound, { status: 'not-found' }),
    ...each(refused, { error: 'ProtocolError' }),
  ]
}

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

const jobOf = (subject: Subject, { gateway }: Rig, ticket: Ticket): Job => ({
  settings: subject.settings(gateway.url),
  ticket,
})

/** One process settles the tickets of all writes, each with every answer that a query can have. */
const describeElsewhere = (subject: Subject) => {
  it('settles every ticket in another process', async () => {
    const jobs: Job[] = []
    const expected: Outcome[] = []
    for (const write of writesOf(subject)) {
      for (const { body, outcome } of casesOf(subject, write)) {
        const { rig, ticket } = await loseAnswer(subject, write)
        rig.gateway.always(answer(body))
        jobs.push(jobOf(subject, rig, ticket))
        const { orderId } = write.fixture.input
        expected.push(outcome.error === undefined ? { ...outcome, orderId } : outcome)
      }
    }
    expect(jobs.length).toBeGreaterThan(0)
    expect(await settleElsewhere(subject.fixtures.entry, jobs)).toEqual(expected)
  }, 20_000)
}

/** A ticket settles an unknown outcome in any process, for its own account only. */
export const describeReconcile = (subject: Subject): void => {
  describe('a ticket', () => {
    forEach(writesOf(subject), write => {
      describeHere(subject, write)
      describeStrangers(subject, write)
    })
    describeElsewhere(subject)
  })
}
