import type {
  Failed,
  NotFound,
  PaymentEvent,
  PaymentPending,
  PaymentRefunded,
  PaymentSucceeded,
  Secret,
  Unknown,
} from '@pay/core'

/** Paid by card. */
export interface MpayPaymentSucceeded extends PaymentSucceeded<'CNY'> {
  /** Pays the next order without the card, where the gateway left one. Store it like a card number. */
  readonly agreement?: Secret<string>
}

/** What `payments.create` and `payments.confirm` answer. */
export type MpayPayment = PaymentPending<'CNY'> | MpayPaymentSucceeded | Failed | Unknown

/** What `payments.query` answers. */
export type MpayPaymentState =
  | PaymentPending<'CNY'>
  | PaymentSucceeded<'CNY'>
  | PaymentRefunded<'CNY'>
  | Failed
  | NotFound

/** News of a payment. The gateway notifies of success only. */
export interface MpayPaymentEvent extends PaymentEvent<'CNY'> {
  /** Pays the next order without the card; `null` where the gateway left none. */
  readonly agreement: Secret<string> | null
}
