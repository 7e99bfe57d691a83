import { describe, expect, it } from 'vitest'
import { openTimedRig } from '../deadline.ts'
import { expectError, pathsSeen, rejection } from '../expectations.ts'
import { type Read, readsOf } from '../operations.ts'
import { openRig } from '../rig.ts'
import type { Subject } from '../subject.ts'
import { answer, type Behaviour, drop } from '../wire/behaviours.ts'
import { deepBodies } from '../wire/bodies.ts'
import { type Fault, faults, oddities } from '../wire/faults.ts'
import { forEach } from './cases.ts'

const goodBody = ({ fixture }: Read) => fixture.answers[0].body

const askOnce = async (subject: Subject, read: Read, behaviour: Behaviour) => {
  const rig = await openRig(subject)
  rig.gateway.script(behaviour)
  const asked = rig.call(read.name)(read.fixture.input)
  return { rig, asked }
}

const throws = (subject: Subject, read: Read, fault: Fault) => async () => {
  const { rig, finish } = await openTimedRig(subject, fault)
  // a second request, which must not come, would be believed
  rig.gateway.script(fault.behaviour(goodBody(read)), answer(goodBody(read)))
  const error = await rejection(finish(rig.call(read.name)(read.fixture.input), 1))
  expectError(error, ['TransportError', 'ProtocolError'], 'maybe')
  expect(pathsSeen(rig)).toHaveLength(1)
}

const describeOddities = (subject: Subject, read: Read) => {
  const { answers } = read.fixture
  it.each(oddities)('believes an answer that %s', async (_, make) => {
    const { asked } = await askOnce(subject, read, make(answers[0].body))
    expect(await asked).toMatchObject(answers[0].becomes)
  })

  it.each(deepBodies)('survives an answer with %s', async (_, make) => {
    const { asked } = await askOnce(subject, read, answer(make(answers[0].body)))
    const settled = await asked.then(
      ({ status }) => status,
      (error: Error) => error.name,
    )
    expect([answers[0].becomes.status, 'TransportError', 'ProtocolError']).toContain(settled)
  })
}

/** A question that was not answered throws, and may be asked again. */
export const describeReadFaults = (subject: Subject): void => {
  describe('a read without an answer to be believed', () => {
    forEach(readsOf(subject), read => {
      for (const fault of faults) it(`throws when ${fault.name}`, throws(subject, read, fault))

      it('throws when a reused connection drops, and is answered when asked again', async () => {
        const rig = await openRig(subject)
        rig.gateway.script(answer(goodBody(read)), drop, answer(goodBody(read)))
        const ask = () => rig.call(read.name)(read.fixture.input)
        await ask()
        expectError(await rejection(ask()), ['TransportError'], 'maybe')
        expect(await ask()).toMatchObject(read.fixture.answers[0].becomes)
      })
      describeOddities(subject, read)
    })
  })
}
