import { anyText, anyValue, type Pair, type Random } from '../support/random-forms.ts'

/** One of a list, of any length but none. */
export function oneOf<T>(random: Random, list: readonly T[]): T {
  const [chosen] = list.slice(random.below(list.length))
  if (chosen === undefined) throw new Error('an empty list')
  return chosen
}

/** So many of the same, to be chosen more often. */
export const often = <T>(count: number, entry: T): readonly T[] =>
  Array.from({ length: count }, () => entry)

/** One thing that goes wrong with a list of fields. */
export type Slip = (random: Random, pairs: readonly Pair[]) => readonly Pair[]

const atRandom = (random: Random, pairs: readonly Pair[]): number => random.below(pairs.length)

/** Puts other pairs in the place of one. */
const replaced =
  (change: (random: Random, pair: Pair) => readonly Pair[]): Slip =>
  (random, pairs) => {
    const index = atRandom(random, pairs)
    return pairs.flatMap((pair, at) => (at === index ? change(random, pair) : [pair]))
  }

/** What goes wrong with any form, whatever its fields mean. */
export const slips: readonly Slip[] = [
  replaced(() => []),
  replaced((_, [name]) => [[name, '']]),
  replaced((_, [name]) => [[name, '0']]),
  replaced((random, [name]) => [[name, anyValue(random)]]),
  replaced((_, [name, value]) => [[name, ` ${value}`]]),
  replaced((_, [name, value]) => [[name, `${value} `]]),
  replaced((_, [name, value]) => [[`${name}[]`, value]]),
  replaced((_, [name, value]) => [[`${name}[a]`, value]]),
  replaced((_, [name, value]) => [[name.replace('_', '.'), value]]),
  replaced((_, [name, value]) => [[name.toUpperCase(), value]]),
  replaced((random, [name, value]) => [
    [name, value],
    [name, random.pick<string | Buffer>([value, anyText(random)])],
  ]),
  (random, pairs) => [...pairs, [`x${random.below(3)}`, anyValue(random)]],
]

/** Mostly none, sometimes one, seldom two. */
export function slip(random: Random, pairs: readonly Pair[]): readonly Pair[] {
  let slipped = pairs
  for (const chance of [3, 6]) {
    if (random.below(chance) === 0) slipped = oneOf(random, slips)(random, slipped)
  }
  return slipped
}
