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
import { openRig } from '../rig.ts'
import { unlessSkipped } from '../skipped.ts'
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

/** Makes a call once for each list of behaviours, and looks at all that is printed of it. */
const callWith = async (
  subject: Subject,
  { name }: Write | Read,
  input: Input,
  scripts: readonly (readonly Behaviour[])[],
) => {
  const rig = await openRig(subject)
  for (const behaviours of scripts) {
    rig.gateway.script(...behaviours)
    const outcome = await outcomeOf(rig.call(name)(input))
    expectSilent(subject.fixtures.marks, { outcome })
  }
  expect(rig.gateway.requests.length).toBeGreaterThanOrEqual(scripts.length)
  expect(rig.events).not.toEqual([])
  expectSilent(subject.fixtures.marks, { events: rig.events })
}

/** What may follow a refusal: nothing that is known, nothing that is found. */
const afterRefusal = (subject: Subject, call: Write | Read): readonly Behaviour[] => {
  if (call.settledBy === null) return [drop]
  const { notFound } = settlingRead(subject, call as Write).fixture // a write, as its kind says
  return [drop, ...unlessSkipped(notFound).map(body => answer(body))]
}

const describeEcho = (subject: Subject, call: Write | Read, input: Input) => {
  const values = silentValues(subject, call.name, input)

  it.each(spellings)('stays silent when the gateway echoes everything %s', async (_, spell) => {
    const words = values.map(spell).join(' | ')
    const scripts = call.fixture
      .echo(words)
      .flatMap(body => afterRefusal(subject, call).map(next => [answer(body), next]))
    await callWith(subject, call, input, scripts)
  })

  it('stays silent when an error page echoes everything', async () => {
    const page = `<html>${values.join('<br>')}</html>`
    const scripts = [200, 500].map(status => [answer(page, { status })])
    await callWith(subject, call, input, scripts)
  })

  it('stays silent about an ordinary answer and about a lost one', async () => {
    const ordinary = call.fixture.answers.map(({ body }) => [answer(body)])
    await callWith(subject, call, input, [...ordinary, [drop]])
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
