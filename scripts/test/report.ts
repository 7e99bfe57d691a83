import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from '../shared/root.ts'
import { none, type Tally } from '../shared/tally.ts'

/** The part of vitest's JSON report that is counted. */
interface VitestReport {
  readonly testResults: readonly {
    readonly status: string
    readonly assertionResults: readonly { readonly status: string }[]
  }[]
}

/** Counts the tests of a report. A file that failed without a failed test (it did not load) is one failure. */
export function tallyOf({ testResults }: VitestReport): Tally {
  const statuses = testResults.flatMap(file => {
    const tests = file.assertionResults.map(test => test.status)
    return file.status === 'failed' && !tests.includes('failed') ? [...tests, 'failed'] : tests
  })
  const passed = statuses.filter(status => status === 'passed').length
  const failed = statuses.filter(status => status === 'failed').length
  return { passed, failed, skipped: statuses.length - passed - failed }
}

/** The tally of a report file, `none` where vitest died before it wrote one. */
export async function readReport(report: string): Promise<Tally> {
  try {
    // The shape is vitest's; a report that lacks it throws and counts as missing.
    return tallyOf(JSON.parse(await readFile(join(root, report), 'utf8')) as VitestReport)
  } catch {
    return none
  }
}
