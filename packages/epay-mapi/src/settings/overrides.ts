import type { FailureReason } from '@pay/core'
import type { acknowledgements } from '../acks.ts'
import type { Requirable } from '../dialects/dialect.ts'

/**
 * What a gateway may do otherwise than its dialect. Each default is the dialect's own; the table of
 * them stands in the README.
 */
export interface DialectOverrides {
  /** Where a payment is created, below `baseUrl`. */
  readonly createPath?: string | undefined
  /** The page that the payer is sent to, below `baseUrl`. */
  readonly pagePath?: string | undefined
  /** The order query, below `baseUrl`. */
  readonly queryPath?: string | undefined
  /** The code of a payment that was created: one code, since success of one gateway is failure of another. */
  readonly createSuccess?: string | undefined
  /** The code of a query that was answered. `'true'` where the gateway answers a boolean. */
  readonly querySuccess?: string | undefined
  /** Codes of a create call that are a final no by themselves. */
  readonly createRefusals?: Readonly<Record<string, FailureReason>> | undefined
  /** Codes of a create call that are a no, and final only once a query finds no such order. */
  readonly createFailures?: readonly string[] | undefined
  /** Codes of a create call which say that the order number was used before. */
  readonly createDuplicates?: readonly string[] | undefined
  /** Texts of a refused create call that say the same. */
  readonly duplicateMessages?: readonly string[] | undefined
  /** Texts by which the query says that it knows no such order. */
  readonly notFoundMessages?: readonly string[] | undefined
  /** Fields that this gateway wants besides those that every gateway of the family wants. */
  readonly required?: readonly Requirable[] | undefined
  /** The reply to a notification that was stored. Default: `success`. */
  readonly acknowledgement?: (typeof acknowledgements)[number] | undefined
  /**
   * How far, in yuan, the amount really to be paid may lie from the one asked for: some gateways
   * move it by cents to tell payers apart. An answer beyond it is `unknown`. Default: `'0.00'`.
   */
  readonly payableCap?: string | undefined
}

/** Where a text of yours comes back with the notification. */
export interface PassThroughOverride {
  /** The name of the field that carries `ext`. */
  readonly passThrough?: string | undefined
}

/** The query of the source document's relatives. */
export interface QueryNumberOverride {
  /**
   * What the query says of its number: `1` and `2` mean the merchant's and the gateway's, or the
   * opposite, depending on whom you ask. Default: `1`, the merchant's. Unproven.
   */
  readonly queryNumberType?: '1' | '2' | undefined
}

/** Refunds. */
export interface RefundOverrides {
  /** Where money is given back, below `baseUrl`. */
  readonly refundPath?: string | undefined
  /** The code of a refund that was made. */
  readonly refundSuccess?: string | undefined
  /** Codes of a refund that are a final no by themselves. */
  readonly refundRefusals?: Readonly<Record<string, FailureReason>> | undefined
  /** Codes of a refund that are a no, and final only once a query finds no such refund. */
  readonly refundFailures?: readonly string[] | undefined
}
