import type { Money, Raw, Refund } from '@pay/core'
import {
  type AnyOperation,
  amountFits,
  amountOf,
  type CheckedInput,
  type Context,
  defineOperation,
  type Operation,
  type Outcome,
  textOf,
  unclear,
} from '@pay/core/provider'
import { answerRule, moneyIn, timely, wordsOf } from '../answers.ts'
import { refundRequest } from '../encode.ts'
import { refundFields, refundNumberOf } from '../fields/refund.ts'
import type { RefundingGateway } from '../gateway.ts'
import type { EpayRefundInput } from '../inputs.ts'
import { refusedBy } from '../refused.ts'

type Interpreted = Outcome<Refund<'CNY'>>

const is = (said: string | undefined, ours: string | undefined) =>
  said === undefined || said === ours

/** Where refunds have no numbers of the merchant's, some answers tell one that the gateway made up. */
const isNumbered = ({ dialect }: RefundingGateway) => dialect.refundQuery !== null

/** Whether an answer speaks of this merchant, order and refund, as far as it names them. */
const isAbout = (
  answer: Raw,
  { orderId, refundId }: CheckedInput,
  { account }: Context,
  gateway: RefundingGateway,
) =>
  is(textOf(answer, 'uid', 'pid'), account) &&
  is(textOf(answer, 'out_trade_no'), orderId) &&
  (!isNumbered(gateway) || is(textOf(answer, 'out_refund_no'), refundId))

const unnamedHint =
  'The answer does not name the order: a refund number that was used before is answered like this. `refunds.query` tells.'

/** Given back. Where refunds have numbers, one that was used before is answered with the older refund. */
const given = (answer: Raw, gateway: RefundingGateway, amount: Money<'CNY'>): Interpreted => {
  const providerId = textOf(answer, 'trade_no') ?? null
  if (!isNumbered(gateway)) return { status: 'succeeded', providerId, amount }
  if (textOf(answer, 'out_refund_no') === undefined) {
    return unclear('not-the-documented-body', wordsOf(answer))
  }
  return textOf(answer, 'out_trade_no') === undefined
    ? { status: 'pending', providerId, nextAction: null, hints: [unnamedHint] }
    : { status: 'succeeded', providerId, amount }
}

const accepted = (
  answer: Raw,
  input: CheckedInput,
  context: Context,
  gateway: RefundingGateway,
): Interpreted => {
  const words = wordsOf(answer)
  const received = moneyIn(answer)
  if (received === undefined) return unclear('not-the-documented-body', words)
  const amount = amountOf(received, 'CNY')
  const isOurs = isAbout(answer, input, context, gateway) && amountFits(received, input.amount)
  return amount === undefined || !isOurs
    ? unclear('mismatch', words)
    : given(answer, gateway, amount)
}

/** What speaks against a no: another order or refund, or money that was given back. */
const doubtOf = (answer: Raw, input: CheckedInput, context: Context, gateway: RefundingGateway) => {
  if (!isAbout(answer, input, context, gateway)) return 'mismatch'
  return textOf(answer, 'refund_no', 'reducemoney') === undefined ? null : 'contradiction'
}

const interpreter =
  (gateway: RefundingGateway) =>
  (answer: Raw, input: CheckedInput, context: Context): Interpreted => {
    const words = wordsOf(answer)
    const { refund } = gateway.dialect
    if (words.code === null) return unclear('not-the-documented-body', words)
    if (words.code === refund.success) return accepted(answer, input, context, gateway)
    const doubt = doubtOf(answer, input, context, gateway)
    return refusedBy(answer, refund, gateway, context, { doubt })
  }

const answered = [
  'refund_no',
  'out_refund_no',
  'trade_no',
  'out_trade_no',
  'uid',
  'money',
  'reducemoney',
]

/**
 * Gives money back. A refund is made at once: an accepted one is made.
 *
 * @source the family's V1 document, `api.php?act=refund`, and V2 document, `/api/pay/refund`
 */
export const createRefund = (
  gateway: RefundingGateway,
  settledBy: AnyOperation,
): Operation<EpayRefundInput, Refund<'CNY'>> =>
  defineOperation<EpayRefundInput, Refund<'CNY'>>({
    name: 'refunds.create',
    title: 'Give money back',
    kind: 'write',
    path: gateway.dialect.refund.path,
    ...refundRequest(gateway),
    body: 'form',
    input: refundFields(refundNumberOf(gateway.dialect)),
    example: {
      orderId: 'P0000000001',
      refundId: 'R0000000001',
      amount: { value: '1.00', currency: 'CNY' },
    },
    settledBy,
    answer: answerRule(gateway, gateway.dialect.refund.success, answered),
    source: 'the family’s V1 document, api.php?act=refund, and V2 document, /api/pay/refund',
    interpret: timely(gateway, interpreter(gateway)),
  })
