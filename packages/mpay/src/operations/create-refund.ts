import {
  type CheckedInput,
  defineOperation,
  type InputRule,
  type Operation,
  refusal,
  unclear,
} from '@pay/core/provider'
import { answerRule } from '../answers.ts'
import { neededWithoutNumber, paymentNames, providerId, withOneName } from '../fields/names.ts'
import { notifyUrl, orderedAt, orderId } from '../fields/order.ts'
import { refundAmount, refundedAt, refundId } from '../fields/refund.ts'
import type { MpayRefundFields } from '../inputs/refunds.ts'
import { readCode } from '../reading.ts'
import { answerRecipes, requestRecipe } from '../recipes.ts'
import { refundIn } from '../refund-state.ts'
import type { MpayRefund } from '../results/refunds.ts'
import type { MpayOptions } from '../settings.ts'
import { queryRefund } from './query-refund.ts'

const rules: readonly InputRule[] = neededWithoutNumber('orderedAt')

/** @source "Refund apply", no_refund: a value different from no_order is recommended */
const hints = ({ orderId: order, refundId: refund }: CheckedInput) =>
  order === refund
    ? ['The gateway recommends a `refundId` that is different from the `orderId`.']
    : []

/**
 * Refund apply, in yuan.
 *
 * @source "Refund API" of the older edition and the official demo, /refund.htm; the current page
 *   describes the exchange product at /exchangerefund.htm
 */
export const createRefund = (options: MpayOptions): Operation<MpayRefundFields, MpayRefund> =>
  defineOperation<MpayRefundFields, MpayRefund>({
    name: 'refunds.create',
    title: 'Pay an order back',
    kind: 'write',
    host: 'trade',
    path: options.refundPath,
    recipe: requestRecipe(options),
    body: 'json',
    input: {
      orderId: orderId({ wire: 'no_order' }),
      orderedAt: orderedAt({ wire: 'dt_order', optional: true }),
      providerId: providerId(paymentNames),
      refundId,
      refundedAt: refundedAt(),
      amount: refundAmount,
      notifyUrl,
    },
    example: {
      orderId: 'M0000000001',
      orderedAt: '2026-01-31T09:30:00.000Z',
      refundId: 'R0000000001',
      refundedAt: '2026-02-01T10:00:00.000Z',
      amount: { value: '55.44', currency: 'CNY' },
      notifyUrl: 'https://shop.example/notify/mpay',
    },
    rules,
    settledBy: queryRefund(options),
    answer: answerRule(answerRecipes(options)),
    source: '"Refund API" of the older edition, /refund.htm',
    hints,
    encode: ({ wire }, { account }) => ({
      oid_partner: account,
      sign_type: options.signType,
      ...withOneName(wire, paymentNames),
    }),
    interpret: (answer, input, context) =>
      readCode<MpayRefund>('refund', answer, {
        done: () => {
          const refund = refundIn(answer, input, context)
          if (refund === null) return unclear('mismatch')
          // a write that failed is confirmed by a question, whatever says so
          return refund.status === 'failed' ? refusal(refund) : refund
        },
      }),
  })
