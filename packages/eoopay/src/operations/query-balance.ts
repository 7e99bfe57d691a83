import type { Balance, BalanceQueryInput, BalanceState, Raw, RawValue } from '@pay/core'
import {
  amountOf,
  defineOperation,
  isObject,
  type Operation,
  type Outcome,
  scalarsOf,
  textOf,
  unclear,
} from '@pay/core/provider'
import type { Fields } from '@pay/core/signing'
import { accountIn, answerRule, refusalOf } from '../answers.ts'
import type { Gateway } from '../gateway.ts'

/** The text of the figures as PHP may have written it: with text for numbers, or with numbers. */
const jsonTexts = (data: RawValue): readonly string[] => {
  const text = JSON.stringify(data)
  return [text, text.replace(/:"(\d+(?:\.\d+)?)"/g, ':$1')]
}

/**
 * Print does not say what is signed of an answer that holds a list: its scalars, PHP's word for the
 * list, or the list's own text. Only the last covers the figures.
 *
 * @source "Merchant balance inquiry"; a signing page and two public servers of the family (SOURCES.md)
 */
export const balanceForms = (answer: Raw): readonly Fields[] => {
  const scalars = scalarsOf(answer)
  const { data } = answer
  if (typeof data !== 'object' || data === null) return [scalars]
  return [scalars, ...['Array', ...jsonTexts(data)].map(text => ({ ...scalars, data: text }))]
}

/** One row; `null` when it is none. The page spells `freez_amount` so. */
const balanceIn = (row: RawValue): Balance | null => {
  if (!isObject(row)) return null
  const currency = textOf(row, 'amount_code') ?? ''
  const available = amountOf(textOf(row, 'amount'), currency)
  const held = textOf(row, 'freez_amount')
  const frozen = amountOf(held, currency)
  if (!/^[A-Z]{3}$/.test(currency) || available === undefined) return null
  return held !== undefined && frozen === undefined ? null : { available, frozen: frozen ?? null }
}

/** `null` for anything that is no list of figures, and not one figure. */
const balancesIn = ({ data }: Raw): readonly Balance[] | null => {
  const rows = Array.isArray(data) ? data : [data ?? null]
  const balances = rows.flatMap(row => balanceIn(row) ?? [])
  return balances.length === rows.length ? balances : null
}

const unverified =
  'The signature of these figures fits no known reading: they are what TLS delivered, and prove nothing.'

/** Unix seconds, as a number or as text. */
const timeIn = (answer: Raw) => {
  const seconds = textOf(answer, 'timestamp') ?? ''
  return /^[1-9]\d{8,10}$/.test(seconds) ? new Date(Number(seconds) * 1000) : null
}

const interpret = (answer: Raw, account: string, signed: boolean): Outcome<BalanceState> => {
  if ((accountIn(answer) ?? account) !== account) return unclear('mismatch')
  const status = textOf(answer, 'status')
  if (status === undefined) return unclear('not-the-documented-body')
  if (status !== '00') return refusalOf(answer, 'status')
  const balances = balancesIn(answer)
  if (balances === null) return unclear('not-the-documented-body')
  const hints = signed ? [] : [unverified]
  return { status: 'answered', balances, asOf: timeIn(answer), hints }
}

/**
 * The balance query. Its figures decide nothing, so a signature that fits no reading leaves them
 * unsigned instead of refusing them.
 *
 * @source "Merchant balance inquiry", Pay_Trade_MoneyQuery.html
 */
export const queryBalance = (gateway: Gateway): Operation<BalanceQueryInput, BalanceState> =>
  defineOperation<BalanceQueryInput, BalanceState>({
    name: 'balances.query',
    title: 'Ask for the balance',
    kind: 'read',
    path: gateway.options.balancePath,
    recipe: gateway.recipes.query,
    body: gateway.options.bodyFormat,
    input: {},
    example: {},
    answer: {
      ...answerRule(['status'], ['timestamp', 'mchid', 'memberid']),
      signature: {
        recipe: gateway.recipes.message,
        required: answer => textOf(answer, 'status') !== undefined,
        forms: balanceForms,
        tolerant: true,
      },
    },
    source: '"Merchant balance inquiry", Pay_Trade_MoneyQuery.html',
    encode: (_, { account }) => ({ pay_memberid: account }),
    interpret: (answer, _, { account, signed }) => interpret(answer, account, signed),
  })
