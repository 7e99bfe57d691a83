import type { Outcome } from '../another-process.ts'
import { expectUnknown } from '../expectations.ts'
import type { Bodies } from '../fixtures/answers.ts'
import { settlingRead, type Write } from '../operations.ts'
import { openRig } from '../rig.ts'
import { unlessSkipped } from '../skipped.ts'
import type { Subject } from '../subject.ts'
import { drop } from '../wire/behaviours.ts'

/** Loses the answer of a write, as a broken connection does. */
export const loseAnswer = async (subject: Subject, write: Write) => {
  const rig = await openRig(subject)
  rig.gateway.script(drop)
  const result = await rig.call(write.name)(write.fixture.input)
  return { rig, result, ticket: expectUnknown(result, rig, write) }
}

/** What the query can answer, and what a ticket has to become by it. */
export const casesOf = (
  subject: Subject,
  write: Write,
): { readonly body: string; readonly outcome: Outcome }[] => {
  const { answers, notFound, refused } = settlingRead(subject, write).fixture
  const each = (bodies: Bodies, outcome: Outcome) =>
    unlessSkipped(bodies).map(body => ({ body, outcome }))
  return [
    ...answers.map(({ body, becomes: { status } }) => ({ body, outcome: { status } })),
    ...each(notFound, { status: 'not-found' }),
    ...each(refused, { error: 'ProtocolError' }),
  ]
}
