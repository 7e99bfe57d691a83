import type {
  BindCardInput,
  ConfirmBindInput,
  ListCardsInput,
  Sensitive,
  UnbindCardInput,
} from '@pay/core'

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

/** Which card business: `debit`, `credit`, or `authenticated` (debit, new authentication). */
export type MpayCardType = 'debit' | 'credit' | 'authenticated'

/** A card to be bound, so that later payments need its agreement alone. Nothing is debited. */
export interface MpayBindInput extends BindCardInput {
  /** Yours, unique among your bindings; at most 32 letters, digits, `-` and `_`. */
  readonly orderId: string
  /** Sent where it is given, to the second. */
  readonly orderedAt?: Date | string
  /** Your number of the payer: all its cards have to be one person's. */
  readonly userId: Sensitive
  readonly cardType: MpayCardType
  /** Build it with `riskItem`. */
  readonly risk: Sensitive
  readonly card: MpayCard
}

/** The second step of a binding: the SMS code. */
export interface MpayConfirmBindInput extends ConfirmBindInput {
  /** The same as at `bind`. */
  readonly orderId: string
  /** The same as at `bind`. */
  readonly userId: Sensitive
  /** From `nextAction.token`; good for 30 minutes. */
  readonly token: Sensitive
  /** What the payer typed, at most 6 digits. */
  readonly code: Sensitive
}

/** Whose cards are listed, and which of them. */
export interface MpayListInput extends ListCardsInput {
  readonly userId: Sensitive
  /** Of which card business. Default: `debit`. */
  readonly cardType?: MpayCardType
  /** This agreement alone. */
  readonly agreement?: Sensitive
  /** The agreements of this card alone. */
  readonly cardNumber?: Sensitive
  /** How many to leave out at the beginning, as text. Default: `'0'`, which is said to be enough. */
  readonly offset?: string
}

/** The agreement to be ended. */
export interface MpayUnbindInput extends UnbindCardInput {
  /** Yours: it names this call in its result and its ticket. Not sent. */
  readonly orderId: string
  readonly userId: Sensitive
  /** From a payment, `confirmBind` or `list`. */
  readonly agreement: Sensitive
  /** The business that it was made for. Default: `debit`. */
  readonly cardType?: MpayCardType
}
