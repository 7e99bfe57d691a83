import { describe, expect, it } from 'vitest'
import { closingLine, isGreen } from '../shared/tally.ts'
import { readReport, tallyOf } from './report.ts'

const file = (status: string, ...tests: readonly string[]) => ({
  status,
  assertionResults: tests.map(test => ({ status: test })),
})

describe('the tally of a vitest report', () => {
  it('counts passed, failed and skipped tests over all files', () => {
    const report = {
      testResults: [file('passed', 'passed', 'skipped'), file('failed', 'failed', 'todo')],
    }
    expect(tallyOf(report)).toEqual({ passed: 1, failed: 1, skipped: 2 })
  })

  it('counts a file that did not load as one failure', () => {
    const report = { testResults: [file('passed', 'passed'), file('failed')] }
    expect(tallyOf(report)).toEqual({ passed: 1, failed: 1, skipped: 0 })
  })

  it('counts nothing where vitest wrote no report', async () => {
    expect(await readReport('reports/no-such-report.json')).toEqual({
      passed: 0,
      failed: 0,
      skipped: 0,
    })
  })

  it('is not green without a test', () => {
    expect(isGreen({ passed: 0, failed: 0, skipped: 3 })).toBe(false)
    expect(isGreen({ passed: 1, failed: 0, skipped: 0 })).toBe(true)
    expect(isGreen({ passed: 5, failed: 1, skipped: 0 })).toBe(false)
  })

  it('closes with one plain line', () => {
    expect(closingLine({ passed: 12, failed: 0, skipped: 3 })).toBe(
      '12 passed, 0 failed, 3 skipped',
    )
  })
})
