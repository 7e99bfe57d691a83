import type { OperationDescription } from '@pay/core'
import type { Input, ReadFixture, WriteFixture } from './fixtures/answers.ts'
import type { Subject } from './subject.ts'

/** An operation with what its gateway answers. */
export type Write = OperationDescription & { readonly fixture: WriteFixture }
export type Read = OperationDescription & { readonly fixture: ReadFixture }

const missing = (name: string) => new TypeError(`the fixtures say nothing of ${name}`)

export const writesOf = ({ operations, fixtures }: Subject): Write[] =>
  operations
    .filter(({ kind }) => kind === 'write')
    .map(operation => {
      const fixture = fixtures.writes[operation.name]
      if (fixture === undefined) throw missing(operation.name)
      return { ...operation, fixture }
    })

export const readsOf = ({ operations, fixtures }: Subject): Read[] =>
  operations
    .filter(({ kind }) => kind === 'read')
    .map(operation => {
      const fixture = fixtures.reads[operation.name]
      if (fixture === undefined) throw missing(operation.name)
      return { ...operation, fixture }
    })

/** The writes whose outcome a read can settle. */
export const settledWritesOf = (subject: Subject): Write[] =>
  writesOf(subject).filter(({ settledBy }) => settledBy !== null)

/** The read that settles a write, and its fixture. */
export const settlingRead = (subject: Subject, write: Write): Read => {
  const read = readsOf(subject).find(({ name }) => name === write.settledBy)
  if (read === undefined) throw missing(`the read that settles ${write.name}`)
  return read
}

/** The input of any operation. */
export const inputOf = ({ fixtures }: Subject, name: string): Input => {
  const { writes, reads, forms } = fixtures
  const input = writes[name]?.input ?? reads[name]?.input ?? forms[name]
  if (input === undefined) throw missing(name)
  return input
}

/** The inputs of any operation that together hold every sensitive field. */
export const inputsOf = (subject: Subject, name: string): readonly Input[] => [
  inputOf(subject, name),
  ...(subject.fixtures.otherInputs?.[name] ?? []),
]

/** The settings that hold secrets, by name. */
export const secretsOf = ({ fixtures }: Subject): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.keys(fixtures.secrets).map(name => [name, Reflect.get(fixtures.settings, name)]),
  )

/** The operations that send something. */
export const sendingOperations = ({ operations }: Subject): OperationDescription[] =>
  operations.filter(({ kind }) => kind !== 'form')
