import type { CreatePaymentInput, CreateRefundInput, Money, Sensitive } from '@pay/core'

/** How the payer pays. */
export type EpayMethod = 'alipay' | 'wxpay' | 'qqpay'

/** What a payment needs at every gateway of the family. */
export interface EpayOrderInput extends CreatePaymentInput {
  /** Yours; letters, digits, `.`, `_` and `-`; at most 64. Never use one twice. */
  readonly orderId: string
  /** In yuan, from 0.01, at most two decimals. Sent and signed as you wrote it: `0.1` stays `0.1`. */
  readonly amount: Money<'CNY'>
  /** What is sold: at most 127 bytes of UTF-8, without `& < > " ' \ =`. Some gateways show another name. */
  readonly name: string
  /**
   * Receives the notification by GET. Query keys of its own have to stand in the setting
   * `notifyQueryKeys`; identifiers in its path need no setting.
   */
  readonly notifyUrl: string
  /** The name of your site, where the gateway shows one. */
  readonly sitename?: string | undefined
}

/** A text of yours that comes back with the notification. */
export interface PassedThrough {
  /**
   * At most 100 characters that come back with the notification; ASCII is safest. It travels in
   * addresses and their logs: an id of yours fits, personal data does not.
   */
  readonly ext?: string | undefined
}

/** A payment at a gateway that speaks `ypay`. */
export interface YpayPaymentInput extends EpayOrderInput {
  readonly method: EpayMethod
  /** Where the payer's browser comes back, by GET. Never credit from it. */
  readonly returnUrl: string
}

/** A payment at a gateway that speaks `mapi`. */
export interface EpayPaymentInput extends YpayPaymentInput, PassedThrough {}

/** Where the payer's browser runs. */
export type RainbowDevice = 'pc' | 'mobile' | 'qq' | 'wechat' | 'alipay'

/** A payment at a gateway that speaks `rainbow-v1`. */
export interface RainbowV1PaymentInput extends EpayOrderInput, PassedThrough {
  readonly method: EpayMethod
  /** The payer's IPv4 or IPv6 address, as your server sees it. */
  readonly clientIp: Sensitive
  /** What the payer uses; it decides what is answered. `jump` asks for an address. The gateway's default: `pc`. */
  readonly device?: RainbowDevice | 'jump' | undefined
  /** Where the payer's browser comes back, by GET. Never credit from it. */
  readonly returnUrl?: string | undefined
}

/** A payment at a gateway that speaks `rainbow-v2`. */
export interface RainbowV2PaymentInput extends EpayOrderInput, PassedThrough {
  readonly method: EpayMethod
  /** `web` lets the gateway choose what it answers by `device`, `jump` asks for an address. Default: `web`. */
  readonly via?: 'web' | 'jump' | undefined
  /** The payer's IPv4 or IPv6 address, as your server sees it. The documents call it optional, servers require it. */
  readonly clientIp: Sensitive
  /** What the payer uses. The gateway's default: `pc`. */
  readonly device?: RainbowDevice | undefined
  /** Where the payer's browser comes back, by GET. Never credit from it. */
  readonly returnUrl?: string | undefined
  /** The number of one payment channel in the gateway's console. Default: the gateway chooses. */
  readonly channelId?: string | undefined
}

/** A payment for the page of a gateway that speaks `rainbow-v1`. */
export interface RainbowV1FormInput extends EpayOrderInput, PassedThrough {
  /** Left out, the payer chooses on the gateway's page. */
  readonly method?: EpayMethod | undefined
  /** Where the payer's browser comes back, by GET. Never credit from it. */
  readonly returnUrl: string
}

/** A payment for the page of a gateway that speaks `rainbow-v2`. */
export interface RainbowV2FormInput extends RainbowV1FormInput {
  /** The number of one payment channel in the gateway's console. Default: the gateway chooses. */
  readonly channelId?: string | undefined
}

/** Money back, of a payment that was made. */
export interface EpayRefundInput extends CreateRefundInput {
  /** The order number of the payment. */
  readonly orderId: string
  /**
   * Yours, unique. `rainbow-v2` knows the refund by it: 6 to 64 letters, digits, `.`, `_` and `-`.
   * `rainbow-v1` has no number for a refund, so there it names this call in its result and ticket.
   */
  readonly refundId: string
  /** In yuan; a part of the payment, or all of it. Some channels take the whole amount only. */
  readonly amount: Money<'CNY'>
}
