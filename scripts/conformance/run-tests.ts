import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Ran } from '../attacks/judge.ts'
import { readTests } from '../attacks/read-tests.ts'
import { root } from '../shared/root.ts'
import { run } from '../shared/run.ts'

/** Which tests are run, and how. */
export interface Wanted {
  /** From the repository's root. All test files without it. */
  readonly files?: readonly string[]
  /** A pattern of full names, in which `>` stands between groups. */
  readonly pattern?: string
  readonly env?: Readonly<Record<string, string>>
}

const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
const report = join(root, 'reports', 'conformance.json')
const hourMs = 3_600_000

const switches = ['run', '--reporter=json', `--outputFile=${report}`]

/**
 * Runs tests as they are.
 *
 * @throws {Error} with all that vitest said, when it ran no test.
 */
export async function runTests({ files = [], pattern, env = {} }: Wanted): Promise<Ran[]> {
  await rm(report, { force: true })
  const named = pattern === undefined ? [] : ['--testNamePattern', pattern]
  const args = [vitest, ...switches, ...named, ...files]
  const { output } = await run(process.execPath, args, { cwd: root, env, timeoutMs: hourMs })
  const tests = await readTests(report).catch(() => [])
  if (tests.length === 0) throw new Error(`vitest ran no test\n${output}`)
  return tests
}
