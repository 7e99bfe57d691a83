import type {
  Fields,
  GenuineNotification,
  NotificationFixtures,
} from '../../fixtures/notifications.ts'
import { type Message, messageOf } from '../message.ts'

/** A message that must be refused as not authentic, and which one of its class it is. */
export type Hostile = readonly [name: string, message: Message]

/** What attacks are made of. */
export interface Given {
  readonly genuine: GenuineNotification
  readonly fixtures: NotificationFixtures
  readonly otherAccount: string
}

/** A class of attacks. One that does not apply to a message makes none. */
export interface Attack {
  readonly name: string
  make(given: Given): readonly Hostile[]
}

export const without = (fields: Fields, names: readonly string[]): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)))

export const changed = (value: string): string => (value.endsWith('1') ? `${value}2` : `${value}1`)

/** The names that the signature covers in this message. */
export const signedNames = ({ genuine: { fields, unsigned = [] } }: Given): string[] =>
  Object.keys(fields).filter(name => fields[name] !== '' && !unsigned.includes(name))

/** The names that its signature travels under. */
export const signatureNames = ({ genuine, fixtures }: Given): string[] => {
  const signed = fixtures.sign(genuine.fields)
  return fixtures.signatures.filter(name => name in signed)
}

/** The signed message, changed in one place for each of the names. */
export const forEachName = (
  { genuine, fixtures }: Given,
  names: readonly string[],
  change: (fields: Fields, name: string) => Fields,
): Hostile[] => {
  const fields = fixtures.sign(genuine.fields)
  return names.map(name => [name, messageOf(genuine.as, change(fields, name))])
}

/** More fields, with a signature that fits: nothing but a rule can refuse them. */
export const signedAnyway = ({ genuine, fixtures }: Given, name: string, more: Fields): Hostile => [
  name,
  messageOf(genuine.as, fixtures.sign({ ...genuine.fields, ...more })),
]
