import { describe, expect, it } from 'vitest'
import { controlsOf, problemsOf } from './control.ts'
import { fateOf } from './judge.ts'
import type { Mutant } from './mutant.ts'

const rejection = { check: 'a > check', why: 'expected 1 to be 2' }
const verdict = { passed: 3, rejections: [rejection], errors: [] }

describe('the fate of a mutant', () => {
  it('is rejected by a check that failed', () => {
    expect(fateOf(verdict)).toEqual({ is: 'rejected', by: 'a > check', checks: 1 })
  })

  it('survived when every check passed', () => {
    expect(fateOf({ ...verdict, rejections: [] })).toEqual({ is: 'survived', checks: 3 })
  })

  it.each([
    { ...verdict, errors: ['Unexpected token'] },
    { ...verdict, passed: 0, rejections: [] },
    { ...verdict, rejections: [rejection, { check: 'b', why: 'answr is not defined' }] },
  ])('is broken when it is no program, or nothing ran: %o', broken => {
    expect(fateOf(broken).is).toBe('broken')
  })
})

const mutant = (file?: string): Mutant => ({
  ...{ name: 'a mutant', provider: 'mmk', part: 'a', ...(file !== undefined && { file }) },
  edits: [{ file: 'a', find: 'b', replace: 'c' }],
})

describe('the control', () => {
  const mutants = [mutant(), mutant('attacks'), mutant()]
  const rejecting = [['a (1)'], ['b'], ['a (1)', 'c']]

  it('runs just the checks that rejected, without a change', () => {
    const [first, second, ...more] = controlsOf(mutants, rejecting, false)
    expect(more).toEqual([])
    expect(first).toMatchObject({ provider: 'mmk', file: 'conformance', edits: [], checks: 2 })
    expect(['a (1)', 'a 1', 'c', 'cc'].map(name => first?.pattern?.test(name))).toEqual([
      ...[true, false, true, false],
    ])
    expect(second).toMatchObject({ file: 'attacks', checks: 1 })
  })

  it('runs whole suites when told to', () => {
    const [first] = controlsOf(mutants, rejecting, true)
    expect(first).toMatchObject({ checks: null })
    expect(first?.pattern).toBeUndefined()
  })

  it('has a problem when a check fails, is missing, or nothing runs', () => {
    const control = { name: 'mmk', provider: 'mmk', edits: [], checks: 4 }
    const passing = { passed: 4, rejections: [], errors: [] }
    expect(problemsOf(control, passing)).toEqual([])
    expect(problemsOf(control, verdict)).toEqual(['control of mmk: a > check'])
    expect(problemsOf(control, { ...passing, passed: 3 })).toHaveLength(1)
    expect(problemsOf({ ...control, checks: null }, { ...passing, passed: 0 })).toHaveLength(1)
    expect(problemsOf(control, { ...passing, errors: ['it did not run'] })).toHaveLength(1)
  })
})
