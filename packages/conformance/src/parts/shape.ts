import type { FieldDescription, OperationDescription } from '@pay/core'
import { describe, expect, it } from 'vitest'
import { thrownBy } from '../expectations.ts'
import { readsOf, settledWritesOf, writesOf } from '../operations.ts'
import { valueAt, withValue } from '../paths.ts'
import { callOf, openRig } from '../rig.ts'
import type { Subject } from '../subject.ts'
import { forEach } from './cases.ts'

const issuesOf = async ({ input }: OperationDescription, value: unknown) =>
  (await input['~standard'].validate(value)).issues ?? []

const exampleOf = ({ kind, example, currency, choices }: FieldDescription): unknown => {
  if (kind === 'money') return { value: example, currency }
  return kind === 'choice' ? choices[0]?.value : example
}

const describeOperation = (subject: Subject, operation: OperationDescription) => {
  const { name, kind, fields, example } = operation

  it('says what it does, and which document says so', () => {
    expect(name).toMatch(/^[a-z]+\.[a-zA-Z]+$/)
    expect(operation.title.trim()).not.toBe('')
    expect(operation.source.trim()).not.toBe('')
    expect(['read', 'write', 'form']).toContain(operation.kind)
  })

  it('is a function of the provider', async () => {
    const { provider } = await openRig(subject)
    expect(callOf(provider, name)).toBeTypeOf('function')
  })

  it('describes every field', () => {
    // a question about the whole account has none
    if (kind !== 'read') expect(fields.length).toBeGreaterThan(0)
    expect(new Set(fields.map(({ path }) => path)).size).toBe(fields.length)
    for (const { path, label, rule, kind, choices, currency } of fields) {
      expect(
        [label, rule].map(text => text.trim()),
        path,
      ).not.toContain('')
      if (kind === 'choice') expect(choices, path).not.toEqual([])
      if (kind === 'money') expect(currency, path).toMatch(/^[A-Z]{3}$/)
    }
  })

  it('has an example that validates and can be previewed', async () => {
    expect(await issuesOf(operation, example)).toEqual([])
    const { provider } = await openRig(subject)
    expect(provider.preview(name, example)).toMatchObject({ method: expect.any(String) })
  })

  it.each(fields)('has an example of $path that validates', async field => {
    if (!field.required && valueAt(example, field.path) === undefined) return
    const issues = await issuesOf(operation, withValue(example, field.path, exampleOf(field)))
    expect(issues.filter(({ message }) => message.includes(field.rule))).toEqual([])
  })

  it('calls sensitive what is sensitive', () => {
    const sensitive = fields.filter(field => field.sensitive).map(({ path }) => path)
    expect(sensitive.sort()).toEqual([...(subject.fixtures.sensitive[name] ?? [])].sort())
  })
}

/** What a provider says of itself. */
export const describeShape = (subject: Subject): void => {
  describe('the description', () => {
    it('names contract, package and account', async () => {
      const { provider } = await openRig(subject)
      expect(provider.spec).toBe('pay/1')
      expect(provider.id).toMatch(/^[a-z][a-z0-9-]*$/)
      expect(provider.account).toBe(subject.fixtures.settings.merchantId)
    })

    it('names every operation once', () => {
      const names = subject.operations.map(({ name }) => name)
      expect(names.length).toBeGreaterThan(0)
      expect(new Set(names).size).toBe(names.length)
    })

    it('is what the fixtures speak of, and nothing else', () => {
      const { writes, reads, forms } = subject.fixtures
      const named = subject.operations.filter(({ kind }) => kind === 'form')
      expect(named.map(({ name }) => name)).toEqual(Object.keys(forms))
      expect(writesOf(subject).map(({ name }) => name)).toEqual(Object.keys(writes))
      expect(readsOf(subject).map(({ name }) => name)).toEqual(Object.keys(reads))
    })

    it.each(settledWritesOf(subject))('names a read that settles $name', ({ settledBy }) => {
      expect(readsOf(subject).map(({ name }) => name)).toContain(settledBy)
    })

    it('refuses the name of an operation that it does not have', async () => {
      const { provider } = await openRig(subject)
      const calls = [provider.preview, provider.ticket]
      for (const call of calls) {
        const error = await thrownBy(() => call('payments.invent', {}))
        expect(error.name).toBe('InputError')
      }
    })

    forEach(subject.operations, operation => describeOperation(subject, operation))
  })
}
