import type { PaymentState, PayoutState } from '@pay/core'
import { lookUp } from '@pay/core/provider'
import type { NotificationMeaning, QueryMeaning } from './settings.ts'

/** @source "Recharge inquiry" (SUCCESS, NOTPAY); the others from the family's order-search page */
const payments: Readonly<Record<string, Exclude<PaymentState['status'], 'not-found'>>> = {
  SUCCESS: 'succeeded',
  NOTPAY: 'pending',
  PENDING: 'pending',
  FAIL: 'failed',
  REFUND: 'refunded',
}

/**
 * `Expired` is glossed as "not processed" on the page and as final by its name: never final here.
 *
 * @source "Payout order query" (Chinese page)
 */
const payouts: Readonly<Record<string, PayoutState['status']>> = {
  success: 'succeeded',
  fail: 'failed',
  pending: 'pending',
  expired: 'pending',
}

/**
 * The family's classic query. `3` means "reversed" at one operator: a setting says so.
 *
 * @source the family's merchant console page, refCode 1 to 8
 */
const queryCodes: Readonly<Record<string, QueryMeaning>> = {
  1: 'succeeded',
  2: 'failed',
  3: 'pending',
  4: 'pending',
  5: 'failed',
  6: 'pending',
  7: 'not-found',
  8: 'pending',
}

/**
 * Codes of notifications are no codes of queries: at one operator 2 is success there, at others 3
 * is failed or reversed. What they agree on is here, and settings say the rest.
 *
 * @source three public clients (SOURCES.md); EOOPAY's own page is not known
 */
const notificationCodes: Readonly<Record<string, NotificationMeaning>> = {
  1: 'succeeded',
  2: 'failed',
  5: 'failed',
}

export const paymentStatusOf = (tradeState: string) =>
  lookUp(payments, tradeState.toUpperCase()) ?? 'pending'

export const payoutStatusOf = (status: string): PayoutState['status'] =>
  lookUp(payouts, status.toLowerCase()) ?? 'pending'

/** What a query's `refCode` means: as the account's settings say, or else as the family has it. */
export const queryMeaningOf = (
  refCode: string,
  own: Readonly<Record<string, QueryMeaning>> = {},
): QueryMeaning => lookUp(own, refCode) ?? lookUp(queryCodes, refCode) ?? 'pending'

/** What a notification's `refCode` means, likewise. */
export const notificationMeaningOf = (
  refCode: string,
  own: Readonly<Record<string, NotificationMeaning>> = {},
): NotificationMeaning => lookUp(own, refCode) ?? lookUp(notificationCodes, refCode) ?? 'pending'
