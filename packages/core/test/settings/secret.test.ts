import { describe, expect, it } from 'vitest'
import { ConfigError, secret } from '../../src/index.ts'
import { connectWith } from '../support/settings.ts'

const keys = (given: unknown) => {
  const { signingKey, verifyingKeys, secrets } = connectWith({ secret: given }).connection
  return { signingKey, verifyingKeys, secrets }
}

describe('the shared secret', () => {
  it('is text, or a Secret', () => {
    expect(keys('unit-test-key-000').signingKey).toBe('unit-test-key-000')
    expect(keys(secret('unit-test-key-000')).signingKey).toBe('unit-test-key-000')
  })

  it('is a list while it is rotated: the first signs, all verify', () => {
    const { signingKey, verifyingKeys } = keys([secret('new-key-0001'), 'old-key-0000'])
    expect(signingKey).toBe('new-key-0001')
    expect(verifyingKeys).toEqual(['new-key-0001', 'old-key-0000'])
  })

  it('is kept out of whatever is printed, whichever of the list it is', () => {
    expect(keys(['new-key-0001', 'old-key-0000']).secrets).toEqual(['new-key-0001', 'old-key-0000'])
  })

  it.each([
    ['missing', undefined],
    ['null', null],
    ['empty', ''],
    ['blank', '   '],
    ['an empty list', []],
    ['a list with a blank', ['unit-test-key-000', ' ']],
    ['too short', 'abc1234'],
    ['with a blank before it', ' unit-test-key-000'],
    ['with a line end after it', 'unit-test-key-000\n'],
    ['a number', 1234567890],
    ['a Secret of nothing', secret('')],
    ['a Secret of undefined', secret(undefined)],
  ])('is refused when it is %s', (_, given) => {
    expect(() => keys(given)).toThrow(ConfigError)
    expect(() => keys(given)).toThrow('`secret`')
  })

  it.each([
    'xxxxxxxxxx',
    'XXXXXXXXXXXX',
    '**********',
    '..........',
    '0000000000',
    '<your secret>',
    '$'.concat('{MMK_SECRET}'),
    'your-key',
    'your_secret_key',
    'YOUR SECRET HERE',
    'my-secret-key',
    'insert-key-here',
    'merchant_key',
    'api-secret',
    'changeme',
    'change_me',
    'placeholder',
    'undefined',
    'password',
  ])('is refused when it is a placeholder: %s', given => {
    expect(() => keys(given)).toThrow('is a placeholder')
  })
})
