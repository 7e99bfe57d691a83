/** Payments in yuan through epay (易支付) gateways: `mapi.php`, YPay, and Rainbow epay in both its versions. */
export type {
  EpayBalances,
  EpayMapiProvider,
  EpayPayments,
  EpayRefunds,
  RainbowV1Provider,
  RainbowV2Provider,
  YpayProvider,
} from './contract.ts'
export type { DialectName } from './dialects.ts'
export type { EscapedText } from './escaped.ts'
export type {
  EpayMethod,
  EpayOrderInput,
  EpayPaymentInput,
  EpayRefundInput,
  PassedThrough,
  RainbowDevice,
  RainbowV1FormInput,
  RainbowV1PaymentInput,
  RainbowV2FormInput,
  RainbowV2PaymentInput,
  YpayPaymentInput,
} from './inputs.ts'
export type { EpayEvent } from './notification.ts'
export { createEpayMapi } from './provider.ts'
export type {
  DialectOverrides,
  PassThroughOverride,
  QueryNumberOverride,
  RefundOverrides,
} from './settings/overrides.ts'
export type {
  EpayMapiSettings,
  RainbowV1Settings,
  RainbowV2Settings,
  YpaySettings,
} from './settings.ts'
