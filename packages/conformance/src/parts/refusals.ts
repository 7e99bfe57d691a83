import { describe, expect, it } from 'vitest'
import { openTimedRig } from '../deadline.ts'
import { expectSentOnce, expectUnknown } from '../expectations.ts'
import type { Refusal } from '../fixtures/answers.ts'
import { settlingRead, type Write, writesOf } from '../operations.ts'
import { openRig } from '../rig.ts'
import { isSkipped, type Skipped } from '../skipped.ts'
import type { Subject } from '../subject.ts'
import { answer, type Behaviour } from '../wire/behaviours.ts'
import { type Fault, oneOfEachKind } from '../wire/faults.ts'
import { forBodies, forEach, leaveOut } from './cases.ts'

/** States that a write cannot have reached by itself: the refusal speaks of an older order. */
const afterlife = new Set(['refunded', 'reversed'])

const noFault: Pick<Fault, 'lasts'> = {}

/** Refuses a write, then does something else with the query behind it. */
const refuse = async (
  subject: Subject,
  write: Write,
  body: string,
  query: Behaviour,
  fault = noFault,
) => {
  const { rig, finish } = await openTimedRig(subject, fault)
  rig.gateway.script(answer(body), query, answer(write.fixture.answers[0].body))
  const result = await finish(rig.call(write.name)(write.fixture.input), 2)
  const read = settlingRead(subject, write)
  expectSentOnce(rig, write, [read.name])
  return { rig, result }
}

const describeFound = (subject: Subject, write: Write, body: string, said: string) => {
  for (const state of settlingRead(subject, write).fixture.answers) {
    const { status } = state.becomes
    const expected = afterlife.has(status) ? 'unknown' : status
    it(`is ${expected} when ${said} and the query's answer ${state.name}`, async () => {
      const { rig, result } = await refuse(subject, write, body, answer(state.body))
      if (expected === 'unknown') expectUnknown(result, rig, write)
      else expect(result).toMatchObject({ ...state.becomes, evidence: { source: 'query' } })
    })
  }
}

const describeConfirmed = (subject: Subject, write: Write, refusal: Refusal) => {
  const { notFound, refused } = settlingRead(subject, write).fixture
  forBodies(write, 'is failed when the query finds no such order', notFound, async body => {
    const { result } = await refuse(subject, write, refusal.body, answer(body))
    expect(result).toMatchObject(refusal.becomes)
    expect(result.orderId).toBe(write.fixture.input.orderId)
  })
  describeFound(subject, write, refusal.body, 'it is refused')
  forBodies(write, 'is unknown when the query is refused', refused, async body => {
    const { rig, result } = await refuse(subject, write, refusal.body, answer(body))
    expectUnknown(result, rig, write, 'refused')
  })
}

const describeUnconfirmed = (subject: Subject, write: Write, refusal: Refusal) => {
  const { fixture } = settlingRead(subject, write)
  for (const fault of oneOfEachKind) {
    it(`is unknown when the query goes wrong: ${fault.name}`, async () => {
      const query = fault.behaviour(fixture.answers[0].body)
      const { rig, result } = await refuse(subject, write, refusal.body, query, fault)
      expectUnknown(result, rig, write, 'refused')
    })
  }
  for (const [doubt, bodies] of Object.entries(fixture.doubtful)) {
    if (isSkipped(bodies)) continue // was printed with the read itself
    forBodies(
      write,
      `is unknown when the query's answer is in doubt: ${doubt}`,
      bodies,
      async body => {
        const { rig, result } = await refuse(subject, write, refusal.body, answer(body))
        expectUnknown(result, rig, write, 'refused')
      },
    )
  }
}

const describeDuplicate = (subject: Subject, write: Write, { duplicate }: Refusal) => {
  const { notFound } = settlingRead(subject, write).fixture
  if (isSkipped(duplicate)) return leaveOut(write, 'a refusal that says duplicate', duplicate)
  for (const said of duplicate.slice(0, 1)) {
    describeFound(subject, write, said, 'it is called a duplicate')
  }
  for (const said of duplicate) {
    forBodies(
      write,
      'is unknown when it is called a duplicate that no query finds',
      notFound,
      async none => {
        const { rig, result } = await refuse(subject, write, said, answer(none))
        expectUnknown(result, rig, write, 'duplicate')
      },
    )
  }
}

/** Where no read can confirm it, a refusal that is not documented as final stays in doubt. */
const describeUnsettled = (subject: Subject, write: Write, refusal: Refusal | Skipped) => {
  const bodies = isSkipped(refusal) ? refusal : [refusal.body]
  forBodies(write, 'is unknown, since nothing can confirm it', bodies, async body => {
    const rig = await openRig(subject)
    rig.gateway.script(answer(body), answer(write.fixture.answers[0].body))
    expectUnknown(await rig.call(write.name)(write.fixture.input), rig, write, 'refused')
    expectSentOnce(rig, write)
  })
}

/** `failed` only on an unmistakable no: a refusal, and a query that finds no such order. */
export const describeRefusals = (subject: Subject): void => {
  describe('a write that is refused', () => {
    forEach(writesOf(subject), write => {
      const { refusal } = write.fixture
      if (write.settledBy === null) return describeUnsettled(subject, write, refusal)
      if (isSkipped(refusal)) return leaveOut(write, 'a refusal that a query confirms', refusal)
      describeConfirmed(subject, write, refusal)
      describeUnconfirmed(subject, write, refusal)
      describeDuplicate(subject, write, refusal)
    })
  })
}
