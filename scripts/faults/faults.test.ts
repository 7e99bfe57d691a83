import { describe, expect, it } from 'vitest'
import { allFaults } from '../../packages/sandbox/src/faults/table/index.ts'
import type { Fault } from '../../packages/sandbox/src/index.ts'
import { connections } from './connections.ts'
import { documented } from './documented.ts'
import { type Cell, problemsOf } from './matrix.ts'
import { pageOf } from './page.ts'
import { takeMatrix } from './take-matrix.ts'
import { type Place, wantedOf } from './wanted.ts'

const faultNamed = (name: string): Fault => {
  const fault = allFaults.find(one => one.name === name)
  return fault ?? expect.fail(`there is no fault ${name}`)
}

const payout: Place = { provider: 'mmk', operation: 'payouts.create', kind: 'write' }
const lost = faultNamed('drop-after-commit')
const observed = { outcome: 'unknown: connection-lost', requests: 1, calls: 1 }

describe('every call and every fault', () => {
  it('is as documented, and so is docs/faults.md', { timeout: 120_000 }, async () => {
    const { cells, problems } = await takeMatrix()
    expect(problems).toEqual([])
    expect(new Set(cells.map(({ place }) => place.provider)).size).toBe(connections.length)
    expect(cells.length).toBeGreaterThan(400)
  })
})

describe('a cell', () => {
  it('has no problem when it is as documented, or cannot be', () => {
    expect(problemsOf(payout, lost, observed)).toEqual([])
    expect(problemsOf(payout, lost, 'It cannot be.')).toEqual([])
  })

  it.each([
    [{ outcome: 'failed' }, ['failed, and not unknown: connection-lost']],
    [{ requests: 2 }, ['2 requests, and not 1']],
    [{ requests: 0 }, ['0 requests, and not 1']],
  ])('has one when it is %o', (difference, problems) => {
    expect(problemsOf(payout, lost, { ...observed, ...difference })).toEqual(problems)
  })

  it('has one when a refused connection carried something', () => {
    const fault = faultNamed('refuse-connection')
    const unsent = { outcome: 'TransportError, not sent', requests: 0, calls: 1 }
    expect(problemsOf(payout, fault, unsent)).toEqual([])
    expect(problemsOf(payout, fault, { ...unsent, requests: 1 })).toHaveLength(1)
  })

  it('has one when nobody has said what a call is without a fault', () => {
    const unheard: Place = { ...payout, operation: 'payouts.invent' }
    const believed = faultNamed('byte-order-mark')
    expect(problemsOf(unheard, believed, { ...observed, outcome: 'pending' })).toHaveLength(1)
    expect(problemsOf(unheard, lost, observed)).toEqual([])
  })
})

describe('what is documented', () => {
  it('speaks of every fault, in its order', () => {
    expect(Object.keys(documented)).toEqual(allFaults.map(({ name }) => name))
  })

  it('lets an exception go before the table', () => {
    const query: Place = { provider: 'epay-mapi', operation: 'payments.query', kind: 'read' }
    expect(wantedOf(query, 'not-found-then-found')).toBe('not-found, then pending')
    expect(wantedOf({ ...query, provider: 'mmk' }, 'not-found-then-found')).toBe(
      'not-found, then succeeded',
    )
    expect(wantedOf(query, 'contradictory-fields')).toBe('pending')
  })
})

describe('the page', () => {
  it('shows outcomes, dashes with their reasons, and exceptions', () => {
    const cell = { place: payout, fault: lost, observed, problems: [] }
    const cells: Cell[] = [
      cell,
      { ...cell, fault: faultNamed('wrong-signature'), observed: 'It is never signed.' },
    ]
    const page = pageOf(cells)
    expect(page).toContain('| `drop-after-commit` | unknown: connection-lost |')
    expect(page).toContain('| `wrong-signature` | – |')
    expect(page).toContain('- `wrong-signature`, payouts.create: It is never signed.')
    expect(page).toContain('- payouts.query, `success-then-reversal`: succeeded, then failed')
  })
})
