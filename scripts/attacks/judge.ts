import { type AttackEntry, type Provider, providers, type Way, ways } from './catalogue.ts'

/** A test of a report. */
export interface Ran {
  /** From the repository's root, with slashes. */
  readonly file: string
  readonly name: string
  readonly status: string
}

/** What became of one class for one provider in one way. */
export interface Cell {
  readonly provider: Provider
  readonly way: Way
  /** How many tests hold it; `null` where it does not apply. */
  readonly held: number | null
  readonly problems: readonly string[]
}

const sharedMark = 'shared: '

const isOf = (provider: Provider) => (test: Ran) => test.file.startsWith(`packages/${provider}/`)
const isShared = (test: Ran) => !providers.some(provider => isOf(provider)(test))

const matching = (tests: readonly Ran[], provider: Provider, pattern: string): Ran[] => {
  const isCommon = pattern.startsWith(sharedMark)
  const expression = new RegExp(isCommon ? pattern.slice(sharedMark.length) : pattern)
  const belongs = isCommon ? isShared : isOf(provider)
  return tests.filter(test => belongs(test) && expression.test(test.name))
}

export const reasonOf = ({ notApplicable = {} }: AttackEntry, way: Way, provider: Provider) =>
  notApplicable[`${way}/${provider}`] ?? notApplicable[`${way}/*`]

const problemsOf = (found: readonly Ran[], pattern: string): string[] => [
  ...(found.some(({ status }) => status === 'passed') ? [] : [`no test passed: ${pattern}`]),
  ...found.filter(({ status }) => status === 'failed').map(({ name }) => `failed: ${name}`),
]

const judgeCell = (entry: AttackEntry, tests: readonly Ran[], provider: Provider, way: Way) => {
  const patterns = entry.cases[way] ?? []
  const base = { provider, way }
  if (reasonOf(entry, way, provider) !== undefined) return { ...base, held: null, problems: [] }
  const found = patterns.map(pattern => [pattern, matching(tests, provider, pattern)] as const)
  const problems = found.flatMap(([pattern, ran]) => problemsOf(ran, pattern))
  const held = new Set(found.flatMap(([, ran]) => ran)).size
  return { ...base, held, problems: patterns.length === 0 ? ['nothing holds it'] : problems }
}

/** Every provider in every way: held by tests that passed, or left out for a reason. */
export const judge = (entry: AttackEntry, tests: readonly Ran[]): Cell[] =>
  providers.flatMap(provider => ways.map(way => judgeCell(entry, tests, provider, way)))

/** Patterns that match no test of any provider: they hold nothing any more. */
export const staleOf = ({ cases }: AttackEntry, tests: readonly Ran[]): string[] =>
  ways
    .flatMap(way => cases[way] ?? [])
    .filter(pattern => providers.every(one => matching(tests, one, pattern).length === 0))

/** What is wrong with the list itself: a number twice, or not there. */
export const gapsOf = (entries: readonly AttackEntry[], count: number): string[] =>
  Array.from({ length: count }, (_, index) => index + 1)
    .filter(number => entries.filter(entry => entry.number === number).length !== 1)
    .map(number => `class ${number} has to be listed once`)
