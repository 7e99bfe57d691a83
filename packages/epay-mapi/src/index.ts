/** Payments in yuan through epay (易支付) gateways that speak `mapi.php`. */
export type { EpayMapiProvider, EpayPayments } from './contract.ts'
export type { DialectName } from './dialects.ts'
export type { EscapedText } from './escaped.ts'
export type { EpayMethod, EpayPaymentInput } from './inputs.ts'
export type { EpayEvent } from './notification.ts'
export { createEpayMapi } from './provider.ts'
export type { EpayMapiSettings } from './settings.ts'
