import type { Recipe } from '../../../src/signing.ts'

export const key = 'k7GmQ2vX9pLr4TzW'

export const md5: Recipe = {
  fields: 'all',
  omit: ['sign', 'sign_type'],
  empty: 'drop',
  sort: 'bytes',
  pair: '=',
  join: '&',
  key: { append: '&key=' },
  digest: 'md5',
  encoding: 'HEX',
  into: 'sign',
}

export const rsa: Recipe = { ...md5, key: null, digest: 'rsa-md5', encoding: 'base64' }

/** A clock that stands still, so that only the number of digests bounds a search. */
export const calm = { now: () => 0 }
