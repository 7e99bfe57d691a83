import type { CreatePaymentInput, Money, QueryInput, Sensitive } from '@pay/core'
import type { MpayCard, MpayCardType } from './cards.ts'

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
  /** With an agreement, the business that it was made for. */
  readonly cardType: MpayCardType
  /** Build it with `riskItem`. */
  readonly risk: Sensitive
  /** Required unless `agreement` is given. */
  readonly card?: MpayCard
  /** From an earlier payment or a bound card, in the place of `card`. Who holds it can debit. */
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
  /** Where it is known: an answer about another number is not believed. */
  readonly providerId?: string
}

/** Names the order by the gateway's number, where yours or its time is not known. */
export interface MpayNumberInput {
  /** `oid_paybill`, of an answer, a notification or a statement. */
  readonly providerId: string
  /** Where it is known: an answer about another order is not believed. */
  readonly orderId?: string
  readonly amount?: Money
}

/** What a question about a payment takes, however it names the order. */
export type MpayQueryFields = Partial<MpayQueryInput>
