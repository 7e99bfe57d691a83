import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from '../shared/root.ts'
import { run } from '../shared/run.ts'
import { add, none, type Tally } from '../shared/tally.ts'
import { readReport } from './report.ts'
import type { Step } from './steps.ts'

export interface StepResult {
  readonly name: string
  readonly verdict: 'passed' | 'failed' | 'skipped'
  readonly seconds: number
  readonly tally: Tally
  /** Shown where the step failed. */
  readonly output: string
}

/** Colours are unreadable in a log, and the output is shown only where something failed. */
const plainText = { NO_COLOR: '1', FORCE_COLOR: undefined }

/** Tests start many programs of ours: what Node has compiled once, the next one finds. */
const compiled = { NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'node') }

const oneFailure: Tally = { passed: 0, failed: 1, skipped: 0 }

/** Runs one step quietly. A failure that no test accounts for counts as one. */
export async function runStep(step: Step, isCi: boolean): Promise<StepResult> {
  const program = step.needs?.find()
  if (step.needs && !program) return withoutProgram(step, step.needs.howToGet, isCi)
  const started = performance.now()
  if (step.report) await rm(join(root, step.report), { force: true })
  const [command, ...args] = step.command
  const found = step.needs?.variable ? { [step.needs.variable]: program } : {}
  const env = { ...toolsOf(step), ...found, ...compiled, ...plainText }
  const { code, output } = await run(command, args, { cwd: root, env })
  const counted = step.report ? await readReport(step.report) : none
  const ranNothing = step.report !== undefined && isEmpty(counted)
  const failed = code !== 0 || counted.failed > 0 || ranNothing
  return {
    name: step.name,
    verdict: failed ? 'failed' : 'passed',
    seconds: (performance.now() - started) / 1000,
    tally: failed && counted.failed === 0 ? add(counted, oneFailure) : counted,
    output: ranNothing ? `${output}No test was run.\n` : output,
  }
}

const toolsOf = ({ tools = {} }: Step) =>
  Object.fromEntries(Object.entries(tools).map(([variable, { find }]) => [variable, find() ?? '']))

const isEmpty = ({ passed, failed, skipped }: Tally): boolean => passed + failed + skipped === 0

function withoutProgram(step: Step, howToGet: string, isCi: boolean): StepResult {
  const base = { name: step.name, seconds: 0 }
  return isCi
    ? {
        ...base,
        verdict: 'failed',
        tally: oneFailure,
        output: `Required where CI=true: ${howToGet}\n`,
      }
    : { ...base, verdict: 'skipped', tally: { ...none, skipped: 1 }, output: '' }
}
