import type { CreatePaymentInput, CreatePayoutInput, Money, Sensitive } from '@pay/core'

/** What a deposit needs in every country of the gateway. */
export interface EoopayPaymentInput<C extends string = string> extends CreatePaymentInput {
  /** Yours; letters, digits, `-` and `_`; at most 20 unless the setting `orderIdMaxLength` says more. */
  readonly orderId: string
  /** At most two decimals; `1000` goes out as `1000.00`. */
  readonly amount: Money<C>
  /** The channel code from your merchant console, digits. */
  readonly channel: string
  /** Receives the notification by POST. Put identifiers in its path: the gateway escapes `&`. */
  readonly notifyUrl: string
  /** Where the payer's browser comes back, by POST. Never credit from it. */
  readonly returnUrl: string
  /** Any stable name of the payer, for example a number of yours. Never printed: it may be a phone number. */
  readonly userId: Sensitive
}

/** What a payout needs in every country of the gateway. */
export interface EoopayPayoutInput<C extends string = string> extends CreatePayoutInput {
  /** Yours; letters, digits, `-` and `_`; at most 20 unless the setting `orderIdMaxLength` says more. */
  readonly orderId: string
  /** At most two decimals; `1000` goes out as `1000.00`. */
  readonly amount: Money<C>
  /** The payout product code from the gateway's customer service. */
  readonly product: string
  /** Receives the notification by POST. */
  readonly notifyUrl: string
  /** Any stable name of the payer, for example a number of yours. Never printed: it may be a phone number. */
  readonly userId: Sensitive
}

/** Proof of a transfer made by hand. */
export interface SubmitReferenceInput {
  /** The deposit's order number: yours. */
  readonly orderId: string
  /** The last five digits of the payer's transaction number, as text: zeros in front count. */
  readonly reference: string
}
