import type { RefundQueryInput } from '@pay/core'
import type { FieldsOf } from '@pay/core/provider'
import type { RefundingDialect } from '../dialects/dialect.ts'
import type { EpayRefundInput } from '../inputs.ts'
import { amount, orderId, queryFields, refundId, unused } from './parts.ts'

/** The field that carries a refund's number, where a refund has one. */
export const refundNumberOf = ({ refundQuery }: RefundingDialect): string | undefined =>
  refundQuery === null ? undefined : 'out_refund_no'

/** @source the family's V1 and V2 documents, "refund"; a refund has a number in V2 only */
export const refundFields = (numberIn: string | undefined): FieldsOf<EpayRefundInput> => ({
  orderId: orderId('out_trade_no'),
  refundId: refundId(numberIn),
  amount: amount('Amount to give back'),
})

/** A refund is asked for by its number, or by its order where it has none. */
export const refundQueryFields = (numberIn: string | undefined): FieldsOf<RefundQueryInput> => {
  const { orderId: byOrder, ...named } = queryFields('out_trade_no')
  const others = { ...named, refundedAt: unused() }
  return numberIn === undefined
    ? { orderId: byOrder, refundId: refundId(), ...others }
    : { orderId: orderId(), refundId: refundId(numberIn), ...others }
}
