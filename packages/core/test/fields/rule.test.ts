import { describe, expect, it } from 'vitest'
import { brokenRules, type InputRule } from '../../src/fields/rule.ts'
import { secret } from '../../src/secrecy/secret.ts'

const documentRule: InputRule = {
  path: 'document.number',
  check: text => {
    const [type, number] = [text('document.type'), text('document.number')]
    const broken = type === 'NIT' && number !== undefined && number.length !== 9
    return broken ? 'must be 9 digits for NIT' : null
  },
}

const broken = [{ path: 'document.number', message: 'must be 9 digits for NIT' }]

describe('a rule over several fields', () => {
  it('is broken or kept by their values together', () => {
    expect(brokenRules([documentRule], { document: { type: 'NIT', number: '12' } })).toEqual(broken)
    expect(brokenRules([documentRule], { document: { type: 'CC', number: '12' } })).toEqual([])
  })

  it('reads secrets and trims, as the fields do', () => {
    const number = secret(' 123456789 ')
    expect(brokenRules([documentRule], { document: { type: 'NIT', number } })).toEqual([])
    expect(brokenRules([documentRule], { document: { type: 'NIT', number: secret('1') } })).toEqual(
      broken,
    )
  })

  it('reads a moment as ISO 8601, and none where there is none', () => {
    const read = (at: unknown) =>
      brokenRules([{ path: 'at', check: text => text('at') ?? null }], { at })[0]?.message
    expect(read(new Date('2026-01-31T09:30:00Z'))).toBe('2026-01-31T09:30:00.000Z')
    expect(read(new Date(Number.NaN))).toBeUndefined()
  })

  it.each([
    null,
    undefined,
    'text',
    {},
    { document: null },
    { document: { type: 'NIT', number: 5 } },
  ])('finds nothing to read in %j', input => {
    expect(brokenRules([documentRule], input)).toEqual([])
  })
})
