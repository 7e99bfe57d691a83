import { readFile } from 'node:fs/promises'
import { relative, sep } from 'node:path'
import { root } from '../shared/root.ts'
import type { Ran } from './judge.ts'

/** The part of vitest's JSON report that is read. */
interface Report {
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[]
  }[]
}

/** The tests of a JSON report of vitest's. A file that failed without any of its tests is one of its own. */
export async function readTests(report: string): Promise<Ran[]> {
  const { testResults } = JSON.parse(await readFile(report, 'utf8')) as Report // the shape is vitest's
  return testResults.flatMap(({ name: path, status, assertionResults }) => {
    const file = relative(root, path).split(sep).join('/')
    const tests = assertionResults.map(test => ({ file, name: test.fullName, status: test.status }))
    const hasFailed = tests.some(test => test.status === 'failed')
    return status === 'failed' && !hasFailed ? [...tests, { file, name: file, status }] : tests
  })
}
