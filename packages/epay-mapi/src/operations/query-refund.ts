import type { Raw, RefundQueryInput, RefundState } from '@pay/core'
import {
  amountFits,
  amountOf,
  type CheckedInput,
  type Context,
  defineOperation,
  type Operation,
  type Outcome,
  refusal,
  textOf,
  unclear,
} from '@pay/core/provider'
import { answerRule, moneyIn, timely, wordsOf } from '../answers.ts'
import type { QueryRule } from '../dialects/dialect.ts'
import { signedFields } from '../encode.ts'
import { says } from '../failures.ts'
import { refundQueryFields } from '../fields/refund.ts'
import type { Gateway } from '../gateway.ts'
import { unsignedHints } from '../refused.ts'
import { isRefunded } from '../statuses.ts'

type Interpreted = Outcome<RefundState<'CNY'>>

/** What a refund's number is asked of. */
export type RefundQueryRule = Omit<QueryRule, 'proves'>

const tryAgainHint =
  'The gateway has this refund and did not make it. Its document calls that failed, its program tries the same number again: ask again.'

const stateOf = (answer: Raw, input: CheckedInput, { account }: Context): Interpreted => {
  const words = wordsOf(answer)
  const received = moneyIn(answer)
  const order = textOf(answer, 'out_trade_no')
  const number = textOf(answer, 'out_refund_no')
  if (received === undefined || order === undefined || number === undefined) {
    return unclear('not-the-documented-body', words)
  }
  const amount = amountOf(received, 'CNY')
  const isOurs = order === input.orderId && number === input.refundId
  const isMerchants = (textOf(answer, 'uid', 'pid') ?? account) === account
  if (amount === undefined || !isOurs || !isMerchants || !amountFits(received, input.amount)) {
    return unclear('mismatch', words)
  }
  const providerId = textOf(answer, 'trade_no') ?? null
  return isRefunded(textOf(answer, 'status'))
    ? { status: 'succeeded', providerId, amount }
    : { status: 'pending', providerId, nextAction: null, hints: [tryAgainHint] }
}

const interpreter =
  (gateway: Gateway, { success, notFoundMessages }: RefundQueryRule) =>
  (answer: Raw, input: CheckedInput, context: Context): Interpreted => {
    const words = wordsOf(answer)
    const hints = unsignedHints(gateway, context)
    if (words.code === null) return unclear('not-the-documented-body', words)
    if (words.code === success) return stateOf(answer, input, context)
    return says(words.message, notFoundMessages)
      ? { status: 'not-found', hints }
      : refusal({ ...words, hints })
  }

const answered = [
  ...['refund_no', 'out_refund_no', 'trade_no', 'out_trade_no', 'uid', 'money', 'reducemoney'],
  ...['status', 'addtime', 'endtime'],
]

/**
 * Asks for a refund by its number.
 *
 * @source the family's V2 document, `/api/pay/refundquery`
 */
export const queryRefund = (
  gateway: Gateway,
  rule: RefundQueryRule,
): Operation<RefundQueryInput, RefundState<'CNY'>> =>
  defineOperation<RefundQueryInput, RefundState<'CNY'>>({
    name: 'refunds.query',
    title: 'Ask for a refund',
    kind: 'read',
    path: rule.path,
    recipe: gateway.dialect.signs.requests,
    body: 'form',
    input: refundQueryFields('out_refund_no'),
    example: { orderId: 'P0000000001', refundId: 'R0000000001' },
    answer: answerRule(gateway, rule.success, answered),
    source: 'the family’s V2 document, /api/pay/refundquery',
    encode: signedFields(gateway),
    interpret: timely(gateway, interpreter(gateway, rule)),
  })
