import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createVitest, type TestModule, type TestProject } from 'vitest/node'
import { root } from '../shared/root.ts'
import type { Mutant } from './mutant.ts'
import { type Change, mutatedFiles } from './mutation.ts'

/** One test that a copy of a provider did not pass. */
export interface Rejection {
  /** The full name of the check. */
  readonly check: string
  /** The first line of what it said. */
  readonly why: string
}

/** What became of one copy of a provider in its suite. */
export interface Verdict {
  readonly passed: number
  readonly rejections: readonly Rejection[]
  /** What went wrong outside of any test: then nothing was proven. */
  readonly errors: readonly string[]
}

/** One copy of a provider, and the tests that it has to pass. */
export interface Trial extends Change, Pick<Mutant, 'provider' | 'file'> {
  /** Which tests; all of the file without it. */
  readonly pattern?: RegExp
}

const folderOf = (provider: string) => join(root, 'packages', provider)
const testOf = ({ provider, file = 'conformance' }: Trial) =>
  join(folderOf(provider), 'test', `${file}.test.ts`)

const stopAtFirst = fileURLToPath(new URL('stop-at-first.ts', import.meta.url))

/** Loads the edited files in the place of the real ones. */
const mutation = (trial: Trial) => {
  const files = mutatedFiles(trial)
  return {
    name: 'mutation',
    enforce: 'pre' as const,
    // modules are kept on disk from run to run by what their real files hold
    configureVitest: ({ defineCacheKeyGenerator }: CacheKeys) =>
      defineCacheKeyGenerator(({ id }) => (files.has(id) ? false : undefined)),
    load: (id: string) => files.get(id),
  }
}

interface CacheKeys {
  defineCacheKeyGenerator(generator: (module: { readonly id: string }) => false | undefined): void
}

const projectOf = (trial: Trial, at: number, setupFiles: string[]) => ({
  root: folderOf(trial.provider),
  plugins: [mutation(trial)],
  test: { name: `${at}`, include: [testOf(trial)], setupFiles },
})

const firstLine = (text = '') => text.split('\n', 1)[0] ?? ''

const verdictOf = (module: TestModule): Verdict => {
  const results = [...module.children.allTests()].map(test => ({ test, ...test.result() }))
  return {
    passed: results.filter(({ state }) => state === 'passed').length,
    rejections: results.flatMap(({ test, state, errors }) =>
      state === 'failed' ? [{ check: test.fullName, why: firstLine(errors?.[0]?.message) }] : [],
    ),
    errors: module.errors().map(({ message }) => firstLine(message)),
  }
}

/** Runs each trial apart from the others. `thorough` runs on after the first rejection. */
export const runTrials = async (
  trials: readonly Trial[],
  { thorough = false }: { readonly thorough?: boolean } = {},
): Promise<Verdict[]> => {
  const setupFiles = thorough ? [] : [stopAtFirst]
  const vitest = await createVitest('test', {
    ...{ config: false, root, watch: false, reporters: [{}], silent: true, maxWorkers: '100%' },
    projects: trials.map((trial, at) => projectOf(trial, at, setupFiles)),
  })
  try {
    const specifications = trials.map((trial, at) => {
      const { pattern } = trial
      const project = vitest.projects.find(({ name }) => name === `${at}`) as TestProject // made above
      return project.createSpecification(testOf(trial), pattern && { testNamePattern: pattern })
    })
    const { testModules } = await vitest.runTestSpecifications(specifications)
    return trials.map((_, at) => {
      const module = testModules.find(({ project }) => project.name === `${at}`)
      return module ? verdictOf(module) : { passed: 0, rejections: [], errors: ['it did not run'] }
    })
  } finally {
    await vitest.close()
  }
}
