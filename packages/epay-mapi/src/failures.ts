import type { FailureReason } from '@pay/core'
import { lookUp } from '@pay/core/provider'

/** Codes that answer a call with a final no. */
export type RefusalCodes = Readonly<Record<string, FailureReason>>

export const reasons: readonly FailureReason[] = [
  'declined',
  'invalid-account',
  'insufficient-balance',
  'limit',
  'expired',
  'cancelled',
  'not-allowed',
  'maintenance',
  'bad-request',
  'credentials',
  'other',
]

/**
 * What each code of the source document says of itself; that it is final is inferred, since each is
 * found before an order is made.
 *
 * @source the gateway's interface document, table of codes
 */
export const mapiRefusals: RefusalCodes = {
  700: 'bad-request', // a parameter is missing
  701: 'credentials', // the signature is wrong
  702: 'maintenance', // the channel is in maintenance
  703: 'limit', // no collection code for this amount: another amount may have one
  704: 'bad-request', // the amount is below 0.01
  800: 'credentials', // merchant number or secret is invalid
  901: 'maintenance', // no channel is available: later, or another method
}

/** The order number was used before: the earlier order may be paid. @source the same table */
export const mapiDuplicates: readonly string[] = ['705']

/**
 * How queries of the family say that they know no such order.
 *
 * @source the family's public server code; the gateway's own wording is unknown
 */
export const notFoundTexts: readonly string[] = ['此订单号不是有效订单号', '订单不存在']

/**
 * What the Rainbow programs answer. Each final code is found before anything is done; -1 stands for
 * all the rest, a payment channel that failed after the order was made among it.
 *
 * @source the programs' public code, and servers that ran it (SOURCES.md)
 */
export const rainbowCodes = {
  /** -3: the signature is wrong; -4: no field arrived. */
  create: { '-3': 'credentials', '-4': 'bad-request' },
  /** -2 and -4: refunds by API are switched off, for the merchant or for all. */
  refund: { '-2': 'not-allowed', '-3': 'credentials', '-4': 'not-allowed' },
  /** The order was paid before, or was made with other fields. */
  duplicateMessages: ['已完成支付', '支付参数有变化'],
  notFoundMessages: ['订单号不存在', '订单不存在'],
  refundNotFoundMessages: ['退款记录不存在'],
} as const

/** The reason of a documented final refusal; `undefined` for every other code. */
export const reasonOf = (refusals: RefusalCodes, code: string): FailureReason | undefined =>
  lookUp(refusals, code)

/** Whether a message of the gateway holds one of these texts. */
export const says = (message: string | null, texts: readonly string[]): boolean =>
  texts.some(text => message?.includes(text))
