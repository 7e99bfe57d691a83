import type { Raw, RefundQueryInput, RefundState } from '@pay/core'
import {
  type CheckedInput,
  type Context,
  defineOperation,
  type Operation,
  type Outcome,
  refusal,
  textOf,
  unclear,
} from '@pay/core/provider'
import { answerRule, wordsOf } from '../answers.ts'
import { question } from '../encode.ts'
import { says } from '../failures.ts'
import { refundQueryFields } from '../fields/refund.ts'
import type { RefundingGateway } from '../gateway.ts'
import { type FoundOrder, orderFound } from '../order.ts'
import { orderNames } from './query-order.ts'

type Interpreted = Outcome<RefundState<'CNY'>>

const whoseHint =
  'The order was refunded, and this gateway numbers no refund: whether it was yours, and how much, stands in its console. With `oneRefundPerOrder` you promise that it can be no other.'
const onlyHint = 'How much was given back, this gateway does not say.'

// what was never paid, or is still paid, has not been given back
const unrefunded = ['0', '1', '3', '4']

const stateOf = (order: FoundOrder, { oneRefundPerOrder }: RefundingGateway): Interpreted => {
  const { status, providerId, fields } = order
  if (status === 'contradiction') return unclear('contradiction')
  if (status === 'refunded') {
    return oneRefundPerOrder
      ? { status: 'succeeded', providerId, amount: null, hints: [onlyHint] }
      : unclear('undecided', { hints: [whoseHint] })
  }
  return unrefunded.includes(textOf(fields, 'status') ?? '')
    ? { status: 'not-found', providerId }
    : { status: 'pending', providerId, nextAction: null }
}

const interpreter =
  (gateway: RefundingGateway) =>
  (answer: Raw, { orderId }: CheckedInput, context: Context): Interpreted => {
    const words = wordsOf(answer)
    const { success, notFoundMessages } = gateway.dialect.query
    if (words.code === null) return unclear('not-the-documented-body', words)
    if (words.code !== success) {
      return says(words.message, notFoundMessages) ? { status: 'not-found' } : refusal(words)
    }
    // the amount of the question is that of the refund, the amount of the answer that of the order
    const order = orderFound(answer, { orderId }, context, gateway)
    return 'outcome' in order ? order : stateOf(order, gateway)
  }

/**
 * Asks for the order of a refund, where a refund has no number.
 *
 * @source the family's V1 document, `api.php?act=order`; refunded orders observed on a public server
 */
export const queryRefundedOrder = (
  gateway: RefundingGateway,
): Operation<RefundQueryInput, RefundState<'CNY'>> =>
  defineOperation<RefundQueryInput, RefundState<'CNY'>>({
    name: 'refunds.query',
    title: 'Ask for a refund',
    kind: 'read',
    path: gateway.dialect.query.path,
    ...question(gateway, 'order'),
    body: 'form',
    input: refundQueryFields(undefined),
    example: { orderId: 'P0000000001', refundId: 'R0000000001' },
    answer: answerRule(gateway, gateway.dialect.query.success, orderNames),
    source: 'the family’s V1 document, api.php?act=order',
    interpret: interpreter(gateway),
  })
