import type { NextAction, Payment, Raw } from '@pay/core'
import {
  type CheckedInput,
  type Context,
  defineOperation,
  type Operation,
  type Outcome,
  textOf,
  unclear,
} from '@pay/core/provider'
import { answerRule, isOurs, refusalOf, wordsOf } from '../answers.ts'
import { type CountryCall, countryParts } from '../country.ts'
import { depositFields } from '../fields.ts'
import type { Gateway } from '../gateway.ts'
import type { EoopayPaymentInput } from '../inputs.ts'
import { queryPayment } from './query-payment.ts'

// "error" is documented; the others are what servers of the family send
const refusals = new Set(['error', '0', 'fail', 'failed', 'false'])

/** The table of the document says `status`, its sample says `code`; both are read, and must agree. */
const verdictOf = (answer: Raw): 'accepted' | 'refused' | 'contradiction' | 'unlisted-code' => {
  const said = ['status', 'code'].flatMap(name => textOf(answer, name)?.toLowerCase() ?? [])
  const [first] = said
  if (said.some(one => one !== first)) return 'contradiction'
  if (first === '1') return 'accepted'
  return first !== undefined && refusals.has(first) ? 'refused' : 'unlisted-code'
}

const isAddress = (text: string) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)

/** A payment link, an account to transfer to, or both. */
const nextActionOf = (answer: Raw): NextAction | null => {
  const url = textOf(answer, 'payUrl', 'payurl', 'pay_url')
  const account = textOf(answer, 'bank_code')
  if (url !== undefined && !isAddress(url)) return null
  if (account !== undefined) return { type: 'transfer', account, url: url ?? null }
  return url === undefined ? null : { type: 'redirect', url }
}

// `pay_orderid` is the gateway's own number here
const repeated = { order: ['out_trade_no'], amount: ['pay_amount', 'money'] }

const interpret = (answer: Raw, input: CheckedInput, context: Context): Outcome<Payment> => {
  if (!isOurs(answer, repeated, input, context)) return unclear('mismatch')
  const verdict = verdictOf(answer)
  if (verdict === 'refused') return refusalOf(answer, 'status', 'code')
  if (verdict !== 'accepted') return unclear(verdict, wordsOf(answer, 'status', 'code'))
  const nextAction = nextActionOf(answer)
  if (nextAction === null) return unclear('not-the-documented-body')
  const providerId = textOf(answer, 'order_sn', 'pay_orderid') ?? null
  return { status: 'pending', providerId, nextAction, refused: null, payable: null }
}

/**
 * The deposit.
 *
 * @source "MMK interface" and "COP interface", Pay_AddOrder.html
 */
export const createPayment = <In extends EoopayPaymentInput>(
  call: CountryCall<EoopayPaymentInput, In>,
  gateway: Gateway,
): Operation<In, Payment> =>
  defineOperation<In, Payment>({
    ...countryParts(call, depositFields(gateway)),
    name: 'payments.create',
    title: 'Create a deposit',
    kind: 'write',
    path: gateway.options.depositPath,
    recipe: gateway.recipes.deposit,
    body: gateway.options.bodyFormat,
    settledBy: queryPayment(gateway),
    answer: answerRule(
      ['status', 'code'],
      ['pay_amount', 'money', 'pay_orderid', 'order_sn', 'payUrl', 'bank_code', 'return_params'],
    ),
    // `type` is not signed: without it the gateway answers with a page
    encode: ({ wire }, { account, now }) => ({
      pay_memberid: account,
      pay_applydate: gateway.clock.write(now),
      ...wire,
      type: 'json',
    }),
    interpret,
  })
