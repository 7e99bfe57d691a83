import { describe, expect, it } from 'vitest'
import { type AttackEntry, catalogue, providers, ways } from './catalogue.ts'
import { gapsOf, judge, type Ran, staleOf } from './judge.ts'

const entry: AttackEntry = {
  number: 1,
  title: 'a class',
  cases: { receive: ['is refused by receive$'], handler: ['is refused by the handler$'] },
}

const everything: readonly Ran[] = providers.flatMap(provider =>
  ['is refused by receive', 'is refused by the handler'].map(name => ({
    ...{ file: `packages/${provider}/test/attacks.test.ts`, name, status: 'passed' },
  })),
)

const problemsWith = (tests: readonly Ran[], of = entry) =>
  judge(of, tests).flatMap(({ problems }) => problems)

const changed = (status: string) =>
  everything.map((test, at) => (at === 0 ? { ...test, status } : test))

describe('the account of attacks', () => {
  it('is settled when a test of every provider passed in every way', () => {
    expect(judge(entry, everything)).toHaveLength(providers.length * ways.length)
    expect(problemsWith(everything)).toEqual([])
  })

  it('is open where a test is missing, failed or was skipped', () => {
    expect(problemsWith(everything.slice(1))).toHaveLength(1)
    expect(problemsWith(changed('failed'))).not.toEqual([])
    expect(problemsWith(changed('skipped'))).toHaveLength(1)
  })

  it('is open where one of many tests failed', () => {
    const more = everything.map(test => ({ ...test, status: 'failed' }))
    expect(problemsWith([...everything, ...more])).toHaveLength(8)
  })

  it('is open where nothing is named, and settled by a reason', () => {
    const bare = { ...entry, cases: { receive: entry.cases.receive ?? [] } }
    expect(problemsWith(everything, bare)).toHaveLength(4)
    const reasoned = { ...bare, notApplicable: { 'handler/*': 'it sends nothing' } }
    expect(problemsWith(everything, reasoned)).toEqual([])
  })

  it('counts shared tests for every provider, and no other foreign ones', () => {
    const shared = {
      ...entry,
      cases: { receive: ['shared: refuses'], handler: ['shared: refuses'] },
    }
    const ofProvider = { file: 'packages/mmk/test/a.test.ts', name: 'refuses', status: 'passed' }
    const ofSandbox = { ...ofProvider, file: 'packages/sandbox/test/a.test.ts' }
    expect(problemsWith([ofSandbox], shared)).toEqual([])
    expect(problemsWith([ofProvider], shared)).toHaveLength(8)
  })

  it('finds patterns that match nothing, and classes that are not listed once', () => {
    expect(staleOf(entry, everything)).toEqual([])
    expect(staleOf(entry, [])).toHaveLength(2)
    expect(gapsOf([entry], 2)).toEqual(['class 2 has to be listed once'])
    expect(gapsOf([entry, entry], 1)).toHaveLength(1)
    expect(gapsOf(catalogue, 38)).toEqual([])
  })
})
