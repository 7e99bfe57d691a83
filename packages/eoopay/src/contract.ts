import type {
  Balances,
  BrowserReturns,
  CallOptions,
  CredentialCheck,
  FormAction,
  Notifications,
  Payment,
  PaymentState,
  Payments,
  Payout,
  PayoutState,
  Payouts,
  Provides,
  QueryInput,
  Submission,
} from '@pay/core'
import type { EoopayPaymentInput, EoopayPayoutInput, SubmitReferenceInput } from './inputs.ts'
import type { EoopayEvent } from './notification.ts'

/** Deposits: by the gateway's page, or by a transfer made by hand. */
export interface EoopayPayments<C extends string, In extends EoopayPaymentInput<C>>
  extends Payments {
  /** Creates a deposit. The payer follows `nextAction`: `redirect`, or `transfer` by hand. */
  create(input: In, options?: CallOptions): Promise<Payment<C>>
  /**
   * Signs a deposit for the gateway's own page, and sends nothing: let the payer's browser post the
   * fields. Escape them in your template.
   *
   * @throws {InputError} when the input is not valid.
   */
  form(input: In): FormAction
  /**
   * Submits the last five digits of the payer's transfer. `accepted` says that the reference was
   * taken, never that it was paid: wait for the notification, or query.
   */
  submitReference(input: SubmitReferenceInput, options?: CallOptions): Promise<Submission>
  /** Asks for a deposit. Credit `credited`, the really paid amount. */
  query(input: QueryInput, options?: CallOptions): Promise<PaymentState<C>>
}

/** Payouts. */
export interface EoopayPayouts<C extends string, Out extends EoopayPayoutInput<C>> extends Payouts {
  /** Pays out. `pending` means queued; a refusal is `failed` only when a query finds no such order. */
  create(input: Out, options?: CallOptions): Promise<Payout<C>>
  query(input: QueryInput, options?: CallOptions): Promise<PayoutState<C>>
}

/** What the gateway offers in one country. */
export interface EoopayProvider<
  C extends string,
  In extends EoopayPaymentInput<C>,
  Out extends EoopayPayoutInput<C>,
> extends Provides<'payments' | 'payouts' | 'balances' | 'notifications'> {
  readonly payments: EoopayPayments<C, In>
  readonly payouts: EoopayPayouts<C, Out>
  /** What the account holds. The gateway's figures, signed or not, decide nothing. */
  readonly balances: Balances
  /** Asks for the balance, to learn whether the gateway takes the merchant number and the secret. */
  check(options?: CallOptions): Promise<CredentialCheck>
  /** Deposits carry the proof in themselves; payouts are confirmed by a query before a final state. */
  readonly notifications: Notifications<EoopayEvent<C>>
  /** The payer's browser, back at `returnUrl`. A hint for the page you show: never credit from it. */
  readonly returns: BrowserReturns
}
