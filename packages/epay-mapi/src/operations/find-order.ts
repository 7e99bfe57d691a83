import type { PaymentState, QueryInput, Raw } from '@pay/core'
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
import { answerRule, dataIn, moneyIn, wordsOf } from '../answers.ts'
import { says } from '../failures.ts'
import { queryFields } from '../fields/parts.ts'
import type { HintingGateway } from '../gateway.ts'
import { claimsPaid } from '../statuses.ts'

const isAbout = (
  order: Raw,
  { orderId, amount }: CheckedInput,
  { account }: Context,
  { payableCap }: HintingGateway,
) =>
  textOf(order, 'out_trade_no') === orderId &&
  (textOf(order, 'id', 'pid') ?? account) === account &&
  amountFits(moneyIn(order), amount, payableCap)

const neverFinal =
  'This query is neither signed nor protected by a key, so it settles nothing: wait for the notification.'

const hintsFor = (order: Raw) =>
  claimsPaid(textOf(order, 'status'), textOf(order, 'trade_status'))
    ? ['The gateway’s query says that this order was paid.', neverFinal]
    : [neverFinal]

const withoutOrder = (answer: Raw, { dialect }: HintingGateway): Outcome<PaymentState<'CNY'>> => {
  const words = wordsOf(answer)
  return says(words.message, dialect.query.notFoundMessages)
    ? { status: 'not-found', hints: [neverFinal] }
    : refusal(words)
}

/**
 * Asks for a payment, where the gateway has the query of its relatives. Anyone may ask and nobody
 * signs, so the answer stays `pending`, whatever it says.
 *
 * @source the relatives' order query, POST /api/findorder; not in the source document
 */
export const findOrder = (gateway: HintingGateway): Operation<QueryInput, PaymentState<'CNY'>> =>
  defineOperation<QueryInput, PaymentState<'CNY'>>({
    name: 'payments.query',
    title: 'Ask for a payment',
    kind: 'read',
    path: gateway.dialect.query.path,
    recipe: null,
    body: 'form',
    input: queryFields('order_no'),
    example: { orderId: 'P0000000001' },
    answer: answerRule(gateway, gateway.dialect.query.success, ['data']),
    source: 'the relatives’ order query, POST /api/findorder',
    encode: ({ wire }) => ({ ...wire, type: gateway.queryNumberType }),
    interpret(answer, input, context) {
      const words = wordsOf(answer)
      const order = dataIn(answer)
      if (words.code === null) return unclear('not-the-documented-body', words)
      if (words.code !== gateway.dialect.query.success) return withoutOrder(answer, gateway)
      if (order === null) return unclear('not-the-documented-body', words)
      if (!isAbout(order, input, context, gateway)) return unclear('mismatch', words)
      const providerId = textOf(order, 'trade_no') ?? null
      const open = { status: 'pending', nextAction: null, refused: null, payable: null } as const
      return { ...open, providerId, hints: hintsFor(order) }
    },
  })
