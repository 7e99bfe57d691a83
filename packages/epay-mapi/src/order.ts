import type { Raw } from '@pay/core'
import {
  amountFits,
  amountOf,
  type CheckedInput,
  type Context,
  textOf,
  type Unclear,
  unclear,
} from '@pay/core/provider'
import { dataIn, moneyIn, wordsOf } from './answers.ts'
import type { Gateway } from './gateway.ts'
import { type QueriedStatus, queriedStatusOf } from './statuses.ts'

/** An order as a query that proves something tells of it. */
export interface FoundOrder {
  readonly status: QueriedStatus
  readonly fields: Raw
  readonly providerId: string | null
  readonly money: { readonly value: string; readonly currency: 'CNY' }
}

/** Money may be asked for by the amount of the order; a refund is another amount. */
type Named = Pick<CheckedInput, 'orderId' | 'amount'>

/**
 * The order of an answer, wherever it stands in it. It has to name the merchant, the order and the
 * amount, since its state is believed.
 */
export const orderFound = (
  answer: Raw,
  { orderId, amount }: Named,
  { account }: Context,
  { payableCap }: Gateway,
): FoundOrder | Unclear => {
  const words = wordsOf(answer)
  const fields = dataIn(answer) ?? answer
  const named = textOf(fields, 'out_trade_no')
  const merchant = textOf(fields, 'pid')
  const received = moneyIn(fields)
  if (named === undefined || merchant === undefined || received === undefined) {
    return unclear('not-the-documented-body', words)
  }
  const money = amountOf(received, 'CNY')
  const isOurs = named === orderId && merchant === account
  if (!isOurs || money === undefined || !amountFits(received, amount, payableCap)) {
    return unclear('mismatch', words)
  }
  const status = queriedStatusOf(textOf(fields, 'status'), textOf(fields, 'trade_status'))
  return { status, fields, providerId: textOf(fields, 'trade_no') ?? null, money }
}
