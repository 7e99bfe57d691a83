import { lookUp } from '@pay/core/provider'

/** The states that end a payment or leave it open. Nothing else is documented, so nothing else is final. */
export type NotifiedStatus = 'succeeded' | 'pending'

const paid = 'TRADE_SUCCESS'

/** @source the family's page "payment result": only TRADE_SUCCESS is success */
const notified: Readonly<Record<string, NotifiedStatus>> = { [paid]: 'succeeded' }

/** What a notification's `trade_status` means. */
export const paymentStatusOf = (tradeStatus: string): NotifiedStatus =>
  lookUp(notified, tradeStatus) ?? 'pending'

/**
 * 3 is frozen and 4 pre-authorised: neither is paid out to anybody, so both stay open.
 *
 * @source the family's V2 document, "order query"; 0, 1 and 2 observed on public servers
 */
const queried: Readonly<Record<string, 'succeeded' | 'refunded'>> = {
  1: 'succeeded',
  2: 'refunded',
}

/** What an order query says of a payment. */
export type QueriedStatus = 'succeeded' | 'refunded' | 'pending' | 'contradiction'

/**
 * A `trade_status` comes before `status`: one gateway answered 1 for an order that waited.
 *
 * @source a client's report of that gateway (SOURCES.md)
 */
export const queriedStatusOf = (
  status: string | undefined,
  tradeStatus: string | undefined,
): QueriedStatus => {
  const named = lookUp(queried, status ?? '') ?? 'pending'
  if (tradeStatus === undefined) return named
  if (tradeStatus !== paid) return 'pending'
  return named === 'pending' ? 'contradiction' : named
}

/** Whether a query's answer claims that the payment was made. @source the family's order query */
export const claimsPaid = (status: string | undefined, tradeStatus: string | undefined): boolean =>
  queriedStatusOf(status, tradeStatus) === 'succeeded'

/** @source the family's V2 document, "refund query": its 0 is called a failure, the program tries such a refund again */
export const isRefunded = (status: string | undefined): boolean => status === '1'
