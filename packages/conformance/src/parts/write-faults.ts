import { describe, expect, it } from 'vitest'
import { expectSentOnce, expectUnknown } from '../expectations.ts'
import { type Write, writesOf } from '../operations.ts'
import { openRig } from '../rig.ts'
import type { Subject } from '../subject.ts'
import { answer, type Behaviour, drop } from '../wire/behaviours.ts'
import { deepBodies } from '../wire/bodies.ts'
import { type Fault, faults, oddities } from '../wire/faults.ts'
import { forEach } from './cases.ts'

/** Short enough for a test, long enough for a request to arrive on a busy machine. */
const deadlineMs = 100

const goodBody = ({ fixture }: Write) => fixture.answers[0].body

/** One call against one behaviour. A second request, which must not come, would be accepted. */
const callOnce = async (subject: Subject, write: Write, behaviour: Behaviour, slow = false) => {
  const rig = await openRig(subject, slow ? { timeoutMs: deadlineMs } : {})
  rig.gateway.script(behaviour, answer(goodBody(write)))
  const result = await rig.call(write.name)(write.fixture.input)
  return { rig, result }
}

const survives =
  (subject: Subject, write: Write, { behaviour, cause, slow }: Fault) =>
  async () => {
    const { rig, result } = await callOnce(subject, write, behaviour(goodBody(write)), slow)
    expectUnknown(result, rig, write, cause)
    expectSentOnce(rig, write)
  }

const describeReuse = (subject: Subject, write: Write) => {
  it('is unknown, sent once, when a reused connection drops after the request', async () => {
    const rig = await openRig(subject)
    rig.gateway.script(answer(goodBody(write)), drop, answer(goodBody(write)))
    await rig.call(write.name)(write.fixture.input)
    // the platform takes the connection back a turn after the answer
    await new Promise(resolve => setImmediate(resolve))
    const result = await rig.call(write.name)(write.fixture.input)
    expectUnknown(result, rig, write, 'connection-lost')
    expect(rig.gateway.requests.map(({ connection }) => connection)).toEqual([1, 1])
  })
}

const describeOddities = (subject: Subject, write: Write) => {
  const { answers } = write.fixture
  it.each(oddities)('believes an answer that %s', async (_, make) => {
    const { rig, result } = await callOnce(subject, write, make(answers[0].body))
    expect(result).toMatchObject(answers[0].becomes)
    expectSentOnce(rig, write)
  })

  it.each(deepBodies)('survives an answer with %s', async (_, make) => {
    const { rig, result } = await callOnce(subject, write, answer(make(answers[0].body)))
    expect([answers[0].becomes.status, 'unknown']).toContain(result.status)
    expectSentOnce(rig, write)
    JSON.stringify(result)
  })
}

/** Once a byte of a write may have left, nothing is thrown, nothing is repeated, nothing is guessed. */
export const describeWriteFaults = (subject: Subject): void => {
  describe('a write without an answer to be believed', () => {
    forEach(writesOf(subject), write => {
      for (const fault of faults) {
        it(`is unknown, sent once, when ${fault.name}`, survives(subject, write, fault))
      }
      describeReuse(subject, write)
      describeOddities(subject, write)
    })
  })
}
