import type {
  BalanceQueryInput,
  BalanceState,
  Balances,
  BrowserReturns,
  CallOptions,
  CreatePaymentInput,
  CredentialCheck,
  FormAction,
  Notifications,
  Payment,
  PaymentState,
  Payments,
  Provides,
  QueryInput,
  RedirectAction,
  Refund,
  RefundQueryInput,
  RefundState,
  Refunds,
} from '@pay/core'
import type {
  EpayPaymentInput,
  EpayRefundInput,
  RainbowV1FormInput,
  RainbowV1PaymentInput,
  RainbowV2FormInput,
  RainbowV2PaymentInput,
  YpayPaymentInput,
} from './inputs.ts'
import type { EpayEvent } from './notification.ts'

/** Payments in yuan: `I` is what the call takes, `F` what the gateway's page takes. */
export interface EpayPayments<I extends CreatePaymentInput, F extends CreatePaymentInput = I>
  extends Payments {
  /**
   * Creates a payment. The payer follows `nextAction`: `qr`, `redirect`, `deeplink` or `html`, as the
   * gateway answers. Where `payable` is not null, show it to the payer and store it with the order:
   * it is the amount really to be paid.
   */
  create(input: I, options?: CallOptions): Promise<Payment<'CNY'>>
  /**
   * Signs a payment for the gateway's own page, and sends nothing: let the payer's browser post the
   * fields. With `{ method: 'GET' }` it is an address instead, which fewer gateways take. Escape
   * either in your template: `&notify_url` in HTML text turns into `¬ify_url`. `rainbow-v2` signs
   * the time, too: make the form when the payer is about to leave, its gateway takes it for five minutes.
   *
   * @throws {InputError} when the input is not valid.
   */
  form(input: F, options?: { readonly method?: 'POST' }): FormAction
  form(input: F, options: { readonly method: 'GET' }): RedirectAction
  /**
   * Asks for a payment. `rainbow-v1` and `rainbow-v2` answer what it has become. At `mapi` and `ypay`
   * anyone may ask and nobody signs the answer, so it is `pending` or `not-found`, never final: the
   * notification decides.
   */
  query(input: QueryInput, options?: CallOptions): Promise<PaymentState<'CNY'>>
}

/** Money back. */
export interface EpayRefunds extends Refunds {
  /** Gives money back, at once: `succeeded` means that the gateway did. */
  create(input: EpayRefundInput, options?: CallOptions): Promise<Refund<'CNY'>>
  /**
   * Asks for a refund. `rainbow-v1` gives a refund no number, so there the order is asked for: a
   * refunded one throws a {ProtocolError} `undecided`, unless `oneRefundPerOrder` is promised.
   */
  query(input: RefundQueryInput, options?: CallOptions): Promise<RefundState<'CNY'>>
}

/** What the merchant has at the gateway. */
export interface EpayBalances extends Balances {
  /** No signature protects the figures. An overdrawn account has none: a hint says so. */
  query(input?: BalanceQueryInput, options?: CallOptions): Promise<BalanceState<'CNY'>>
}

interface Messages {
  /** By GET or POST. The reply is exactly `success`, or `fail`. */
  readonly notifications: Notifications<EpayEvent>
  /** The payer's browser, back at your return URL with the fields of a notification. */
  readonly returns: BrowserReturns
}

/** Payments through one merchant account at a gateway like that of the source document. */
export interface EpayMapiProvider extends Provides<'payments' | 'notifications'>, Messages {
  readonly notifications: Notifications<EpayEvent>
  readonly payments: EpayPayments<EpayPaymentInput>
}

/** Payments through one merchant account at a gateway that runs YPay. */
export interface YpayProvider extends Provides<'payments' | 'notifications'>, Messages {
  readonly notifications: Notifications<EpayEvent>
  readonly payments: EpayPayments<YpayPaymentInput>
}

/** Payments and refunds through one merchant account at a gateway that runs Rainbow epay, with MD5. */
export interface RainbowV1Provider
  extends Provides<'payments' | 'refunds' | 'balances' | 'notifications'>,
    Messages {
  readonly notifications: Notifications<EpayEvent>
  readonly payments: EpayPayments<RainbowV1PaymentInput, RainbowV1FormInput>
  readonly refunds: EpayRefunds
  readonly balances: EpayBalances
  /** Asks for the merchant's account, which takes the right number and key. */
  check(options?: CallOptions): Promise<CredentialCheck>
}

/** Payments and refunds through one merchant account at a gateway that runs Rainbow epay, with RSA. */
export interface RainbowV2Provider
  extends Provides<'payments' | 'refunds' | 'notifications'>,
    Messages {
  readonly notifications: Notifications<EpayEvent>
  readonly payments: EpayPayments<RainbowV2PaymentInput, RainbowV2FormInput>
  readonly refunds: EpayRefunds
  /** Asks for an order that does not exist, which takes the right number, key and clock. */
  check(options?: CallOptions): Promise<CredentialCheck>
}
