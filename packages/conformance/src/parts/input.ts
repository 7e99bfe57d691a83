import type { FieldDescription, InputError, OperationDescription } from '@pay/core'
import { describe, expect, it } from 'vitest'
import { rejection } from '../expectations.ts'
import { inputOf } from '../operations.ts'
import { valueAt, without, withValue } from '../paths.ts'
import { openRig } from '../rig.ts'
import type { Subject } from '../subject.ts'
import { forEach } from './cases.ts'
import { wrongs } from './wrong-values.ts'

/** Calls with an input that must be refused before anything is sent. */
const refused = async (subject: Subject, name: string, input: unknown): Promise<InputError> => {
  const rig = await openRig(subject)
  const error = await rejection(rig.call(name)(input))
  expect(error).toMatchObject({ name: 'InputError', sent: 'no', operation: name })
  expect(rig.gateway.requests).toEqual([])
  return error as InputError // the name was checked above
}

const expectBlame = ({ issues }: InputError, path: string) => {
  const blamed = issues.filter(issue => issue.path === path || issue.path.startsWith(`${path}.`))
  expect(blamed, `issues: ${JSON.stringify(issues)}`).not.toEqual([])
  expect(issues.length, 'one reason for one fault').toBe(blamed.length)
  for (const { message } of blamed) expect(message.trim()).not.toBe('')
}

const describeField = (
  subject: Subject,
  name: string,
  { path, kind, required }: FieldDescription,
) => {
  const input = inputOf(subject, name)
  if (required) {
    it(`refuses an input without ${path}`, async () => {
      expectBlame(await refused(subject, name, without(input, path)), path)
    })
  }
  it.each(wrongs[kind])(`refuses ${path}: %s`, async (_, spoil) => {
    const spoilt = withValue(input, path, spoil(valueAt(input, path) ?? 'x'))
    expectBlame(await refused(subject, name, spoilt), path)
  })
}

/** The objects of an input, as paths; the input itself is the empty one. */
const objectsOf = ({ fields }: OperationDescription) =>
  new Set(['', ...fields.map(({ path }) => path.split('.').slice(0, -1).join('.'))])

const describeWhole = (subject: Subject, operation: OperationDescription) => {
  const { name, fields } = operation
  const input = inputOf(subject, name)

  it.skipIf(fields.length === 0)('tells everything that is wrong at once', async () => {
    const wrong = fields.reduce<unknown>((all, { path }) => withValue(all, path, []), input)
    const { issues } = await refused(subject, name, wrong)
    for (const { path } of fields) {
      const isBlamed = issues.some(issue => `${issue.path}.`.startsWith(`${path}.`))
      expect(isBlamed, `${path} in ${JSON.stringify(issues)}`).toBe(true)
    }
  })

  it.each([...objectsOf(operation)])('refuses an unknown field in "%s"', async object => {
    const path = object === '' ? 'surprise' : `${object}.surprise`
    expectBlame(await refused(subject, name, withValue(input, path, 'x')), path)
  })

  // a call without fields needs no input
  const nothing = fields.length === 0 ? [] : [undefined]
  it.each([...nothing, null, 'text', 7, [], true])(
    'refuses %j in the place of an input',
    async one => {
      const { issues } = await refused(subject, name, one)
      expect(issues).not.toEqual([])
    },
  )

  it('repeats no sensitive value in its words', async () => {
    const spoilt = fields
      .filter(({ sensitive }) => sensitive)
      .reduce<unknown>(
        (all, { path }) => withValue(all, path, `${valueAt(input, path)}\u0000`),
        withValue(input, 'surprise', 1),
      )
    const { message } = await refused(subject, name, spoilt)
    for (const mark of subject.fixtures.marks.all) expect(message).not.toContain(mark)
  })
}

/** An input that breaks a rule is refused with its path and rule, and nothing is sent. */
export const describeInput = (subject: Subject): void => {
  describe('an input', () => {
    forEach(subject.operations, operation => {
      for (const field of operation.fields) describeField(subject, operation.name, field)
      describeWhole(subject, operation)
    })
  })
}
