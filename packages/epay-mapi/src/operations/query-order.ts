import type { PaymentState, QueryInput, Raw } from '@pay/core'
import {
  type CheckedInput,
  type Context,
  defineOperation,
  fromChinaTime,
  isReceivedAmount,
  type Operation,
  type Outcome,
  refusal,
  sameAmount,
  textOf,
  unclear,
} from '@pay/core/provider'
import { answerRule, timely, wordsOf } from '../answers.ts'
import { question } from '../encode.ts'
import { says } from '../failures.ts'
import { queryFields } from '../fields/parts.ts'
import type { Gateway } from '../gateway.ts'
import { nextActionOf } from '../next-action.ts'
import { type FoundOrder, orderFound } from '../order.ts'
import { unsignedHints } from '../refused.ts'

type Interpreted = Outcome<PaymentState<'CNY'>>

const partHint =
  'A refund of a part, too, makes an order refunded; `raw.refundmoney`, where there is one, is how much was given back.'

/** What has to be followed to pay an order that is open, where the gateway tells it again. */
const openOrder = ({ fields, providerId }: FoundOrder, { address }: Gateway): Interpreted => {
  const isUnpaid = textOf(fields, 'status') === '0'
  const nextAction = isUnpaid ? nextActionOf(fields, ['payurl'], address) : null
  return { status: 'pending', providerId, nextAction, refused: null, payable: null }
}

const stateOf = (order: FoundOrder, gateway: Gateway): Interpreted => {
  const { status, providerId, money, fields } = order
  if (status === 'succeeded') {
    const paidAt = fromChinaTime(textOf(fields, 'endtime') ?? '')
    return { status, providerId, requested: null, credited: money, paidAt }
  }
  if (status === 'refunded') {
    const given = textOf(fields, 'refundmoney')
    const isWhole = given !== undefined && isReceivedAmount(given) && sameAmount(given, money.value)
    return { status, providerId, requested: money, hints: isWhole ? [] : [partHint] }
  }
  return status === 'pending' ? openOrder(order, gateway) : unclear('contradiction')
}

const withoutOrder = (answer: Raw, gateway: Gateway, context: Context): Interpreted => {
  const words = wordsOf(answer)
  const hints = unsignedHints(gateway, context)
  return says(words.message, gateway.dialect.query.notFoundMessages)
    ? { status: 'not-found', hints }
    : refusal({ ...words, hints })
}

const interpreter =
  (gateway: Gateway) =>
  (answer: Raw, input: CheckedInput, context: Context): Interpreted => {
    const words = wordsOf(answer)
    if (words.code === null) return unclear('not-the-documented-body', words)
    if (words.code !== gateway.dialect.query.success) return withoutOrder(answer, gateway, context)
    const order = orderFound(answer, input, context, gateway)
    return 'outcome' in order ? order : stateOf(order, gateway)
  }

/** What of an order may be printed. */
export const orderNames: readonly string[] = [
  ...['data', 'trade_no', 'out_trade_no', 'api_trade_no', 'type', 'pid', 'money', 'refundmoney'],
  ...['status', 'trade_status', 'addtime', 'endtime', 'payurl'],
]

/**
 * Asks for a payment, with the merchant's key in the address or signed by both sides. What it says
 * of the order is final.
 *
 * @source the family's V1 document, `api.php?act=order`, and V2 document, `/api/pay/query`
 */
export const queryOrder = (gateway: Gateway): Operation<QueryInput, PaymentState<'CNY'>> =>
  defineOperation<QueryInput, PaymentState<'CNY'>>({
    name: 'payments.query',
    title: 'Ask for a payment',
    kind: 'read',
    path: gateway.dialect.query.path,
    ...question(gateway, 'order'),
    body: 'form',
    input: queryFields('out_trade_no'),
    example: { orderId: 'P0000000001' },
    answer: answerRule(gateway, gateway.dialect.query.success, orderNames),
    source: 'the family’s V1 document, api.php?act=order, and V2 document, /api/pay/query',
    interpret: timely(gateway, interpreter(gateway)),
  })
