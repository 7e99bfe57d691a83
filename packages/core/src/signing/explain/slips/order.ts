import type { Attempt } from '../attempt.ts'
import { allOf, attemptChange, rarely } from '../changes.ts'
import type { Slip } from '../slip.ts'

type Order = Attempt['order']

const compared =
  (compare: (one: string, other: string) => number): Order =>
  names =>
    [...names].sort(compare)

const plainly = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)

const asGiven: Order = (names, { fields }) => {
  const signed = new Set(names)
  return Object.keys(fields).filter(name => signed.has(name))
}

const asListed: Order = (names, { recipe }) => {
  if (recipe.fields === 'all') return names
  const signed = new Set(names)
  return recipe.fields.filter(name => signed.has(name))
}

const byPair: Order = (names, { fields, recipe }) => {
  const pairOf = (name: string) => `${name}${recipe.pair}${fields[name] ?? ''}`
  return [...names].sort((one, other) => plainly(pairOf(one), pairOf(other)))
}

const byValue: Order = (names, { fields }) =>
  [...names].sort((one, other) => plainly(fields[one] ?? '', fields[other] ?? ''))

const folded = (fold: (name: string) => string) =>
  compared((one, other) => plainly(fold(one), fold(other)))

const ordered = (order: Order, detail: string) => attemptChange(() => ({ order }), detail)

/** In which order the fields stand. */
export const orderSlips: readonly Slip[] = [
  {
    cause: 'field-order',
    on: 'recipe',
    says: 'The other side joined the fields {detail} instead of sorting their names by bytes.',
    fix: 'Sort the names by byte value: plain comparison, no locale, upper case before lower case.',
    changes: allOf(
      ordered(asGiven, 'unsorted, as they stand in the message'),
      ordered(asListed, 'in the order of the document'),
      ordered(
        folded(name => name.toLowerCase()),
        'without regard to case',
      ),
      rarely(
        ordered(
          folded(name => name.toUpperCase()),
          'without regard to case, in upper case',
        ),
        ordered(
          compared((one, other) => one.localeCompare(other, 'en')),
          'in the order of a locale',
        ),
        ordered(byPair, 'sorted as whole pairs, name and value together,'),
        ordered(names => [...names].reverse(), 'in descending order'),
        ordered(byValue, 'sorted by their values'),
        ordered(
          (names, attempt) => [...asGiven(names, attempt)].reverse(),
          'in reverse of the message',
        ),
        ordered(
          compared((one, other) => one.length - other.length || plainly(one, other)),
          'sorted by the length of their names',
        ),
      ),
    ),
  },
]
