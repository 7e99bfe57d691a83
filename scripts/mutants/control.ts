import type { Mutant } from './mutant.ts'
import type { Trial, Verdict } from './run.ts'

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

const exactly = (names: ReadonlySet<string>): RegExp =>
  new RegExp(`^(?:${[...names].map(escaped).join('|')})$`)

/** Providers without any change, through the checks that rejected their copies. */
export interface Control extends Trial {
  /** How many checks have to pass; `null` for all that there are. */
  readonly checks: number | null
}

/**
 * The controls of a run: what rejects a wrong copy has to pass the right one.
 *
 * @param rejecting for each mutant the names of the checks that rejected it
 * @param whole runs whole suites instead of these checks
 */
export const controlsOf = (
  mutants: readonly Mutant[],
  rejecting: readonly (readonly string[])[],
  whole: boolean,
): Control[] => {
  const suites = new Map<string, { readonly trial: Trial; readonly names: Set<string> }>()
  mutants.forEach(({ provider, file = 'conformance' }, at) => {
    const name = `${provider}, ${file}`
    const suite = suites.get(name) ?? {
      trial: { name, provider, file, edits: [] },
      names: new Set(),
    }
    suites.set(name, suite)
    for (const check of rejecting[at] ?? []) suite.names.add(check)
  })
  return [...suites.values()].map(({ trial, names }) =>
    whole ? { ...trial, checks: null } : { ...trial, pattern: exactly(names), checks: names.size },
  )
}

/** What is wrong with a control; empty when nothing is. */
export const problemsOf = ({ name, checks }: Control, { passed, rejections, errors }: Verdict) => {
  const missing = checks !== null && passed + rejections.length < checks
  return [
    ...errors,
    ...rejections.map(({ check }) => check),
    ...(missing || passed === 0 ? [`${passed} of ${checks ?? 'all'} checks passed`] : []),
  ].map(problem => `control of ${name}: ${problem}`)
}
