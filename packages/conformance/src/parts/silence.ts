import { describe, expect, it } from 'vitest'
import type { Input } from '../fixtures/answers.ts'
import {
  inputsOf,
  type Read,
  readsOf,
  secretsOf,
  settlingRead,
  type Write,
  writesOf,
} from '../operations.ts'
import { valueAt } from '../paths.ts'
import { expectSilent } from '../printed.ts'
import { openRig, type Rig } from '../rig.ts'
import { isSkipped } from '../skipped.ts'
import type { Subject } from '../subject.ts'
import { answer, type Behaviour, drop } from '../wire/behaviours.ts'
import { forEach } from './cases.ts'
import { describePlanted } from './planted.ts'
import { spellings } from './spellings.ts'
import { describeUnsaid } from './unsaid.ts'

const textsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : Object.values(Object(value)).flatMap(inner => textsIn(inner))

/** Everything that must stay silent: each secret, and each sensitive value of the input. */
const silentValues = (subject: Subject, name: string, input: Input): string[] => {
  const paths = subject.fixtures.sensitive[name] ?? []
  return [secretsOf(subject), ...paths.map(path => valueAt(input, path))].flatMap(textsIn)
}

const outcomeOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.catch((error: unknown) => error)

const expectSilentRig = ({ fixtures }: Subject, rig: Rig, outcome: unknown) => {
  expect(rig.gateway.requests).not.toEqual([])
  expect(rig.events).not.toEqual([])
  expectSilent(fixtures.marks, { outcome, events: rig.events })
}

const callWith = async (
  subject: Subject,
  { name }: Write | Read,
  input: Input,
  behaviours: readonly Behaviour[],
) => {
  const rig = await openRig(subject)
  rig.gateway.script(...behaviours)
  const outcome = await outcomeOf(rig.call(name)(input))
  expectSilentRig(subject, rig, outcome)
}

/** What may follow a refusal: nothing that is known, nothing that is found. */
const afterRefusal = (subject: Subject, call: Write | Read): readonly Behaviour[] => {
  if (call.settledBy === null) return [drop]
  const { notFound } = settlingRead(subject, call as Write).fixture // a write, as its kind says
  return [drop, ...(isSkipped(notFound) ? [] : notFound.map(body => answer(body)))]
}

const describeEcho = (subject: Subject, call: Write | Read, input: Input) => {
  const values = silentValues(subject, call.name, input)

  it.each(spellings)('stays silent when the gateway echoes everything %s', async (_, spell) => {
    const words = values.map(spell).join(' | ')
    for (const body of call.fixture.echo(words)) {
      for (const next of afterRefusal(subject, call)) {
        await callWith(subject, call, input, [answer(body), next])
      }
    }
  })

  it('stays silent when an error page echoes everything', async () => {
    const page = `<html>${values.join('<br>')}</html>`
    for (const status of [200, 500])
      await callWith(subject, call, input, [answer(page, { status })])
  })

  it('stays silent about an ordinary answer and about a lost one', async () => {
    for (const { body } of call.fixture.answers)
      await callWith(subject, call, input, [answer(body)])
    await callWith(subject, call, input, [drop])
  })
}

/** No secret and no personal value is printed, whatever the gateway echoes. */
export const describeSilence = (subject: Subject): void => {
  describe('silence', () => {
    describePlanted(subject)
    forEach([...writesOf(subject), ...readsOf(subject)], call => {
      for (const input of inputsOf(subject, call.name)) describeEcho(subject, call, input)
    })
    describeUnsaid(subject)
  })
}
