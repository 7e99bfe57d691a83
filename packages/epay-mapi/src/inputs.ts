import type { CreatePaymentInput, Money } from '@pay/core'

/** How the payer pays. */
export type EpayMethod = 'alipay' | 'wxpay' | 'qqpay'

/** A payment. */
export interface EpayPaymentInput extends CreatePaymentInput {
  /** Yours; letters, digits, `.`, `_` and `-`; at most 64. A number is never taken twice. */
  readonly orderId: string
  /** In yuan, from 0.01, at most two decimals. Sent and signed as you wrote it: `0.1` stays `0.1`. */
  readonly amount: Money<'CNY'>
  readonly method: EpayMethod
  /** What is sold: at most 127 bytes of UTF-8, without `& < > " ' \ =`. Some gateways show another name. */
  readonly name: string
  /**
   * Receives the notification by GET. Query keys of its own have to stand in the setting
   * `notifyQueryKeys`; identifiers in its path need no setting.
   */
  readonly notifyUrl: string
  /** Where the payer's browser comes back, by GET. Never credit from it. */
  readonly returnUrl: string
  /** The name of your site, where the gateway shows one. */
  readonly sitename?: string | undefined
  /**
   * At most 100 characters that come back with the notification; ASCII is safest. It travels in
   * addresses and their logs: an id of yours fits, personal data does not.
   */
  readonly ext?: string | undefined
}
