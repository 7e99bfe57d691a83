export type { MpayPayments, MpayProvider } from './contract.ts'
export type {
  MpayCard,
  MpayConfirmInput,
  MpayOrder,
  MpayPaymentInput,
  MpayQueryInput,
} from './inputs.ts'
export { createMpay } from './provider.ts'
export type {
  MpayPayment,
  MpayPaymentEvent,
  MpayPaymentState,
  MpayPaymentSucceeded,
} from './results.ts'
export { type RiskDetails, riskItem } from './risk.ts'
export type { MpayHosts, MpaySettings, SignType } from './settings.ts'
