import type { CallOptions, Notifications, Payments, Provides } from '@pay/core'
import type { MpayConfirmInput, MpayPaymentInput, MpayQueryInput } from './inputs.ts'
import type { MpayPayment, MpayPaymentEvent, MpayPaymentState } from './results.ts'

/** Card payments. */
export interface MpayPayments extends Payments {
  /** Creates the order. `nextAction` is `sms`, unless the account pays without one. */
  create(input: MpayPaymentInput, options?: CallOptions): Promise<MpayPayment>
  /** Pays with the SMS code. A wrong code is `pending` with `refused`: ask the payer again. */
  confirm(input: MpayConfirmInput, options?: CallOptions): Promise<MpayPayment>
  /** Asks for the order, by its number and its time. */
  query(input: MpayQueryInput, options?: CallOptions): Promise<MpayPaymentState>
}

/** Card payments through LianLian MPAY. */
export interface MpayProvider extends Provides<'payments' | 'notifications'> {
  readonly payments: MpayPayments
  readonly notifications: Notifications<MpayPaymentEvent>
}
