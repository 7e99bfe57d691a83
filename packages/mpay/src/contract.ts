import type {
  Binding,
  CallOptions,
  Cards,
  CredentialCheck,
  Notifications,
  Payments,
  Provides,
  Refunds,
  Unbinding,
} from '@pay/core'
import type {
  MpayBindInput,
  MpayConfirmBindInput,
  MpayListInput,
  MpayUnbindInput,
} from './inputs/cards.ts'
import type {
  MpayConfirmInput,
  MpayNumberInput,
  MpayPaymentInput,
  MpayQueryInput,
} from './inputs/payments.ts'
import type { MpayRefundInput, MpayRefundQueryInput } from './inputs/refunds.ts'
import type { MpayEvent } from './notification.ts'
import type { MpayCardList } from './results/cards.ts'
import type { MpayPayment, MpayPaymentState } from './results/payments.ts'
import type { MpayRefund, MpayRefundState } from './results/refunds.ts'

/** Card payments. */
export interface MpayPayments extends Payments {
  /** Creates the order. `nextAction` is `sms`, unless the account pays without one. */
  create(input: MpayPaymentInput, options?: CallOptions): Promise<MpayPayment>
  /** Pays with the SMS code. A wrong code is `pending` with `refused`: ask the payer again. */
  confirm(input: MpayConfirmInput, options?: CallOptions): Promise<MpayPayment>
  /** Asks for the order, by its number and its time. */
  query(input: MpayQueryInput, options?: CallOptions): Promise<MpayPaymentState>
  /**
   * Asks for the order by the gateway's number. `orderId` is then what the answer says, its time is
   * `raw.dt_order`; of an order that is not found, `orderId` is empty.
   */
  query(input: MpayNumberInput, options?: CallOptions): Promise<MpayPaymentState>
}

/** Money back, in parts or as a whole. */
export interface MpayRefunds extends Refunds {
  /** Asks for a refund. `pending`: the bank decides; its notification or a query tells. */
  create(input: MpayRefundInput, options?: CallOptions): Promise<MpayRefund>
  /** Asks for a refund, by its number and its time or by the gateway's number. */
  query(input: MpayRefundQueryInput, options?: CallOptions): Promise<MpayRefundState>
}

/** Cards that are paid with again by their agreement. */
export interface MpayCards extends Cards {
  /** Binds a card without a payment. `nextAction` is `sms`. */
  bind(input: MpayBindInput, options?: CallOptions): Promise<Binding>
  /** Binds with the SMS code. A wrong code is `pending` with `refused`: ask the payer again. */
  confirmBind(input: MpayConfirmBindInput, options?: CallOptions): Promise<Binding>
  /** Lists a payer's agreements. The gateway does not sign the list. */
  list(input: MpayListInput, options?: CallOptions): Promise<MpayCardList>
  /** Ends an agreement. */
  unbind(input: MpayUnbindInput, options?: CallOptions): Promise<Unbinding>
}

/** Card payments through LianLian MPAY. */
export interface MpayProvider extends Provides<'payments' | 'refunds' | 'cards' | 'notifications'> {
  readonly payments: MpayPayments
  readonly refunds: MpayRefunds
  readonly cards: MpayCards
  readonly notifications: Notifications<MpayEvent>
  /** Asks for an order that cannot be there. Whether that was refused tells of the credentials. */
  check(options?: CallOptions): Promise<CredentialCheck>
}
