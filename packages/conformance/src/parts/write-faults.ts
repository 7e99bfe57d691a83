import { describe, expect, it } from 'vitest'
import { openTimedRig } from '../deadline.ts'
import { expectSentOnce, expectUnknown } from '../expectations.ts'
import { type Write, writesOf } from '../operations.ts'
import { openRig } from '../rig.ts'
import type { Subject } from '../subject.ts'
import { answer, type Behaviour, drop } from '../wire/behaviours.ts'
import { deepBodies } from '../wire/bodies.ts'
import { type Fault, faults, oddities } from '../wire/faults.ts'
import { forEach } from './cases.ts'

const goodBody = ({ fixture }: Write) => fixture.answers[0].body

/** One call against one behaviour. */
const callOnce = async (subject: Subject, write: Write, behaviour: Behaviour) => {
  const rig = await openRig(subject)
  rig.gateway.script(behaviour)
  const result = await rig.call(write.name)(write.fixture.input)
  return { rig, result }
}

const survives = (subject: Subject, write: Write, fault: Fault) => async () => {
  const { rig, finish } = await openTimedRig(subject, fault)
  // a second request, which must not come, would be accepted
  rig.gateway.script(fault.behaviour(goodBody(write)), answer(goodBody(write)))
  const result = await finish(rig.call(write.name)(write.fixture.input), 1)
  expectUnknown(result, rig, write, fault.cause)
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
