import type { Reading, Recipe } from '@pay/core/signing'
import { type EoopayOptions, signingDefaults } from './settings.ts'

/** The settings that decide how messages are signed. */
export type SigningOptions = Pick<EoopayOptions, keyof typeof signingDefaults>

/** How each call and each message of the gateway is signed. */
export interface Recipes {
  readonly deposit: Recipe
  /** The transfer reference. */
  readonly checkOrder: Recipe
  readonly payout: Recipe
  /** Every question: deposit, payout, balance. */
  readonly query: Recipe
  /** What the gateway signs: answers, notifications, returning browsers. */
  readonly message: Recipe
}

/** Every name under which a signature travels. None of them is ever signed. */
const signatureNames = ['pay_md5sign', 'sign', 'pays_md5sign'] as const

/** @source "MMK interface", "COP interface": the column of signed fields */
const depositFields = [
  'pay_memberid',
  'pay_orderid',
  'pay_applydate',
  'pay_bankcode',
  'pay_notifyurl',
  'pay_callbackurl',
  'pay_userid',
  'pay_amount',
] as const

const omits = {
  without: [...signatureNames, 'attach'],
  with: [...signatureNames],
}

const omitsOf = {
  either: [omits.without, omits.with],
  never: [omits.without],
  always: [omits.with],
} as const

/** Documents and servers disagree on `attach`, on `0`, and on whether values are URL encoded. */
const readingsOf = ({ notifySignIncludesAttach }: SigningOptions): readonly Reading[] =>
  (['decoded', 'as-received'] as const).flatMap(pairs =>
    omitsOf[notifySignIncludesAttach].flatMap(omit =>
      (['drop-zero', 'drop'] as const).map(empty => ({ pairs, omit, empty })),
    ),
  )

/**
 * Makes the recipes of one account: a deposit signs eight fields, whatever else is sent, everything
 * else all it has; payouts and what the gateway sends leave the value `0` out.
 *
 * @example
 * signedText(recipesOf().query, { pay_orderid: 'D1', pay_memberid: '10006' })
 *
 * @source the rule itself and `0` from the family's documents and public server code; the fields of
 *   a payout inferred from the sorted samples (SOURCES.md)
 */
export const recipesOf = (options: SigningOptions = signingDefaults): Recipes => {
  const { pairSeparator, zeroIsEmpty, payoutSignFields, checkOrderSignFields } = options
  const query: Recipe = {
    fields: 'all',
    omit: signatureNames,
    empty: 'drop',
    sort: 'bytes',
    pair: pairSeparator,
    join: '&',
    key: { append: '&key=' },
    digest: 'md5',
    encoding: 'HEX',
    into: 'pay_md5sign',
  }
  return {
    query,
    deposit: { ...query, fields: depositFields },
    checkOrder: { ...query, fields: checkOrderSignFields },
    payout: { ...query, fields: payoutSignFields, empty: zeroIsEmpty ? 'drop-zero' : 'drop' },
    message: {
      ...query,
      omit: omitsOf[options.notifySignIncludesAttach][0],
      empty: 'drop-zero',
      into: 'sign',
      alsoFrom: ['pay_md5sign', 'pays_md5sign'],
      // the first of them is the recipe itself
      readings: readingsOf(options).slice(1),
    },
  }
}
