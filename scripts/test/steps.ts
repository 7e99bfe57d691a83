import { findChromium, findPhp } from '../shared/executables.ts'

/** One line of `npm test`. */
export interface Step {
  readonly name: string
  readonly command: readonly [string, ...string[]]
  /** Where vitest writes its JSON report, for a step that runs tests. */
  readonly report?: string
  /** A program that the step cannot do without. Without it the step is skipped, or fails where `CI=true`. */
  readonly needs?: Requirement
  /** Programs that some tests of the step need: where they lie, for what decides whether tests changed. */
  readonly tools?: Readonly<Record<string, Requirement>>
}

export interface Requirement {
  readonly name: string
  readonly find: () => string | undefined
  /** The variable that tells the tests where the program lies, if they do not look on PATH. */
  readonly variable?: string
  readonly howToGet: string
}

export const chromium: Requirement = {
  name: 'browser tests',
  find: findChromium,
  variable: 'CHROMIUM_PATH',
  howToGet: 'install Chromium (Debian: apt-get install chromium) or set CHROMIUM_PATH',
}

export const php: Requirement = {
  name: 'tests against PHP',
  find: findPhp,
  howToGet: 'install PHP (Debian: apt-get install php-cli)',
}

const turbo = (...tasks: readonly string[]): readonly [string, ...string[]] => [
  'turbo',
  'run',
  ...tasks,
  '--continue=dependencies-successful',
  '--output-logs=errors-only',
]

export const steps: readonly Step[] = [
  { name: 'lint', command: ['biome', 'ci', '--colors=off'] },
  { name: 'build', command: turbo('build') },
  { name: 'types', command: turbo('typecheck', '//#typecheck:house') },
  { name: 'packages', command: turbo('check:pack') },
  // `pnpm unit`: many files in one process, since starting one for each takes longer than most of
  // them run. Where nothing has changed since they passed, turbo brings their report back.
  {
    name: 'tests',
    command: turbo('//#unit'),
    report: 'reports/unit.json',
    tools: { PHP_PATH: php },
  },
  // reads the report of the step before
  { name: 'attacks', command: ['node', 'scripts/attacks/account.ts'] },
  {
    name: 'browser tests',
    command: ['pnpm', 'run', 'e2e'],
    report: 'reports/e2e.json',
    needs: chromium,
  },
]
