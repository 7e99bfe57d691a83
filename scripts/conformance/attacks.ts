import { catalogue } from '../attacks/catalogue.ts'
import { accountLine, takeAccount } from '../attacks/take-account.ts'
import type { Part } from './part.ts'
import { runTests } from './run-tests.ts'

/** Their names end with how often something was mutated. */
const mutated = / that was mutated .* (\d+) times$/

/** The account speaks of names as reports have them: without the mark between groups. */
const asVitestHasThem = (pattern: string): string =>
  pattern.replace(/^shared: /, '').replaceAll(' ', '(?: > | )')

const patterns = (): string => {
  const all = catalogue.flatMap(({ cases }) => Object.values(cases).flat())
  return [...new Set([...all, 'that was mutated'].map(asVitestHasThem))].join('|')
}

const countOf = (name: string): number => Number(mutated.exec(name)?.[1] ?? 0)

/** Every class of attacks, and mutated notifications and answers. */
export const attacks: Part = async ({ long, print }) => {
  const tests = await runTests({ pattern: patterns(), env: long ? { PAY_LONG: '1' } : {} })
  const account = await takeAccount(tests, print)
  const rounds = tests.filter(({ name }) => mutated.test(name))
  const stumbled = rounds.filter(({ status }) => status !== 'passed').map(({ name }) => name)
  const mutations = rounds.reduce((sum, { name }) => sum + countOf(name), 0)
  print(`mutated notifications and answers: ${mutations}`)
  for (const name of stumbled) print(`FAIL  ${name}`)
  const { problems, ...counts } = account
  const failing = [...problems, ...stumbled]
  return {
    counts: { ...counts, mutations },
    failing,
    tally: { passed: account.held, failed: failing.length, skipped: 0 },
    line: accountLine(account),
  }
}
