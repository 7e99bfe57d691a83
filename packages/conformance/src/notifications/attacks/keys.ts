import type { Fields } from '../../fixtures/notifications.ts'
import { encode, messageAround } from '../message.ts'
import { type Attack, changed, type Given, type Hostile, signedAnyway } from './attack.ts'

const tooMany: Fields = Object.fromEntries(
  Array.from({ length: 101 }, (_, index) => [`extra${index}`, '1']),
)

// computed, since `__proto__` in a literal would set the prototype
const own = (name: string): Fields => Object.fromEntries([[name, '1']])

/** Every field of the signed message once more, before the genuine one: a reader may keep either. */
const repeated = ({ genuine: { as, fields }, fixtures }: Given, value: (own: string) => string) => {
  const signed = fixtures.sign(fields)
  const text = encode(as, signed)
  return Object.entries(signed).map(([name, given]): Hostile => {
    const again = encode(as, { [name]: value(given) })
    const twice = as === 'json' ? `${again.slice(0, -1)},${text.slice(1)}` : `${again}&${text}`
    return [name, messageAround(as, twice)]
  })
}

/** What is done to the names of fields. All are signed anyway: only a rule can refuse them. */
export const ofKeys: readonly Attack[] = [
  { name: 'a key repeated with another value', make: given => repeated(given, changed) },
  { name: 'a key repeated with an equal value', make: given => repeated(given, value => value) },
  {
    name: 'an array key',
    make: given =>
      given.genuine.as === 'json'
        ? []
        : ['extra[]', 'extra[0]', 'extra[a]'].map(name => signedAnyway(given, name, own(name))),
  },
  {
    name: 'a key that reaches into JavaScript',
    make: given =>
      ['__proto__', 'constructor', 'prototype'].map(name => signedAnyway(given, name, own(name))),
  },
  { name: 'more than 100 fields', make: given => [signedAnyway(given, '', tooMany)] },
  {
    name: 'a name of more than 256 characters',
    make: given => [signedAnyway(given, '', own('n'.repeat(300)))],
  },
]
