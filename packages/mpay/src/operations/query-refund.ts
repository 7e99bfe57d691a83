import { defineOperation, type Operation, unclear } from '@pay/core/provider'
import { answerRule } from '../answers.ts'
import { hintsOf } from '../failures.ts'
import { neededWithoutNumber, providerId, refundNames, withOneName } from '../fields/names.ts'
import { orderId, unsent } from '../fields/order.ts'
import { refundedAt, refundId } from '../fields/refund.ts'
import type { MpayRefundQueryFields } from '../inputs/refunds.ts'
import { hasNoState, readCode } from '../reading.ts'
import { answerRecipes, requestRecipe } from '../recipes.ts'
import { refundIn } from '../refund-state.ts'
import type { MpayRefundState } from '../results/refunds.ts'
import type { MpayOptions } from '../settings.ts'

/** @source "Refund Result Query API": the query is recommended 15 minutes after the application */
const tooEarly =
  'Refunds are to be asked for from 15 minutes after they were applied for: ask again later.'

/**
 * The refund query.
 *
 * @source "Refund Result Query API" and, for the gateway's number, "Refund Status API" of the older
 *   edition, /refundquery.htm
 */
export const queryRefund = (
  options: MpayOptions,
): Operation<MpayRefundQueryFields, MpayRefundState> =>
  defineOperation<MpayRefundQueryFields, MpayRefundState>({
    name: 'refunds.query',
    title: 'Ask for a refund',
    kind: 'read',
    host: 'query',
    path: 'refundquery.htm',
    recipe: requestRecipe(options),
    body: 'json',
    input: {
      orderId: orderId(),
      refundId,
      refundedAt: refundedAt({ optional: true }),
      providerId: providerId(refundNames),
      ...unsent,
    },
    example: {
      orderId: 'M0000000001',
      refundId: 'R0000000001',
      refundedAt: '2026-02-01T10:00:00.000Z',
    },
    rules: neededWithoutNumber('refundedAt'),
    answer: answerRule(answerRecipes(options)),
    source: '"Refund Result Query API", refundquery.htm',
    encode: ({ wire }, { account }) => ({
      oid_partner: account,
      sign_type: options.signType,
      ...withOneName(wire, refundNames),
    }),
    interpret: (answer, input, context) =>
      readCode<MpayRefundState>('question', answer, {
        done: () => refundIn(answer, input, context) ?? unclear('mismatch'),
        'no-such-record': () =>
          hasNoState(answer, 'sta_refund')
            ? { status: 'not-found', hints: [...hintsOf('question', answer), tooEarly] }
            : unclear('contradiction'),
      }),
  })
