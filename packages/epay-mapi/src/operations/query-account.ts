import type { BalanceQueryInput, BalanceState, Raw } from '@pay/core'
import {
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
import { answerRule, moneyIn, wordsOf } from '../answers.ts'
import { question } from '../encode.ts'
import type { Gateway } from '../gateway.ts'

type Interpreted = Outcome<BalanceState<'CNY'>>

const suspendedHint = 'The gateway calls this merchant suspended.'
const overdrawnHint = 'The account is overdrawn: the figure stands in `raw.money`.'

const accountOf = (answer: Raw, { account }: Context): Interpreted => {
  const words = wordsOf(answer)
  const received = moneyIn(answer) ?? ''
  const available = amountOf(received, 'CNY')
  const isOverdrawn = /^-\d{1,15}(?:\.\d{1,4})?$/.test(received)
  if (available === undefined && !isOverdrawn) return unclear('not-the-documented-body', words)
  if (textOf(answer, 'pid') !== account) return unclear('mismatch', words)
  const hints = isOverdrawn ? [overdrawnHint] : []
  if (textOf(answer, 'active') === '0') hints.push(suspendedHint)
  const balances = available === undefined ? [] : [{ available, frozen: null }]
  return { status: 'answered', balances, asOf: null, hints }
}

const interpreter =
  ({ dialect }: Gateway) =>
  (answer: Raw, _: CheckedInput, context: Context): Interpreted => {
    const words = wordsOf(answer)
    if (words.code === null) return unclear('not-the-documented-body', words)
    return words.code === dialect.query.success ? accountOf(answer, context) : refusal(words)
  }

/**
 * Asks for the merchant's account. The answer repeats the key; it is never printed.
 *
 * @source the family's V1 document, `api.php?act=query`
 */
export const queryAccount = (gateway: Gateway): Operation<BalanceQueryInput, BalanceState<'CNY'>> =>
  defineOperation<BalanceQueryInput, BalanceState<'CNY'>>({
    name: 'balances.query',
    title: 'Ask for the balance',
    kind: 'read',
    path: gateway.dialect.query.path,
    ...question(gateway, 'query'),
    body: 'form',
    input: {},
    example: {},
    answer: answerRule(gateway, gateway.dialect.query.success, ['pid', 'active', 'money', 'type']),
    source: 'the family’s V1 document, api.php?act=query',
    interpret: interpreter(gateway),
  })
