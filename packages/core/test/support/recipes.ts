import type { Recipe } from '../../src/signing.ts'

/** The plainest recipe: everything, sorted, joined, the key appended, MD5. */
export const plain = {
  fields: 'all',
  omit: ['sign'],
  empty: 'drop',
  sort: 'bytes',
  pair: '=',
  join: '&',
  key: { append: '&key=' },
  digest: 'md5',
  encoding: 'HEX',
  into: 'sign',
} as const satisfies Recipe

export const key = 'unit-test-key-000'
