import { lookUp } from '@pay/core/provider'

/** The states that end a payment or leave it open. Nothing else is documented, so nothing else is final. */
export type NotifiedStatus = 'succeeded' | 'pending'

/** @source the family's page "payment result": only TRADE_SUCCESS is success */
const notified: Readonly<Record<string, NotifiedStatus>> = { TRADE_SUCCESS: 'succeeded' }

/** What a notification's `trade_status` means. */
export const paymentStatusOf = (tradeStatus: string): NotifiedStatus =>
  lookUp(notified, tradeStatus) ?? 'pending'

/** Whether a query's `status` claims that the payment was made. @source the family's order query */
export const claimsPaid = (status: string | undefined): boolean => status === '1'
