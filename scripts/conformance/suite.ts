import { globSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import type { Ran } from '../attacks/judge.ts'
import { findPhp } from '../shared/executables.ts'
import { root } from '../shared/root.ts'
import type { Tally } from '../shared/tally.ts'
import type { Part } from './part.ts'
import { runTests } from './run-tests.ts'

/** Test files that hand a provider to the suite. */
const suiteFiles = (): string[] =>
  globSync(['packages/*/test/*.test.ts', 'examples/*/test/*.test.ts'], { cwd: root })
    .map(file => file.split(sep).join('/'))
    .filter(file => readFileSync(join(root, file), 'utf8').includes("from '@pay/conformance'"))
    .sort()

/** What the long form holds against PHP besides: the simulated gateways, and every signature recipe. */
const againstPhp = ['packages/sandbox/test/verdicts', 'packages/cli/test/recipes']
const longForms = { PAY_LONG: '1', PHP_SETS: '100000' }

const tallyOf = (tests: readonly Ran[]): Tally => {
  const passed = tests.filter(({ status }) => status === 'passed').length
  const failed = tests.filter(({ status }) => status === 'failed').length
  return { passed, failed, skipped: tests.length - passed - failed }
}

const inWords = ({ passed, failed, skipped }: Tally): string =>
  `${passed + failed + skipped} tests, ${passed} passed, ${failed} failed, ${skipped} left out`

const packageOf = ({ file }: Ran): string => file.split('/').slice(0, 2).join('/')

/** The suite of every provider. The long form asks PHP, too. */
export const suite: Part = async ({ long, print }) => {
  const isAsked = long && (findPhp() !== undefined || process.env.CI === 'true')
  if (long && !isAsked) print('SKIPPED: agreement with PHP, which is not on this machine')
  const files = [...suiteFiles(), ...(isAsked ? againstPhp : [])]
  const tests = await runTests({ files, env: long ? longForms : {} })
  for (const name of [...new Set(tests.map(packageOf))].sort()) {
    const own = tests.filter(test => packageOf(test) === name)
    print(`${name}: ${inWords(tallyOf(own))}`)
  }
  const failing = tests.filter(({ status }) => status === 'failed').map(({ name }) => name)
  for (const name of failing) print(`FAIL  ${name}`)
  const tally = tallyOf(tests)
  const { passed, failed, skipped } = tally
  const counts = { tests: tests.length, passed, failed, leftOut: skipped }
  return { counts, failing, tally, line: `suite: ${inWords(tally)}` }
}
