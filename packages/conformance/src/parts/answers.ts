import type { UnknownCause } from '@pay/core'
import { describe, expect, it } from 'vitest'
import {
  expectError,
  expectSentOnce,
  expectUnknown,
  pathsSeen,
  rejection,
} from '../expectations.ts'
import type { Bodies, DocumentedAnswer, Doubt } from '../fixtures/answers.ts'
import { type Read, readsOf, type Write, writesOf } from '../operations.ts'
import { openRig } from '../rig.ts'
import type { Subject } from '../subject.ts'
import { answer } from '../wire/behaviours.ts'
import { forBodies, forEach } from './cases.ts'

const doubts: Readonly<Record<Doubt, { readonly words: string; readonly cause: UnknownCause }>> = {
  'unlisted-code': { words: 'carries a code of no list', cause: 'unlisted-code' },
  duplicate: { words: 'says that there is such an order already', cause: 'duplicate' },
  contradiction: { words: 'contradicts itself', cause: 'contradiction' },
  incomplete: { words: 'lacks what it has to carry', cause: 'not-the-documented-body' },
  'other-order': { words: 'speaks of another order', cause: 'mismatch' },
  'other-account': { words: 'speaks of another account', cause: 'mismatch' },
  'other-amount': { words: 'names another amount', cause: 'mismatch' },
  'wrong-signature': { words: 'is badly signed', cause: 'bad-signature' },
  'no-signature': { words: 'lacks its signature', cause: 'bad-signature' },
}

const forDoubts = (
  doubtful: Readonly<Partial<Record<Doubt, Bodies>>>,
  register: (words: string, bodies: Bodies, cause: UnknownCause) => void,
) => {
  for (const [doubt, { words, cause }] of Object.entries(doubts)) {
    const bodies = doubtful[doubt as Doubt] // the keys of `doubts` are just these
    if (bodies !== undefined) register(words, bodies, cause)
  }
}

const answered = async (subject: Subject, { name, fixture }: Write | Read, body: string) => {
  const rig = await openRig(subject)
  rig.gateway.always(answer(body))
  return { rig, pending: rig.call(name)(fixture.input) }
}

const expectBase = (result: object, { fixture }: Write | Read, signed?: boolean) =>
  expect(result).toMatchObject({
    ...('orderId' in fixture.input && { orderId: fixture.input.orderId }),
    raw: expect.any(Object),
    hints: expect.any(Array),
    evidence: {
      source: expect.stringMatching(/^(response|query)$/),
      signed: signed ?? expect.any(Boolean),
    },
  })

const becomes = (subject: Subject, call: Write | Read, documented: DocumentedAnswer) =>
  it(`becomes ${documented.becomes.status} when it ${documented.name}`, async () => {
    const { rig, pending } = await answered(subject, call, documented.body)
    const result = await pending
    expect(result).toMatchObject(documented.becomes)
    expectBase(result, call)
    expect(pathsSeen(rig)).toHaveLength(1)
  })

const describeWrite = (subject: Subject, write: Write) => {
  for (const documented of write.fixture.answers) becomes(subject, write, documented)
  forDoubts(write.fixture.doubtful, (words, bodies, cause) => {
    forBodies(write, `leaves the write unknown when it ${words}`, bodies, async body => {
      const { rig, pending } = await answered(subject, write, body)
      expectUnknown(await pending, rig, write, cause)
      expectSentOnce(rig, write)
    })
  })
}

const describeRead = (subject: Subject, read: Read) => {
  const { answers, unlisted, notFound, refused, doubtful } = read.fixture
  for (const documented of answers) becomes(subject, read, documented)
  const becomesStatus = (status: string) => async (body: string) => {
    const { pending } = await answered(subject, read, body)
    expect((await pending).status).toBe(status)
  }
  const isRefused = async (body: string) => {
    const { pending } = await answered(subject, read, body)
    expectError(await rejection(pending), ['ProtocolError'], 'maybe')
  }
  forBodies(
    read,
    'stays pending when it names a state of no list',
    unlisted,
    becomesStatus('pending'),
  )
  forBodies(read, 'is not-found when it knows no such order', notFound, becomesStatus('not-found'))
  forBodies(read, 'throws when the question itself is refused', refused, isRefused)
  forDoubts(doubtful, (words, bodies) =>
    forBodies(read, `throws when it ${words}`, bodies, isRefused),
  )
}

/** Well-formed answers: what each documented one becomes, and which ones cannot be trusted. */
export const describeAnswers = (subject: Subject): void => {
  describe('an answer', () => {
    forEach(writesOf(subject), write => describeWrite(subject, write))
    forEach(readsOf(subject), read => describeRead(subject, read))
  })
}
