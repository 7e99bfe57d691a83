import type { ResultBase } from '@pay/core'
import { describe, expect, it } from 'vitest'
import { expectError, expectSentOnce, expectUnknown, rejection } from '../expectations.ts'
import { readsOf, type Write, writesOf } from '../operations.ts'
import { type Call, callOf, openRig, type Rig } from '../rig.ts'
import type { Subject } from '../subject.ts'
import { answer } from '../wire/behaviours.ts'
import { describeAbort } from './abort.ts'
import { forEach } from './cases.ts'

const many = 100

const isError = (settled: PromiseSettledResult<ResultBase>) => settled.status === 'rejected'

/** Makes the calls together, answers the gateway's requests only once all were made, and waits. */
const together = async (rig: Rig, body: string, calls: readonly (() => Promise<ResultBase>)[]) => {
  let release = (): void => {}
  const released = new Promise<void>(resolve => {
    release = resolve
  })
  rig.gateway.always(response => {
    released.then(() => answer(body)(response))
  })
  const settled = Promise.allSettled(calls.map(call => call()))
  await rig.gateway.seen(1)
  // a conflict is found before anything is awaited: one more turn, and all have run into theirs
  await new Promise(resolve => setImmediate(resolve))
  release()
  return settled
}

const otherId = (subject: Subject, { fixture }: Write) => {
  const { otherOrderId } = subject.fixtures
  const name = 'refundId' in fixture.input ? 'refundId' : 'orderId'
  return { ...fixture.input, [name]: otherOrderId }
}

const describeGuard = (subject: Subject, write: Write) => {
  const { input, answers } = write.fixture
  const [{ body, becomes }] = answers

  it(`is sent once when ${many} calls with one order number run together`, async () => {
    const rig = await openRig(subject)
    const calls: Call[] = Array.from({ length: many }, () => rig.call(write.name))
    const settled = await together(
      rig,
      body,
      calls.map(call => () => call(input)),
    )
    expectSentOnce(rig, write)
    const conflicts = settled.filter(isError)
    expect(conflicts).toHaveLength(many - 1)
    for (const { reason } of conflicts) {
      expectError(await rejection(Promise.reject(reason)), ['ConflictError'], 'no')
    }
    expect(settled.find(one => !isError(one))).toMatchObject({ value: becomes })
  })

  it('is refused, too, by another provider value of the same account', async () => {
    const rig = await openRig(subject)
    const twin = subject.create(subject.settings(rig.gateway.url))
    const calls = [rig.call(write.name), callOf(twin, write.name)]
    const settled = await together(
      rig,
      body,
      calls.map(call => () => call(input)),
    )
    expect(settled.map(isError)).toEqual([false, true])
    expectSentOnce(rig, write)
  })

  it('runs beside another order, and beside the same order number of another account', async () => {
    const rig = await openRig(subject)
    const { otherAccount } = subject.fixtures
    const other = subject.create(subject.settings(rig.gateway.url, { merchantId: otherAccount }))
    const settled = await together(rig, body, [
      () => rig.call(write.name)(input),
      () => rig.call(write.name)(otherId(subject, write)),
      () => callOf(other, write.name)(input),
    ])
    expect(settled.map(isError)).toEqual([false, false, false])
    expect(rig.gateway.requests).toHaveLength(3)
  })

  it('may be made again once the first has its answer, whatever that was', async () => {
    const rig = await openRig(subject)
    rig.gateway.script(answer('', { status: 500 }), answer(body))
    expectUnknown(await rig.call(write.name)(input), rig, write)
    expect(await rig.call(write.name)(input)).toMatchObject(becomes)
  })
}

/** One write at a time for one order, and what becomes of a write that nobody waits for. */
export const describeConcurrency = (subject: Subject): void => {
  describe('calls at the same time', () => {
    forEach(writesOf(subject), write => {
      describeGuard(subject, write)
      describeAbort(subject, write)
    })
    it.each(readsOf(subject))('$name may run twice at once', async ({ name, fixture }) => {
      const rig = await openRig(subject)
      const ask = () => rig.call(name)(fixture.input)
      const settled = await together(rig, fixture.answers[0].body, [ask, ask])
      expect(settled.map(isError)).toEqual([false, false])
      expect(rig.gateway.requests).toHaveLength(2)
    })
  })
}
