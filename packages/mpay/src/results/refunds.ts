import type {
  Failed,
  NotFound,
  RefundEvent,
  RefundPending,
  RefundSucceeded,
  Unknown,
} from '@pay/core'

/** What `refunds.create` answers. The refund's own gateway number is `providerId`. */
export type MpayRefund = RefundPending | RefundSucceeded<'CNY'> | Failed | Unknown

/** What `refunds.query` answers. `succeeded`: the bank took it; when it arrives, the bank decides. */
export type MpayRefundState = RefundPending | RefundSucceeded<'CNY'> | Failed | NotFound

/** News of a refund. Its message names the refund alone: find the order by `refundId`. */
export interface MpayRefundEvent extends RefundEvent<'CNY'> {
  readonly orderId: null
  readonly refundedAt: Date
}
