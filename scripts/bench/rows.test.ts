import { describe, expect, it } from 'vitest'
import { measure, quantile } from './measure.ts'
import { machine, table } from './print.ts'
import { type Row, verdictOf } from './rows.ts'

const row: Row = {
  what: 'signing',
  against: 'the bare hash',
  ours: '1.20 µs',
  theirs: '1.00 µs',
  value: 1.2,
  unit: 'x',
  limit: { kind: 'at-most', value: 1.5 },
}

describe('the bench', () => {
  it('knows what is too slow', () => {
    expect(verdictOf(row)).toBe('ok')
    expect(verdictOf({ ...row, value: 1.51 })).toBe('TOO SLOW')
    expect(verdictOf({ ...row, value: 1.9, limit: { kind: 'at-least', value: 2 } })).toBe(
      'TOO SLOW',
    )
    const { limit: _, ...told } = row
    expect(verdictOf({ ...told, value: 99 })).toBe('ok')
  })

  it('says so where the machine alone is too slow', () => {
    expect(verdictOf({ ...row, value: 1.6, noise: 1.4 })).toBe('TOO SLOW')
    expect(verdictOf({ ...row, value: 1.6, noise: 1.7 })).toBe('BUSY MACHINE')
    expect(verdictOf({ ...row, value: 1.4, noise: 1.7 })).toBe('ok')
  })

  it('prints every row in columns, and marks what is too slow', () => {
    const lines = table([row, { ...row, value: 2 }]).split('\n')
    expect(lines).toHaveLength(3)
    expect(lines[1]).toMatch(/signing +the bare hash +1\.20 µs +1\.00 µs +1\.20 × +≤ 1\.5 {2}ok$/)
    expect(lines[2]).toContain('TOO SLOW')
  })

  it('takes the fastest of rounds that run in turns', () => {
    expect(quantile([5, 1, 100], 0.1)).toBe(1)
    expect(quantile([5, 1, 100], 0.5)).toBe(5)
    const order: string[] = []
    const works = { one: () => order.push('one'), other: () => order.push('other') }
    const times = measure(works, { rounds: 3, calls: 1 })
    expect(order.slice(-6)).toEqual(['one', 'other', 'one', 'other', 'one', 'other'])
    expect(times.one).toBeGreaterThan(0)
  })

  it('says on what machine it ran', () => {
    expect(machine().node).toBe(process.versions.node)
  })
})
