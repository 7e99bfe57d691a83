import type {
  CallOptions,
  LogEvent,
  OperationDescription,
  PaymentProvider,
  ResultBase,
} from '@pay/core'
import { onTestFinished } from 'vitest'
import type { Fixtures, Input, ReadFixture, WriteFixture } from './fixtures.ts'
import { type Gateway, openGateway } from './wire/gateway.ts'

/** Settings that replace the fixtures' own; wrong ones are given on purpose. */
export type Overrides = Readonly<Record<string, unknown>>

/** A provider under test, of any gateway. */
export interface Subject {
  readonly fixtures: Fixtures<Overrides>
  /** Every operation, as a provider with ordinary settings describes it. */
  readonly operations: readonly OperationDescription[]
  /** The whole settings for a gateway at this address. */
  settings(address: string, overrides?: Overrides): Overrides
  create(settings: Overrides): PaymentProvider
}

/** One moment for all tests: what is signed and sent is then the same each time. */
const moment = new Date('2026-01-31T09:30:00.000Z')

const random = (bytes: number) => new Uint8Array(bytes).fill(7)

/** Settings of a run that no real clock or chance takes part in. They are functions, so no JSON. */
export const fixed = { now: () => moment, random }

const addressOf = (address: string, hosts: readonly string[] | undefined) =>
  hosts === undefined ? address : Object.fromEntries(hosts.map(host => [host, address]))

export const createSubject = (
  create: (settings: Overrides) => PaymentProvider,
  fixtures: Fixtures<Overrides>,
): Subject => {
  const settings: Subject['settings'] = (address, overrides) => ({
    ...fixtures.settings,
    baseUrl: addressOf(address, fixtures.hosts),
    allowHttp: true,
    ...overrides,
  })
  const { operations } = create(settings('https://gateway.invalid'))
  return { fixtures, operations, settings, create }
}

/** A call of a provider, found by its operation's name. */
export type Call = (input: unknown, options?: CallOptions) => Promise<ResultBase>

/** @throws {TypeError} when the provider describes an operation that it does not have. */
export const callOf = (provider: PaymentProvider, name: string): Call => {
  const [group = '', verb = ''] = name.split('.')
  const calls: unknown = Reflect.get(provider, group)
  const call: unknown = typeof calls === 'object' && calls !== null && Reflect.get(calls, verb)
  if (typeof call !== 'function') throw new TypeError(`there is no ${name}`)
  return async (input, options) => call.call(calls, input, options)
}

/** A provider and the gateway it talks to, for one test. */
export interface Rig {
  readonly gateway: Gateway
  readonly provider: PaymentProvider
  readonly events: readonly LogEvent[]
  call(name: string): Call
}

/** Opens a gateway for the running test and connects a provider to it. */
export const openRig = async (subject: Subject, overrides: Overrides = {}): Promise<Rig> => {
  const gateway = await openGateway()
  onTestFinished(() => gateway.close())
  const events: LogEvent[] = []
  const log = (event: LogEvent) => events.push(event)
  const settings = subject.settings(gateway.url, { ...fixed, log, ...overrides })
  const provider = subject.create(settings)
  return { gateway, provider, events, call: name => callOf(provider, name) }
}

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

/** The settings that hold secrets, by name. */
export const secretsOf = ({ fixtures }: Subject): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.keys(fixtures.secrets).map(name => [name, Reflect.get(fixtures.settings, name)]),
  )

/** The operations that send something. */
export const sendingOperations = ({ operations }: Subject): OperationDescription[] =>
  operations.filter(({ kind }) => kind !== 'form')

/** The path under which a call reaches the gateway. */
export const pathOf = (rig: Rig, name: string, input: unknown): string =>
  new URL(rig.provider.preview(name, input).url).pathname
