import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { isSecret, revealed, secret } from '../../src/secrecy/secret.ts'

const value = '4111111111111111'
const hidden = secret(value)

describe('a secret', () => {
  it('is read with reveal()', () => {
    expect(hidden.reveal()).toBe(value)
  })

  it.each<[string, () => string]>([
    ['in a template', () => `${hidden}`],
    ['joined to text', () => `number: ${String(hidden)}`],
    ['in JSON', () => JSON.stringify({ hidden, list: [hidden] })],
    ['under util.inspect', () => inspect({ deep: { hidden } }, { depth: 9, showHidden: true })],
    ['in the message of an error', () => String(new Error(`refused: ${hidden}`))],
    ['as the cause of an error', () => inspect(new Error('refused', { cause: hidden }))],
    ['among its keys and values', () => inspect(Object.entries(hidden)) + Object.values(hidden)],
    ['as a URL parameter', () => new URLSearchParams({ hidden: String(hidden) }).toString()],
  ])('does not print %s', (_, print) => {
    const printed = print()
    expect(printed).not.toContain(value)
    expect(printed).not.toBe('')
  })

  it('prints as ***', () => {
    expect(`${hidden}`).toBe('***')
    expect(JSON.stringify(hidden)).toBe('"***"')
    expect(inspect(hidden)).toBe('***')
  })

  it('cannot be changed', () => {
    expect(Object.isFrozen(hidden)).toBe(true)
  })

  it('holds anything, not only text', () => {
    expect(secret({ cvv: '123' }).reveal()).toEqual({ cvv: '123' })
    expect(JSON.stringify(secret({ cvv: '123' }))).toBe('"***"')
  })
})

describe('isSecret and revealed', () => {
  it('know a secret of another installed copy', () => {
    const foreign = { reveal: () => value, [Symbol.for('pay/secret')]: true }
    expect(isSecret(foreign)).toBe(true)
    expect(revealed(foreign)).toBe(value)
  })

  it.each([null, undefined, 'text', 5, {}, { reveal: () => value }])('leave %j alone', other => {
    expect(isSecret(other)).toBe(false)
    expect(revealed(other)).toBe(other)
  })
})
