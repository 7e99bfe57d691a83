import { mutants as all } from '../mutants/catalogue.ts'
import { controlsOf, problemsOf } from '../mutants/control.ts'
import { type Fate, fateOf } from '../mutants/judge.ts'
import type { Mutant } from '../mutants/mutant.ts'
import { runTrials, type Trial } from '../mutants/run.ts'
import type { Part, PartOptions } from './part.ts'

const trialOf = (mutant: Mutant, whole: boolean): Trial => {
  const { part, ...trial } = mutant
  return whole ? trial : { ...trial, pattern: new RegExp(part) }
}

const said = (fate: Fate): string => {
  if (fate.is === 'broken') return `it does not run: ${fate.why}`
  if (fate.is === 'survived') return `passed all ${fate.checks} checks`
  return fate.checks === 1 ? `by: ${fate.by}` : `by ${fate.checks} checks, the first: ${fate.by}`
}

const marks = { rejected: 'ok      ', survived: 'SURVIVED', broken: 'BROKEN  ' }

const show = ({ provider, name }: Mutant, fate: Fate) =>
  `${marks[fate.is]} ${provider}: ${name}\n           ${said(fate)}`

const control = async (rejecting: readonly (readonly string[])[], { long, print }: PartOptions) => {
  const controls = controlsOf(all, rejecting, long)
  const verdicts = await runTrials(controls, { thorough: true })
  const problems = controls.flatMap((one, at) => {
    const verdict = verdicts[at]
    return verdict === undefined ? [] : problemsOf(one, verdict)
  })
  const passed = verdicts.reduce((sum, verdict) => sum + verdict.passed, 0)
  print(`control: without a change, ${passed} checks pass`)
  for (const problem of problems) print(`FAIL     ${problem}`)
  return { problems, passed }
}

/** Wrong copies of every provider. In the long form, each through its whole suite. */
export const mutants: Part = async options => {
  const { long, print } = options
  const verdicts = await runTrials(
    all.map(mutant => trialOf(mutant, long)),
    { thorough: long },
  )
  const fates = verdicts.map(fateOf)
  all.forEach((mutant, at) => {
    const fate = fates[at]
    if (fate !== undefined) print(show(mutant, fate))
  })
  const rejecting = verdicts.map(({ rejections }) => rejections.map(({ check }) => check))
  const { problems, passed } = await control(rejecting, options)
  const left = all.filter((_, at) => fates[at]?.is !== 'rejected').map(({ name }) => name)
  const failing = [...left, ...problems]
  const rejected = all.length - left.length
  return {
    counts: { mutants: all.length, rejected, controlChecks: passed },
    failing,
    tally: { passed: rejected, failed: failing.length, skipped: 0 },
    line: `mutants: ${rejected} of ${all.length} rejected`,
  }
}
