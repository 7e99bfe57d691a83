import type { CreateRefundInput, Money, RefundQueryInput } from '@pay/core'

/** What a refund needs, however it names its payment. */
export interface MpayRefundFields extends CreateRefundInput {
  /** The order that is paid back. Sent with `orderedAt`. */
  readonly orderId: string
  /** The time of that order; not needed with `providerId`. */
  readonly orderedAt?: Date | string
  /** The gateway's number of the payment (`oid_paybill`); sent where `orderedAt` is not given. */
  readonly providerId?: string
  /** Yours, unique; at most 32 letters, digits, `-` and `_`. Better not the order's number. */
  readonly refundId: string
  /** The time of the refund, to the second. Store it: every later call needs the same. */
  readonly refundedAt: Date | string
  /** A part or all of what was paid, as often as something is left. */
  readonly amount: Money<'CNY'>
  readonly notifyUrl: string
}

/** Pays an order back: it is named by its number and its time, or by the gateway's number. */
export type MpayRefundInput = MpayRefundFields &
  ({ readonly orderedAt: Date | string } | { readonly providerId: string })

/** What a question about a refund takes, however it names the refund. */
export interface MpayRefundQueryFields extends RefundQueryInput {
  /** Yours. Not sent: it comes back with the result. */
  readonly orderId: string
  readonly refundId: string
  /** The time of the refund; not needed with `providerId`. */
  readonly refundedAt?: Date | string
  /** The gateway's number of the refund (`oid_refundno`); sent where `refundedAt` is not given. */
  readonly providerId?: string
}

/** Names the refund to ask about: by its number and its time, or by the gateway's number. */
export type MpayRefundQueryInput = MpayRefundQueryFields &
  ({ readonly refundedAt: Date | string } | { readonly providerId: string })
