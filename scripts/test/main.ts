import { finish } from '../shared/checks.ts'
import { add, none } from '../shared/tally.ts'
import { runStep, type StepResult } from './run-step.ts'
import { chromium, php, type Requirement, steps } from './steps.ts'

const isCi = process.env.CI === 'true'

const marks = { passed: 'ok  ', failed: 'FAIL', skipped: 'skip' }

const line = ({ name, verdict, seconds }: StepResult): string =>
  `${marks[verdict]}  ${name.padEnd(14)} ${seconds.toFixed(1).padStart(6)} s`

/** One visible line for every kind of test that this machine cannot run. */
function announceMissing({ name, find, howToGet }: Requirement): void {
  if (!find()) console.log(`${isCi ? 'MISSING' : 'SKIPPED'}: ${name} — to run them, ${howToGet}.`)
}

for (const requirement of [chromium, php]) announceMissing(requirement)

const results: StepResult[] = []
for (const step of steps) {
  const result = await runStep(step, isCi)
  results.push(result)
  console.log(line(result))
  if (result.verdict === 'failed') console.log(result.output)
}

const missingPhp = isCi && !php.find() ? { passed: 0, failed: 1, skipped: 0 } : none
const total = results.map(result => result.tally).reduce(add, missingPhp)

console.log(['', ...results.map(line), ''].join('\n'))
await finish('test', total)
