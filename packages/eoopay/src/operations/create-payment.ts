import type { NextAction, Payment, Raw } from '@pay/core'
import {
  amountFits,
  type CheckedInput,
  defineOperation,
  type Operation,
  type Outcome,
  textOf,
  toChinaTime,
  unclear,
} from '@pay/core/provider'
import { answerRule, refusalOf, wordsOf } from '../answers.ts'
import { type CountryCall, countryParts } from '../country.ts'
import { depositFields } from '../fields.ts'
import type { EoopayPaymentInput } from '../inputs.ts'
import { depositRecipe } from '../recipes.ts'
import type { EoopayOptions } from '../settings.ts'
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

const interpret = (answer: Raw, { amount }: CheckedInput): Outcome<Payment> => {
  const verdict = verdictOf(answer)
  if (verdict === 'refused') return refusalOf(answer, 'status', 'code')
  if (verdict !== 'accepted') return unclear(verdict, wordsOf(answer, 'status', 'code'))
  if (!amountFits(textOf(answer, 'pay_amount', 'money'), amount)) return unclear('mismatch')
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
  currency: string,
  options: EoopayOptions,
): Operation<In, Payment> =>
  defineOperation<In, Payment>({
    ...countryParts(call, depositFields(currency, options)),
    name: 'payments.create',
    title: 'Create a deposit',
    kind: 'write',
    path: 'Pay_AddOrder.html',
    recipe: depositRecipe,
    body: 'form',
    settledBy: queryPayment(currency, options),
    answer: answerRule(
      ['status', 'code'],
      ['pay_amount', 'money', 'pay_orderid', 'order_sn', 'payUrl', 'bank_code', 'return_params'],
    ),
    // `type` is not signed: without it the gateway answers with a page
    encode: ({ wire }, { account, now }) => ({
      pay_memberid: account,
      pay_applydate: toChinaTime(now),
      ...wire,
      type: 'json',
    }),
    interpret,
  })
