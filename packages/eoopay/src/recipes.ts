import type { Reading, Recipe } from '@pay/core/signing'

/** Every name under which a signature travels. None of them is ever signed. */
const signatureNames = ['pay_md5sign', 'sign', 'pays_md5sign'] as const

const base = {
  omit: signatureNames,
  empty: 'drop',
  sort: 'bytes',
  pair: '=',
  join: '&',
  key: { append: '&key=' },
  digest: 'md5',
  encoding: 'HEX',
  into: 'pay_md5sign',
} as const

/**
 * A deposit signs eight named fields, whatever else is sent.
 *
 * @source "MMK interface", "COP interface": the column of signed fields; the rule itself from the
 *   family's documents (SOURCES.md)
 */
export const depositRecipe = {
  ...base,
  fields: [
    'pay_memberid',
    'pay_orderid',
    'pay_applydate',
    'pay_bankcode',
    'pay_notifyurl',
    'pay_callbackurl',
    'pay_userid',
    'pay_amount',
  ],
} as const satisfies Recipe

const everything = { ...base, fields: 'all' } as const satisfies Recipe
const everythingButZeros = { ...everything, empty: 'drop-zero' } as const satisfies Recipe

/**
 * A payout signs every field that is sent; servers of the family leave the value `0` out.
 *
 * @source inferred from the sorted samples of "MMK interface" and "COP interface"; `0` from the
 *   family's public server code
 */
export const payoutRecipe = (zeroIsEmpty: boolean): Recipe =>
  zeroIsEmpty ? everythingButZeros : everything

/** Queries and the transfer reference sign the few fields they have. */
export const queryRecipe: Recipe = everything

const empties = ['drop', 'drop-zero'] as const
const omits = [[...signatureNames, 'attach'], [...signatureNames]] as const

// documents and servers disagree on `0`, on `attach`, and on whether values are URL encoded
const readings: readonly Reading[] = (['decoded', 'as-received'] as const).flatMap(pairs =>
  omits.flatMap(omit => empties.map(empty => ({ pairs, omit, empty }))),
)

/**
 * What the gateway signs by itself: every scalar but the signature, without `attach` first.
 *
 * @source "Recharge callback", "Recharge inquiry"; the other readings from the family's server code
 */
export const messageRecipe = {
  ...everything,
  omit: omits[0],
  into: 'sign',
  alsoFrom: ['pay_md5sign', 'pays_md5sign'],
  readings: readings.slice(1),
} as const satisfies Recipe
