import { PayError, type ResultBase } from '@pay/core'
import { describe, expect, it } from 'vitest'
import type { Bodies } from '../fixtures/answers.ts'
import { isDecisive, isProved } from '../fixtures/proofs.ts'
import { createMutants, parsed } from '../mutations/mutants.ts'
import { numbersFrom, roundsOf, roundsTimeoutMs } from '../mutations/numbers.ts'
import { type Read, readsOf, settlingRead, type Write, writesOf } from '../operations.ts'
import { openRig } from '../rig.ts'
import { isSkipped, type Skipped, unlessSkipped } from '../skipped.ts'
import type { Subject } from '../subject.ts'
import { forEach } from './cases.ts'

const rounds = roundsOf(100)

const bodiesIn = (groups: readonly (Bodies | Skipped | undefined)[]): readonly string[] =>
  groups.flatMap(unlessSkipped)

const isRead = (call: Write | Read): call is Read => call.kind === 'read'

/** Every whole body that the fixtures hold of a call's answers. */
const bodiesOf = (call: Write | Read): readonly string[] => {
  const { answers, doubtful } = call.fixture
  const documented = answers.map(({ body }) => body)
  const doubts = Object.values(doubtful)
  if (isRead(call)) {
    const { unlisted, notFound, refused } = call.fixture
    return [...documented, ...bodiesIn([...doubts, unlisted, notFound, refused])]
  }
  const { refusal } = call.fixture
  const refused = isSkipped(refusal) ? [] : [[refusal.body], refusal.duplicate]
  return [...documented, ...bodiesIn([...doubts, ...refused])]
}

/** Answers the first request with a body and every other one with nothing, or that there is no such order. */
const answering = (subject: Subject, call: Write | Read) => {
  const isSettled = !isRead(call) && call.settledBy !== null
  const settling = isSettled ? settlingRead(subject, call) : null
  const [nothing] = bodiesIn([settling?.fixture.notFound])
  let left: (string | undefined)[] = []
  return {
    begin(body: string) {
      left = [body]
    },
    async fetch() {
      const body = left.shift() ?? nothing
      if (body === undefined) throw new TypeError('the connection is gone')
      return new Response(body)
    },
  }
}

/** Whether it decides something; then it has to carry the proof of it. */
const expectProved = ({ fixture }: Write | Read, { status }: ResultBase, body: string): boolean => {
  if (!isDecisive(status)) return false
  const answer = parsed(body)
  expect(answer !== null && isProved(fixture.proofs, status, answer), `${status}: ${body}`).toBe(
    true,
  )
  return true
}

/** What became of a mutant: a result with its proof, or one of the errors of a read. */
const judge = async (call: Write | Read, outcome: Promise<ResultBase>, body: string) => {
  const settled = await outcome.catch((error: unknown) => error)
  if (!(settled instanceof Error)) return expectProved(call, settled as ResultBase, body) // no error
  expect(call.kind, `${settled.message}: ${body}`).toBe('read')
  expect(PayError.is(settled), `${settled.name}: ${body}`).toBe(true)
  return false
}

const describeCall = (subject: Subject, call: Write | Read) => {
  it('finds in each documented answer the proof of what it decides', () => {
    for (const { body, becomes } of call.fixture.answers) {
      if (!isDecisive(becomes.status)) continue
      expect(isProved(call.fixture.proofs, becomes.status, JSON.parse(body)), body).toBe(true)
    }
  })

  it(`decides nothing without its proof, ${rounds} times`, {
    timeout: roundsTimeoutMs,
  }, async () => {
    const { begin, fetch } = answering(subject, call)
    const rig = await openRig(subject, { fetch })
    const { resign, proofs } = call.fixture
    let decided = 0
    const nextMutant = createMutants(bodiesOf(call), numbersFrom(20_260_131), resign)
    for (let round = 0; round < rounds; round += 1) {
      const body = nextMutant()
      begin(body)
      const settled = rig.call(call.name)(call.fixture.input)
      if (await judge(call, settled, body)) decided += 1
    }
    // mutants that are all refused at the door would prove nothing
    if (Object.keys(proofs).length > 0) expect(decided).toBeGreaterThan(0)
  })
}

/** Answers that no gateway sent: whatever they say, nothing is final without its documented evidence. */
export const describeMutatedAnswers = (subject: Subject): void => {
  describe('an answer that was mutated', () => {
    forEach(writesOf(subject), write => describeCall(subject, write))
    forEach(readsOf(subject), read => describeCall(subject, read))
  })
}
