import type {
  BrowserReturns,
  CallOptions,
  FormAction,
  Notifications,
  Payment,
  PaymentState,
  Payments,
  Provides,
  QueryInput,
  RedirectAction,
} from '@pay/core'
import type { EpayPaymentInput } from './inputs.ts'
import type { EpayEvent } from './notification.ts'

/** Payments in yuan. */
export interface EpayPayments extends Payments {
  /**
   * Creates a payment. The payer follows `nextAction`: `qr`, `redirect` or `deeplink`, as the gateway
   * answers. Show the payer `payable`, the amount really to be paid, and store it with the order.
   */
  create(input: EpayPaymentInput, options?: CallOptions): Promise<Payment<'CNY'>>
  /**
   * Signs a payment for the gateway's own page, and sends nothing: let the payer's browser post the
   * fields. With `{ method: 'GET' }` it is an address instead, which fewer gateways take. Escape
   * either in your template: `&notify_url` in HTML text turns into `¬ify_url`.
   *
   * @throws {InputError} when the input is not valid.
   */
  form(input: EpayPaymentInput, options?: { readonly method?: 'POST' }): FormAction
  form(input: EpayPaymentInput, options: { readonly method: 'GET' }): RedirectAction
  /**
   * Asks for a payment, at gateways that have their relatives' query. Anyone may ask it and nobody
   * signs its answer, so it is `pending` or `not-found`, never final: the notification decides.
   */
  query(input: QueryInput, options?: CallOptions): Promise<PaymentState<'CNY'>>
}

/** Payments through one merchant account at an epay gateway. */
export interface EpayMapiProvider extends Provides<'payments' | 'notifications'> {
  readonly payments: EpayPayments
  /** By GET or POST. The reply is exactly `success`, or `fail`. */
  readonly notifications: Notifications<EpayEvent>
  /** The payer's browser, back at your return URL with the fields of a notification. */
  readonly returns: BrowserReturns
}
