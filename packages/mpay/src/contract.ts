import type { CallOptions, Notifications, Payments, Provides, Refunds } from '@pay/core'
import type {
  MpayConfirmInput,
  MpayNumberInput,
  MpayPaymentInput,
  MpayQueryInput,
} from './inputs/payments.ts'
import type { MpayRefundInput, MpayRefundQueryInput } from './inputs/refunds.ts'
import type { MpayEvent } from './notification.ts'
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

/** Card payments through LianLian MPAY. */
export interface MpayProvider extends Provides<'payments' | 'refunds' | 'notifications'> {
  readonly payments: MpayPayments
  readonly refunds: MpayRefunds
  readonly notifications: Notifications<MpayEvent>
}
