import { describe, expect, it } from 'vitest'
import { isDecisive, isProved, type Proofs } from '../src/fixtures/proofs.ts'
import { createMutants } from '../src/mutations/mutants.ts'
import { numbersFrom } from '../src/mutations/numbers.ts'

const bodies = ['{"code":"0","state":"PAID","sign":"s"}', '{"code":"7","data":{"state":"OPEN"}}']

const first = (count: number, seed: number) => {
  const next = createMutants(bodies, numbersFrom(seed), answer => ({ ...answer, sign: 'again' }))
  return Array.from({ length: count }, next)
}

describe('mutants', () => {
  it('are the same for the same seed, and others for another', () => {
    expect(first(50, 7)).toEqual(first(50, 7))
    expect(first(50, 7)).not.toEqual(first(50, 8))
  })

  it('are of every kind: broken, rearranged, and rearranged under a fresh signature', () => {
    const made = first(400, 7)
    const valid = made.filter(body => {
      try {
        return JSON.parse(body) !== null
      } catch {
        return false
      }
    })
    const fresh = valid.filter(body => body.includes('"sign":"again"'))
    expect(valid.length).toBeLessThan(made.length)
    expect(fresh.length).toBeLessThan(valid.length)
    expect(fresh.length).toBeGreaterThan(100)
    expect(new Set(made).size).toBeGreaterThan(300)
  })
})

describe('a proof', () => {
  const proofs: Proofs = {
    succeeded: [
      { code: /^0$/, state: /^PAID$/, sign: text => text === 's' },
      { 'data.0.state': /^PAID$/, code: /^$/ },
    ],
  }

  it('holds when every member fits, trimmed, numbers as text', () => {
    expect(isProved(proofs, 'succeeded', { code: 0, state: ' PAID ', sign: 's' })).toBe(true)
  })

  it('may be nested, and takes a missing member for an empty one', () => {
    expect(isProved(proofs, 'succeeded', { data: [{ state: 'PAID' }] })).toBe(true)
    expect(isProved(proofs, 'succeeded', { code: '1', data: [{ state: 'PAID' }] })).toBe(false)
  })

  it('does not hold when a member differs, is inherited, or no proof is written', () => {
    expect(isProved(proofs, 'succeeded', { code: '0', state: 'PAID', sign: 'x' })).toBe(false)
    expect(isProved({ failed: [{ constructor: /./ }] }, 'failed', {})).toBe(false)
    expect(isProved(proofs, 'failed', { code: '0', state: 'PAID', sign: 's' })).toBe(false)
  })

  it('is needed by what ends an order, and by what a failure rests on', () => {
    expect(['succeeded', 'failed', 'not-found'].every(isDecisive)).toBe(true)
    expect(['pending', 'unknown', 'answered'].some(isDecisive)).toBe(false)
  })
})
