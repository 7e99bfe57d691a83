import type { CreatePaymentInput, Money, QueryInput, Sensitive } from '@pay/core'

/** The payer's bank card. None of it is ever printed. */
export interface MpayCard {
  /** 13 to 19 digits. The check digit is not tested: the gateway's own samples fail it. */
  readonly number: Sensitive
  /** The card holder's name, in Chinese. */
  readonly holder: Sensitive
  /** The mainland mobile number registered at the bank, 11 digits. */
  readonly phone: Sensitive
  /** 15 or 18 characters of the identity card. */
  readonly identityNumber: Sensitive
  /** Year and month, `YYMM`, for credit cards. Not `MMYY`. */
  readonly expiry?: Sensitive
  /** For credit cards. */
  readonly cvv?: Sensitive
}

/** What names an order here: its number and its time. With another time it is another order. */
export interface MpayOrder {
  /** Yours; at most 32 letters, digits, `-` and `_`. */
  readonly orderId: string
  /** The time of the order, to the second. Store it: every later call needs the same. */
  readonly orderedAt: Date | string
}

/** A card payment: with a card, or with the agreement that an earlier payment left. */
export interface MpayPaymentInput extends CreatePaymentInput, MpayOrder {
  readonly orderId: string
  /** 0.01 to 99,999,999.00. */
  readonly amount: Money<'CNY'>
  /** Your number of the payer. Never printed: it may be a phone number. */
  readonly userId: Sensitive
  readonly goods: {
    /** At most 40 characters. */
    readonly name: string
    readonly kind: 'virtual' | 'physical'
  }
  readonly notifyUrl: string
  /** Which card business: `debit`, `credit`, or `authenticated` (debit, new authentication). */
  readonly cardType: 'debit' | 'credit' | 'authenticated'
  /** Build it with `riskItem`. */
  readonly risk: Sensitive
  /** Required unless `agreement` is given. */
  readonly card?: MpayCard
  /** The agreement of an earlier payment, in place of the card. Who holds it can debit. */
  readonly agreement?: Sensitive
  /** Comes back with answers and notifications; not printed. At most 255 characters. */
  readonly note?: Sensitive
  /** Minutes until the order closes. Default: the gateway's 10080, seven days. */
  readonly validMinutes?: string
}

/** The second step: the SMS code. */
export interface MpayConfirmInput extends MpayOrder {
  /** The same as at create. */
  readonly amount: Money<'CNY'>
  /** From `nextAction.token`; good for 30 minutes. */
  readonly token: Sensitive
  /** What the payer typed, at most 6 digits. */
  readonly code: Sensitive
}

/** Names the order to ask about. */
export interface MpayQueryInput extends QueryInput, MpayOrder {
  readonly orderId: string
  readonly orderedAt: Date | string
}
