import type { Acknowledgements } from '@pay/core'
import type { Recipe, SignatureRule } from '@pay/core/signing'
import type { RefusalCodes } from '../failures.ts'

/** Optional fields of a payment that a dialect may require. */
export const requirable = ['returnUrl', 'clientIp', 'device'] as const
export type Requirable = (typeof requirable)[number]

/** How a call is answered with no. */
export interface Refusals {
  /** Codes that are a final no by themselves. */
  readonly refusals: RefusalCodes
  /** Codes of a no that says nothing final: a query has to confirm it, where there is one that proves anything. */
  readonly failures: readonly string[]
}

/** The call that creates a payment. */
export interface CreateRule extends Refusals {
  readonly path: string
  /** One code: success of one dialect is failure of another. */
  readonly success: string
  /** Codes which say that the order number was used before. */
  readonly duplicates: readonly string[]
  /** Texts of a failure that say the same. */
  readonly duplicateMessages: readonly string[]
  /** The fields that lead the payer on, the first usable one counts; none where `pay_type` says what `pay_info` is. */
  readonly links: readonly string[]
  /** Whether an acceptance names the merchant's order, and so has to. */
  readonly namesOrder: boolean
  /** The fields that may hold the amount really to be paid; the first that an acceptance has counts. */
  readonly payable: readonly string[]
}

/** The order query. */
export interface QueryRule {
  readonly path: string
  readonly success: string
  /** Whether a key or a signature protects it: what anybody may ask proves nothing. */
  readonly proves: boolean
  /** Texts by which it says that it knows no such order. */
  readonly notFoundMessages: readonly string[]
}

/** How requests and messages are signed. */
export interface Signatures {
  readonly requests: Recipe
  readonly messages: SignatureRule
  /** `null` where no answer is signed. */
  readonly answers: SignatureRule | null
  /** What a request says of its algorithm. */
  readonly type: string
  /** Whether the time is signed with everything. */
  readonly isTimed: boolean
}

/** What one kind of gateway of the family does its own way. */
export interface Dialect {
  readonly create: CreateRule
  /** The page that the payer's browser is sent to. */
  readonly page: { readonly path: string }
  readonly query: QueryRule
  /** The name of the field that comes back as it was sent; `null` where there is none. */
  readonly passThrough: string | null
  readonly required: readonly Requirable[]
  readonly signs: Signatures
  readonly acks: Acknowledgements
}

/** The call that gives money back. */
export interface RefundRule extends Refusals {
  readonly path: string
  readonly success: string
}

/** A dialect that can give money back. */
export interface RefundingDialect extends Dialect {
  readonly refund: RefundRule
  /** Asks for a refund by its number; `null` where a refund has none. */
  readonly refundQuery: Omit<QueryRule, 'proves'> | null
}
