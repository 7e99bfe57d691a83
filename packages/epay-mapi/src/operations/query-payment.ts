import type { PaymentState, QueryInput, Raw, RawValue } from '@pay/core'
import {
  amountFits,
  type CheckedInput,
  type Context,
  defineOperation,
  type Operation,
  type Outcome,
  refusal,
  textOf,
  unclear,
} from '@pay/core/provider'
import { answerRule, moneyIn, wordsOf } from '../answers.ts'
import { queryFields } from '../fields.ts'
import type { Gateway } from '../gateway.ts'
import { claimsPaid } from '../statuses.ts'

const isObject = (value: RawValue | undefined): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The order stands in `data`, by itself or as the one entry of a list. */
const orderIn = ({ data }: Raw): Raw | null => {
  const found: RawValue | undefined = Array.isArray(data) && data.length === 1 ? data[0] : data
  return isObject(found) ? found : null
}

const isAbout = (
  order: Raw,
  { orderId, amount }: CheckedInput,
  { account }: Context,
  { payableCap }: Gateway,
) =>
  textOf(order, 'out_trade_no') === orderId &&
  (textOf(order, 'id', 'pid') ?? account) === account &&
  amountFits(moneyIn(order), amount, payableCap)

const neverFinal =
  'This query is neither signed nor protected by a key, so it settles nothing: wait for the notification.'

const hintsFor = (order: Raw) =>
  claimsPaid(textOf(order, 'status'))
    ? ['The gateway’s query says that this order was paid.', neverFinal]
    : [neverFinal]

const withoutOrder = (answer: Raw, { notFoundMessages }: Gateway): Outcome<PaymentState<'CNY'>> => {
  const words = wordsOf(answer)
  const isUnknown = notFoundMessages.some(text => words.message?.includes(text))
  return isUnknown ? { status: 'not-found', hints: [neverFinal] } : refusal(words)
}

/**
 * Asks for a payment, where the gateway has the query of its relatives. Anyone may ask and nobody
 * signs, so the answer stays `pending`, whatever it says.
 *
 * @source the relatives' order query, POST /api/findorder; not in the source document
 */
export const queryPayment = (gateway: Gateway): Operation<QueryInput, PaymentState<'CNY'>> =>
  defineOperation<QueryInput, PaymentState<'CNY'>>({
    name: 'payments.query',
    title: 'Ask for a payment',
    kind: 'read',
    path: gateway.dialect.query.path,
    recipe: null,
    body: 'form',
    input: queryFields(),
    example: { orderId: 'P0000000001' },
    answer: answerRule(['data']),
    source: 'the relatives’ order query, POST /api/findorder',
    encode: ({ wire }) => ({ ...wire, type: gateway.queryNumberType }),
    interpret(answer, input, context) {
      const words = wordsOf(answer)
      const order = orderIn(answer)
      if (words.code === null) return unclear('not-the-documented-body', words)
      if (!gateway.dialect.query.success.includes(words.code)) return withoutOrder(answer, gateway)
      if (order === null) return unclear('not-the-documented-body', words)
      if (!isAbout(order, input, context, gateway)) return unclear('mismatch', words)
      const providerId = textOf(order, 'trade_no') ?? null
      const open = { status: 'pending', nextAction: null, refused: null, payable: null } as const
      return { ...open, providerId, hints: hintsFor(order) }
    },
  })
