import type { Fields } from '../../fixtures/notifications.ts'
import { type Attack, changed, forEachName, type Given, signedNames, without } from './attack.ts'

const ofSigned = (name: string, change: (fields: Fields, name: string) => Fields): Attack => ({
  name,
  make: given => forEachName(given, signedNames(given), change),
})

/** Pairs of names that stand beside each other in the text that is signed. */
const neighbours = (given: Given) => {
  const names = signedNames(given).sort()
  return new Map(names.slice(0, -1).map((name, index) => [name, names[index + 1] ?? '']))
}

/** One field swallows the next: the text that is signed stays the same. */
const swallowed: Attack = {
  name: 'text moved from one field into its neighbour',
  make(given) {
    const next = neighbours(given)
    return forEachName(given, [...next.keys()], (fields, name) => {
      const other = next.get(name) ?? ''
      return { ...without(fields, [other]), [name]: `${fields[name]}&${other}=${fields[other]}` }
    })
  },
}

/** What is done to the fields that the signature covers. */
export const ofFields: readonly Attack[] = [
  ofSigned('a signed field changed', (fields, name) => ({
    ...fields,
    [name]: changed(fields[name] ?? ''),
  })),
  ofSigned('a signed field emptied', (fields, name) => ({ ...fields, [name]: '' })),
  ofSigned('a signed field removed', (fields, name) => without(fields, [name])),
  ofSigned('a signed field under a name in other case', (fields, name) => ({
    ...without(fields, [name]),
    [name.toUpperCase()]: fields[name] ?? '',
  })),
  swallowed,
]
