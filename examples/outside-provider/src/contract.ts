import type {
  CallOptions,
  CreatePaymentInput,
  CreateRefundInput,
  CredentialCheck,
  Money,
  Notifications,
  Payment,
  PaymentEvent,
  PaymentState,
  Payments,
  Provides,
  QueryInput,
  Refund,
  RefundEvent,
  RefundQueryInput,
  RefundState,
  Refunds,
  Sensitive,
} from '@pay/core'

/** A payment. */
export interface SamplepayPaymentInput extends CreatePaymentInput {
  /** Yours; letters, digits, `-` and `_`; at most 40. A number is never taken twice. */
  readonly orderId: string
  /** 0.50 to 10000.00 euro. */
  readonly amount: Money<'EUR'>
  /** What the payer reads; at most 100 characters, without `&` and `=`. */
  readonly description: string
  readonly notifyUrl: string
  /** Where the payer's browser goes afterwards. */
  readonly returnUrl?: string
  /** Gets the receipt. Never printed. */
  readonly payerEmail?: Sensitive
}

/** A refund of a payment, in whole or in part. */
export interface SamplepayRefundInput extends CreateRefundInput {
  readonly amount: Money<'EUR'>
}

/** Payments in euro. */
export interface SamplepayPayments extends Payments {
  /** Creates a payment. The payer follows `nextAction`, which is `redirect`. */
  create(input: SamplepayPaymentInput, options?: CallOptions): Promise<Payment<'EUR'>>
  query(input: QueryInput, options?: CallOptions): Promise<PaymentState<'EUR'>>
}

/** Refunds in euro. */
export interface SamplepayRefunds extends Refunds {
  create(input: SamplepayRefundInput, options?: CallOptions): Promise<Refund<'EUR'>>
  query(input: RefundQueryInput, options?: CallOptions): Promise<RefundState<'EUR'>>
}

/** News of a payment or of a refund: `kind` tells them apart. */
export type SamplepayEvent = PaymentEvent<'EUR'> | RefundEvent<'EUR'>

/** One merchant account at Samplepay. It has no payouts, so `samplepay.payouts` does not compile. */
export interface SamplepayProvider extends Provides<'payments' | 'refunds' | 'notifications'> {
  readonly payments: SamplepayPayments
  readonly refunds: SamplepayRefunds
  readonly notifications: Notifications<SamplepayEvent>
  /** Proves merchant number and secret with a question that moves nothing. */
  check(options?: CallOptions): Promise<CredentialCheck>
}
