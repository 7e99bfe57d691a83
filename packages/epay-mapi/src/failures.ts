import type { FailureReason } from '@pay/core'
import { lookUp } from '@pay/core/provider'

/** Codes that answer a create call with a final no. Any other code but success leaves it unknown. */
export type RefusalCodes = Readonly<Record<string, FailureReason>>

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

/** The reason of a documented final refusal; `undefined` for every other code. */
export const reasonOf = (refusals: RefusalCodes, code: string): FailureReason | undefined =>
  lookUp(refusals, code)
