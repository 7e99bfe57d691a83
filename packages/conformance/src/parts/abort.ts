import { expect, it } from 'vitest'
import { expectSentOnce, expectUnknown, rejection } from '../expectations.ts'
import type { Write } from '../operations.ts'
import { openRig } from '../rig.ts'
import type { Subject } from '../subject.ts'
import { silence } from '../wire/behaviours.ts'

/** What becomes of a write that nobody waits for any more. */
export const describeAbort = (subject: Subject, write: Write) => {
  const { input } = write.fixture

  it('throws, not sent, when it was aborted before it began', async () => {
    const rig = await openRig(subject)
    const asked = rig.call(write.name)(input, { signal: AbortSignal.abort() })
    expect(await rejection(asked)).toMatchObject({ sent: 'no' })
    expect(rig.gateway.requests).toEqual([])
  })

  it('is unknown when it is aborted after the request has left', async () => {
    const rig = await openRig(subject)
    rig.gateway.always(silence)
    const controller = new AbortController()
    const asked = rig.call(write.name)(input, { signal: controller.signal })
    await rig.gateway.seen(1)
    controller.abort()
    expectUnknown(await asked, rig, write, 'aborted')
    expectSentOnce(rig, write)
  })
}
