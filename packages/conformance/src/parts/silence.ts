import { describe, expect, it, vi } from 'vitest'
import type { Input } from '../fixtures.ts'
import { valueAt } from '../paths.ts'
import { expectSilent } from '../printed.ts'
import { isSkipped } from '../skipped.ts'
import {
  inputOf,
  openRig,
  type Read,
  type Rig,
  readsOf,
  type Subject,
  secretsOf,
  sendingOperations,
  settlingRead,
  type Write,
  writesOf,
} from '../subject.ts'
import { answer, type Behaviour, drop } from '../wire/behaviours.ts'
import { forEach } from './cases.ts'
import { spellings } from './spellings.ts'

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

const callWith = async (subject: Subject, call: Write | Read, behaviours: readonly Behaviour[]) => {
  const rig = await openRig(subject)
  rig.gateway.script(...behaviours)
  const outcome = await outcomeOf(rig.call(call.name)(call.fixture.input))
  expectSilentRig(subject, rig, outcome)
}

/** What may follow a refusal: nothing that is known, nothing that is found. */
const afterRefusal = (subject: Subject, call: Write | Read): readonly Behaviour[] => {
  if (call.kind === 'read') return [drop]
  const { notFound } = settlingRead(subject, call as Write).fixture // a write, as its kind says
  return [drop, ...(isSkipped(notFound) ? [] : notFound.map(body => answer(body)))]
}

const describeEcho = (subject: Subject, call: Write | Read) => {
  const values = silentValues(subject, call.name, call.fixture.input)

  it.each(spellings)('stays silent when the gateway echoes everything %s', async (_, spell) => {
    const words = values.map(spell).join(' | ')
    for (const body of call.fixture.echo(words)) {
      for (const next of afterRefusal(subject, call)) {
        await callWith(subject, call, [answer(body), next])
      }
    }
  })

  it('stays silent when an error page echoes everything', async () => {
    const page = `<html>${values.join('<br>')}</html>`
    for (const status of [200, 500]) await callWith(subject, call, [answer(page, { status })])
  })

  it('stays silent about an ordinary answer and about a lost one', async () => {
    for (const { body } of call.fixture.answers) await callWith(subject, call, [answer(body)])
    await callWith(subject, call, [drop])
  })
}

const describeUnsaid = (subject: Subject) => {
  it.each(subject.operations)('keeps markers out of the ticket of $name', async ({ name }) => {
    const { provider } = await openRig(subject)
    const ticket = provider.ticket(name, inputOf(subject, name))
    expectSilent(subject.fixtures.marks, { ticket })
  })

  it('keeps markers out of the provider itself', async () => {
    const { provider } = await openRig(subject)
    expectSilent(subject.fixtures.marks, { provider })
  })

  it('prints nothing by itself', async () => {
    const methods = ['log', 'info', 'warn', 'error', 'debug'] as const
    const spies = methods.map(method => vi.spyOn(console, method).mockImplementation(() => {}))
    const written = [process.stdout, process.stderr].map(stream => vi.spyOn(stream, 'write'))
    try {
      for (const { name } of sendingOperations(subject)) {
        const rig = await openRig(subject, { log: undefined })
        await outcomeOf(rig.call(name)(inputOf(subject, name)))
      }
      for (const spy of [...spies, ...written]) expect(spy.mock.calls).toEqual([])
    } finally {
      for (const spy of [...spies, ...written]) spy.mockRestore()
    }
  })

  it('survives a logger that throws', async () => {
    const log = () => {
      throw new Error('the disk is full')
    }
    for (const { name, fixture } of writesOf(subject)) {
      const rig = await openRig(subject, { log })
      rig.gateway.script(answer(fixture.answers[0].body))
      expect(await rig.call(name)(fixture.input)).toMatchObject(fixture.answers[0].becomes)
    }
  })
}

/** Shorter values, such as a date of expiry, hold no marker that could be told from chance. */
const shortestMarked = 8

const isTooShort = (value: unknown) => typeof value === 'string' && value.length < shortestMarked

const describePlanted = (subject: Subject) => {
  it('has a marker in every secret and every sensitive field, or it would prove nothing', () => {
    const { fixtures, operations } = subject
    const isMarked = (value: unknown) =>
      [...fixtures.marks.all].some(mark => JSON.stringify(value)?.includes(mark))
    const bare = operations.flatMap(({ name }) =>
      (fixtures.sensitive[name] ?? []).filter(path => {
        const value = valueAt(inputOf(subject, name), path)
        return !isTooShort(value) && !isMarked(value)
      }),
    )
    expect(bare).toEqual([])
    const secrets = Object.entries(secretsOf(subject))
    expect(secrets.filter(([, value]) => !isMarked(value)).map(([name]) => name)).toEqual([])
  })
}

/** No secret and no personal value is printed, whatever the gateway echoes. */
export const describeSilence = (subject: Subject): void => {
  describe('silence', () => {
    describePlanted(subject)
    forEach([...writesOf(subject), ...readsOf(subject)], call => describeEcho(subject, call))
    describeUnsaid(subject)
  })
}
