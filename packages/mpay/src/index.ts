export type { MpayCards, MpayPayments, MpayProvider, MpayRefunds } from './contract.ts'
export type {
  MpayBindInput,
  MpayCard,
  MpayCardType,
  MpayConfirmBindInput,
  MpayListInput,
  MpayUnbindInput,
} from './inputs/cards.ts'
export type {
  MpayConfirmInput,
  MpayNumberInput,
  MpayOrder,
  MpayPaymentInput,
  MpayQueryInput,
} from './inputs/payments.ts'
export type {
  MpayRefundFields,
  MpayRefundInput,
  MpayRefundQueryFields,
  MpayRefundQueryInput,
} from './inputs/refunds.ts'
export type { MpayEvent } from './notification.ts'
export { createMpay } from './provider.ts'
export type { MpayBoundCard, MpayCardList } from './results/cards.ts'
export type {
  MpayPayment,
  MpayPaymentEvent,
  MpayPaymentState,
  MpayPaymentSucceeded,
} from './results/payments.ts'
export type { MpayRefund, MpayRefundEvent, MpayRefundState } from './results/refunds.ts'
export { type RiskDetails, riskItem } from './risk.ts'
export type { MpayHosts, MpaySettings, SignType } from './settings.ts'
