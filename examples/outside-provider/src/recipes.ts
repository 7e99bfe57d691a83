import type { Recipe } from '@pay/core/signing'

/**
 * Every field, the empty ones too, signed with the secret as the key of an HMAC. Requests, answers
 * and notifications are all signed in this way.
 *
 * @source GATEWAY.md, "Signature"
 */
export const recipe = {
  fields: 'all',
  omit: ['signature'],
  empty: 'keep',
  sort: 'bytes',
  pair: '=',
  join: '&',
  key: null,
  digest: 'hmac-sha256',
  encoding: 'hex',
  into: 'signature',
} as const satisfies Recipe
