import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { root } from '../shared/root.ts'
import { runStep } from './run-step.ts'
import type { Step } from './steps.ts'

const report = 'reports/run-step-test.json'
const script = (code: string): Step['command'] => [process.execPath, '-e', code]
const absent = { name: 'such tests', find: () => undefined, howToGet: 'install such a program' }

/** A step whose command leaves this report behind, as vitest would. */
const reporting = (code: number, ...tests: readonly string[]): Step => {
  const testResults = [{ status: 'passed', assertionResults: tests.map(status => ({ status })) }]
  const text = JSON.stringify(JSON.stringify({ testResults }))
  const write = `require('node:fs').writeFileSync('${report}', ${text}); process.exit(${code})`
  return { name: 'tests', report, command: script(write) }
}

describe('a step', () => {
  afterAll(() => rm(join(root, report), { force: true }))

  it('passes with the tests that it ran', async () => {
    await mkdir(join(root, 'reports'), { recursive: true })
    const result = await runStep(reporting(0, 'passed', 'skipped'), true)
    expect(result).toMatchObject({ verdict: 'passed', tally: { passed: 1, failed: 0, skipped: 1 } })
  })

  it('fails with its output when its command does, and counts as one failure', async () => {
    const step: Step = { name: 'lint', command: script("console.log('untidy'); process.exit(3)") }
    const result = await runStep(step, false)
    expect(result).toMatchObject({ verdict: 'failed', tally: { passed: 0, failed: 1, skipped: 0 } })
    expect(result.output).toContain('untidy')
  })

  it('fails when its tests passed and its command did not', async () => {
    const result = await runStep(reporting(1, 'passed'), false)
    expect(result).toMatchObject({ verdict: 'failed', tally: { passed: 1, failed: 1, skipped: 0 } })
  })

  it('fails when its command does not exist', async () => {
    const result = await runStep({ name: 'lint', command: ['no-such-command'] }, false)
    expect(result).toMatchObject({ verdict: 'failed', tally: { failed: 1 } })
  })

  it('fails when it ran no test, whatever report an earlier run left', async () => {
    await writeFile(
      join(root, report),
      '{"testResults":[{"status":"passed","assertionResults":[{"status":"passed"}]}]}',
    )
    const result = await runStep({ name: 'tests', report, command: script('') }, false)
    expect(result).toMatchObject({ verdict: 'failed', tally: { passed: 0, failed: 1, skipped: 0 } })
  })

  it('is skipped without the program that it needs, and fails where CI=true', async () => {
    const step: Step = { name: 'browser', command: script(''), needs: absent }
    expect(await runStep(step, false)).toMatchObject({ verdict: 'skipped', tally: { skipped: 1 } })
    const required = await runStep(step, true)
    expect(required).toMatchObject({ verdict: 'failed', tally: { failed: 1 } })
    expect(required.output).toContain('install such a program')
  })
})
