import type { OperationDescription, PaymentProvider } from '@pay/core'
import type { Fixtures } from './fixtures/fixtures.ts'

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
export const moment = new Date('2026-01-31T09:30:00.000Z')

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
