import { readFileSync } from 'node:fs'
import type { FieldDescription, OperationDescription, PaymentProvider } from '@pay/core'
import { describe, expect, it } from 'vitest'
import { everyDialect } from './support/every-dialect.ts'

const sources = readFileSync(new URL('../SOURCES.md', import.meta.url), 'utf8')

/** What SOURCES.md says is sent, by the heading of the call. */
const sentBy = new Map(
  [...sources.matchAll(/^### (\S+ \S+)\n\n- sent: (.+)$/gm)].map(([, call = '', list = '']) => [
    call,
    [...list.matchAll(/`(\w+)`/g)].map(([, name = '']) => name),
  ]),
)

const exampleOf = ({ kind, example, currency, choices }: FieldDescription): unknown => {
  if (kind === 'money') return { value: example, currency }
  return kind === 'choice' ? choices[0]?.value : example
}

/** An input with every field that a call can send. */
const whole = ({ fields, example }: OperationDescription) => ({
  ...(example as object), // every example is an object
  ...Object.fromEntries(
    fields.filter(({ wire }) => wire !== null).map(field => [field.path, exampleOf(field)]),
  ),
})

const calls = everyDialect.flatMap(([dialect, provider]) =>
  provider.operations.map(
    operation => [`${dialect} ${operation.name}`, provider, operation] as const,
  ),
)

const sent = (provider: PaymentProvider, operation: OperationDescription) =>
  Object.keys(provider.preview(operation.name, whole(operation)).fields)

describe('SOURCES.md', () => {
  it.each(calls)('names what is sent by %s, no more and no less', (call, provider, operation) => {
    expect(sentBy.get(call)?.toSorted()).toEqual(sent(provider, operation).toSorted())
  })

  it('names no call that is not there', () => {
    expect([...sentBy.keys()].toSorted()).toEqual(calls.map(([call]) => call).toSorted())
  })
})
