import type { KeyPairSettings, SecretSettings } from '@pay/core'
import type {
  DialectOverrides,
  PassThroughOverride,
  QueryNumberOverride,
  RefundOverrides,
} from './settings/overrides.ts'

/** Settings of one merchant account at a gateway like that of the source document. */
export interface EpayMapiSettings
  extends SecretSettings,
    DialectOverrides,
    PassThroughOverride,
    QueryNumberOverride {
  /** The gateway's root. The address of one of its pages or calls, such as `mapi.php`, is understood, too. */
  readonly baseUrl: string
  /** Which kind of gateway of the family it is. Default: `mapi`. */
  readonly dialect?: 'mapi' | undefined
}

/** Settings of one merchant account at a gateway that runs YPay (源支付). */
export interface YpaySettings extends SecretSettings, DialectOverrides, QueryNumberOverride {
  readonly baseUrl: string
  readonly dialect: 'ypay'
}

/** Settings of one merchant account at a gateway that runs Rainbow epay (彩虹易支付), with its MD5 interface. */
export interface RainbowV1Settings
  extends SecretSettings,
    DialectOverrides,
    PassThroughOverride,
    RefundOverrides {
  readonly baseUrl: string
  readonly dialect: 'rainbow-v1'
  /**
   * Promises that you ask for one refund of an order at most, through this API alone. The gateway
   * gives a refund no number: only then does a refunded order prove that yours was made, and a
   * refund whose answer was lost can be settled. Default: false.
   */
  readonly oneRefundPerOrder?: boolean | undefined
}

/** Settings of one merchant account at a gateway that runs Rainbow epay, with its RSA interface. */
export interface RainbowV2Settings
  extends KeyPairSettings,
    DialectOverrides,
    PassThroughOverride,
    RefundOverrides {
  readonly baseUrl: string
  readonly dialect: 'rainbow-v2'
  /** Where a refund is asked for, below `baseUrl`. Default: `api/pay/refundquery`. */
  readonly refundQueryPath?: string | undefined
  /** Texts by which that query says that it knows no such refund. */
  readonly refundNotFoundMessages?: readonly string[] | undefined
  /** What requests call their algorithm. Servers demand `RSA`, the documents print the other. Default: `RSA`. */
  readonly signType?: 'RSA' | 'SHA256WithRSA' | undefined
  /** How far the signed time of an answer or a notification may lie from yours. Default: 300. */
  readonly toleranceSeconds?: number | undefined
  /**
   * A no that the gateway did not sign: `unknown` acts on none; `confirmed` treats it like a signed
   * one, which TLS alone then protects. Servers sign few of theirs. Default: `unknown`.
   */
  readonly unsignedRefusals?: 'unknown' | 'confirmed' | undefined
}
