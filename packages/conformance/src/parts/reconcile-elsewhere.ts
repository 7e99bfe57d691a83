import type { Ticket } from '@pay/core'
import { expect, it } from 'vitest'
import { type Job, type Outcome, settleElsewhere } from '../another-process.ts'
import { settledWritesOf } from '../operations.ts'
import type { Rig } from '../rig.ts'
import type { Subject } from '../subject.ts'
import { answer } from '../wire/behaviours.ts'
import { casesOf, loseAnswer } from './lost.ts'

const jobOf = (subject: Subject, { gateway }: Rig, ticket: Ticket): Job => ({
  settings: subject.settings(gateway.url),
  ticket,
})

/** One process settles the tickets of all writes, each with every answer that a query can have. */
export const describeElsewhere = (subject: Subject) => {
  it('settles every ticket in another process', async () => {
    const jobs: Job[] = []
    const expected: Outcome[] = []
    for (const write of settledWritesOf(subject)) {
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
