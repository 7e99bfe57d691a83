import { describe, expect, it } from 'vitest'
import { openTimedRig } from '../deadline.ts'
import type { GenuineNotification } from '../fixtures/notifications.ts'
import { readsOf } from '../operations.ts'
import { unlessSkipped } from '../skipped.ts'
import { answer, type Behaviour } from '../wire/behaviours.ts'
import { type Fault, oneOfEachKind } from '../wire/faults.ts'
import { type Desk, expectAccepted, genuineRequest, notificationsOf } from './desk.ts'
import { openShop } from './shop.ts'

const final = new Set(['succeeded', 'failed', 'reversed', 'refunded'])

const storedAfter = async (
  desk: Desk,
  genuine: GenuineNotification,
  query: Behaviour,
  fault: Pick<Fault, 'lasts'> = {},
) => {
  const { rig, finish } = await openTimedRig(desk.subject, fault)
  rig.gateway.script(query)
  const shop = openShop(genuine.order)
  const handler = notificationsOf(rig).handler(shop)
  const reply = handler(genuineRequest(desk, genuine))
  await expectAccepted(desk, await finish(reply, 1))
  expect(rig.gateway.requests).toHaveLength(1)
  return shop.stored.map(({ status, evidence }) => ({ status, source: evidence.source }))
}

/** Where a message is unproven, the query behind it decides; without an answer nothing is final. */
export const describeConfirmed = (desk: Desk, genuine: GenuineNotification): void => {
  const read = readsOf(desk.subject).find(({ name }) => name === genuine.confirmedBy?.operation)
  if (read === undefined) return
  const { answers, notFound, refused, doubtful, unlisted } = read.fixture

  describe('that a query has to confirm', () => {
    it.each(answers)(
      "follows the query when the query's answer $name",
      async ({ body, becomes }) => {
        const [stored] = await storedAfter(desk, genuine, answer(body))
        const isFinal = final.has(becomes.status)
        expect(stored).toEqual(
          isFinal
            ? { status: becomes.status, source: 'query' }
            : { status: 'pending', source: 'notification' },
        )
      },
    )

    it.each(oneOfEachKind)('is stored as pending when $name', async fault => {
      const query = fault.behaviour(answers[0].body)
      expect(await storedAfter(desk, genuine, query, fault)).toMatchObject([{ status: 'pending' }])
    })

    it('is stored as pending when the query answers nothing of use', async () => {
      const useless = [notFound, refused, unlisted, ...Object.values(doubtful)].flatMap(
        unlessSkipped,
      )
      expect(useless).not.toEqual([])
      for (const body of useless) {
        const stored = await storedAfter(desk, genuine, answer(body))
        expect(stored, body).toMatchObject([{ status: 'pending' }])
      }
    })
  })
}
