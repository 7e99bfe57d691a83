import { messageOf } from '../message.ts'
import { type Attack, forEachName, signatureNames, signedAnyway, without } from './attack.ts'

const unusable = ['', ' ', '0', 'null', 'A', 'é'.repeat(16), '0'.repeat(32), 'x'.repeat(5_000)]

const half = (text: string) => text.slice(0, text.length >> 1)

/** What is done to the signature itself, and to whom it belongs. */
export const ofSignature: readonly Attack[] = [
  {
    name: 'no signature',
    make: ({ genuine }) => [['', messageOf(genuine.as, genuine.fields)]],
  },
  {
    name: 'an unusable signature',
    make: given =>
      unusable.flatMap(value =>
        forEachName(given, signatureNames(given), (fields, name) => ({ ...fields, [name]: value })),
      ),
  },
  {
    name: 'half of the signature',
    make: given =>
      forEachName(given, signatureNames(given), (fields, name) => ({
        ...fields,
        [name]: half(fields[name] ?? ''),
      })),
  },
  {
    name: 'a signature in an array key',
    make: given =>
      forEachName(given, signatureNames(given), (fields, name) => ({
        ...without(fields, [name]),
        [`${name}[]`]: fields[name] ?? '',
      })),
  },
  {
    name: 'a signature made with another key',
    make: ({ genuine, fixtures }) => [['', messageOf(genuine.as, fixtures.forge(genuine.fields))]],
  },
  {
    name: 'another merchant, rightly signed',
    make: given =>
      given.fixtures.accounts
        .filter(name => name in given.genuine.fields)
        .map(name => signedAnyway(given, name, { [name]: given.otherAccount })),
  },
  {
    name: 'what the fixtures name, rightly signed',
    make: given =>
      (given.fixtures.alsoRefused ?? []).map(({ name, fields }) =>
        signedAnyway(given, name, fields),
      ),
  },
]
