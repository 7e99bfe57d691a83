import type { KeyPairSettings, StandardSchema } from '@pay/core'
import { keyPair, type Options, oneOf, type SettingsRule, textSetting } from '@pay/core/provider'

/** How messages are signed: `RSA` means MD5withRSA here. */
export type SignType = 'RSA' | 'SHA256withRSA'

/** The three hosts of the gateway. */
export interface MpayHosts {
  /** Apply, verify and bind: `https://mpayapi.lianlianpay.com` in production. */
  readonly pay: string
  /** Queries: `https://queryapi.lianlianpay.com` in production. */
  readonly query: string
  /** Refunds and unbinding: `https://traderapi.lianlianpay.com` in production. */
  readonly trade: string
}

/** Settings of one merchant account. */
export interface MpaySettings extends KeyPairSettings {
  /** One address for everything (a simulator), or the three hosts. */
  readonly baseUrl: string | (MpayHosts & Readonly<Record<string, string>>)
  /** 18 digits. */
  readonly merchantId: string
  /** How requests are signed. Default: `RSA`. No SHA-256 message of the gateway's was ever seen. */
  readonly signType?: SignType | undefined
  /**
   * Which signatures are accepted from the gateway; no message chooses for itself. Default: the
   * same as `signType`. A SHA-256 account may still be notified with `RSA`: set `both` then.
   */
  readonly acceptedSignTypes?: SignType | 'both' | 'same' | undefined
  /** Default: `v1/bankcardpay`. The document's page prints the apply path in its place. */
  readonly verifyPath?: string | undefined
  /** Default: `refund.htm`. The current page prints `exchangerefund.htm`, of another product. */
  readonly refundPath?: string | undefined
  /** `api_version` of a binding. Default: none is sent. One page asks for `2.1`, its sample does not. */
  readonly bindVersion?: string | undefined
}

const path = (fallback: string) =>
  textSetting(/^[\w-]+(?:[./][\w-]+)*$/, `a path such as ${fallback}`, fallback)

export const settingsRule = {
  keys: keyPair,
  merchantId: {
    pattern: /^\d{18}$/,
    rule: 'the 18 digits of your merchant number, such as 201304121000001004',
  },
  hosts: ['pay', 'query', 'trade'],
  extras: {
    signType: oneOf(['RSA', 'SHA256withRSA'], 'RSA'),
    acceptedSignTypes: oneOf(['RSA', 'SHA256withRSA', 'both', 'same'], 'same'),
    verifyPath: path('v1/bankcardpay'),
    refundPath: path('refund.htm'),
    bindVersion: textSetting(/^(?:\d+\.\d+)?$/, 'a version such as 2.1', ''),
  },
} satisfies SettingsRule<Record<string, StandardSchema>>

/** The gateway's own settings after their defaults. */
export type MpayOptions = Options<(typeof settingsRule)['extras']>
