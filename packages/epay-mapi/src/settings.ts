import type { SecretSettings, StandardSchema } from '@pay/core'
import {
  type Options,
  oneOf,
  type SettingsRule,
  sharedSecret,
  textSetting,
  texts,
} from '@pay/core/provider'
import { type DialectName, dialectNames } from './dialects.ts'
import { notFoundTexts } from './failures.ts'

/** Settings of one merchant account at an epay gateway. */
export interface EpayMapiSettings extends SecretSettings {
  /** The gateway's root. The address of its `mapi.php`, `submit.php` or `api.php` is understood, too. */
  readonly baseUrl: string
  /** Which kind of gateway of the family it is. Default: `mapi`. */
  readonly dialect?: DialectName | undefined
  /**
   * How far, in yuan, the amount really to be paid may lie from the one asked for: some gateways
   * move it by cents to tell payers apart. An answer beyond it is `unknown`. Default: `'0.00'`.
   */
  readonly payableCap?: string | undefined
  /**
   * What the query says of its number: `1` and `2` mean the merchant's and the gateway's, or the
   * opposite, depending on whom you ask. Default: `1`, the merchant's. Unproven.
   */
  readonly queryNumberType?: '1' | '2' | undefined
  /** Texts by which the query says that it knows no such order. Default: the family's known texts. */
  readonly notFoundMessages?: readonly string[] | undefined
}

export const settingsRule = {
  keys: sharedSecret,
  // servers print it as a number in their notifications, so zeros in front would not come back
  merchantId: { pattern: /^[1-9]\d*$/, rule: 'the digits of your merchant number, such as 1000' },
  extras: {
    dialect: oneOf(dialectNames, 'mapi'),
    payableCap: textSetting(/^\d{1,6}(\.\d{1,2})?$/, 'an amount in yuan such as 0.05', '0.00'),
    queryNumberType: oneOf(['1', '2'], '1'),
    notFoundMessages: texts(notFoundTexts),
  },
} satisfies SettingsRule<Record<string, StandardSchema>>

/** The gateway's own settings after their defaults. */
export type EpayMapiOptions = Options<(typeof settingsRule)['extras']>

const fileName = /(?:\/pay\/mapi|\/mapi|\/submit|\/api)\.php\/*$/

/** The settings with the gateway's root as their address, where a page of it was pasted. */
export const atRoot = (settings: EpayMapiSettings): EpayMapiSettings => {
  const given: unknown = settings?.baseUrl // core says what is wrong with anything but text
  return typeof given === 'string'
    ? { ...settings, baseUrl: given.trim().replace(fileName, '') }
    : settings
}
