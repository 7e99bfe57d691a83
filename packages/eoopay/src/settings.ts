import type { SecretSettings, StandardSchema } from '@pay/core'
import {
  count,
  flag,
  type Options,
  type SettingsRule,
  sharedSecret,
  texts,
} from '@pay/core/provider'
import { notFoundTexts } from './failures.ts'

/** Settings of every country of the gateway. */
export interface EoopaySettings extends SecretSettings {
  /**
   * Whether the gateway leaves fields with the value `0` out of payout signatures, as every server
   * of its family whose code is public does. Only Colombian savings accounts are affected: when
   * just those are answered "signature error", set it to false. Default: true. Unproven.
   */
  readonly zeroIsEmpty?: boolean | undefined
  /** How long an order number may be. Default: 20, the family's limit; the gateway's own is not documented. */
  readonly orderIdMaxLength?: number | undefined
  /**
   * Texts by which a query says that it knows no such order. A refused payout becomes `failed`
   * only with one of them. Default: the family's known texts; the gateway's own are not documented.
   */
  readonly notFoundMessages?: readonly string[] | undefined
}

export const settingsRule = {
  keys: sharedSecret,
  // servers cast it to a number before hashing, so zeros in front would change the signature
  merchantId: { pattern: /^[1-9]\d*$/, rule: 'the digits of your merchant number, such as 10006' },
  extras: {
    zeroIsEmpty: flag(true),
    orderIdMaxLength: count(20, 64),
    notFoundMessages: texts(notFoundTexts),
  },
} satisfies SettingsRule<Record<string, StandardSchema>>

/** The gateway's own settings after their defaults. */
export type EoopayOptions = Options<(typeof settingsRule)['extras']>
