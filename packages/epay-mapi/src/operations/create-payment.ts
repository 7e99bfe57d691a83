import type { CreatePaymentInput, Payment, Raw } from '@pay/core'
import {
  type AnyOperation,
  amountFits,
  amountOf,
  type CheckedInput,
  type Context,
  defineOperation,
  type FieldsOf,
  type Operation,
  type Outcome,
  textOf,
  unclear,
} from '@pay/core/provider'
import { answerRule, moneyIn, timely, wordsOf } from '../answers.ts'
import { signedFields } from '../encode.ts'
import { says } from '../failures.ts'
import { paymentHints, paymentRules } from '../fields/rules.ts'
import type { Gateway } from '../gateway.ts'
import { linkNames, nextActionOf, payInfoOf } from '../next-action.ts'
import { refusedBy } from '../refused.ts'

type Interpreted = Outcome<Payment<'CNY'>>

/** What the payer does next: fields of their own say it, or `pay_type` does. */
const stepOf = (answer: Raw, { dialect, address }: Gateway) => {
  const { links } = dialect.create
  if (links.length === 0) return payInfoOf(answer, address)
  const nextAction = nextActionOf(answer, links, address)
  return nextAction === null ? null : { nextAction, hints: [] }
}

const speaksOf = (answer: Raw, { orderId }: CheckedInput, isRequired: boolean) =>
  (textOf(answer, 'out_trade_no') ?? (isRequired ? '' : orderId)) === orderId

const movedHint =
  'The gateway moved the amount: show the payer `payable`, and store it to be expected by the notification.'

/** Taken, and the answer says how to pay and, at some gateways, how much. */
const accepted = (answer: Raw, input: CheckedInput, gateway: Gateway): Interpreted => {
  const words = wordsOf(answer)
  const { namesOrder, payable } = gateway.dialect.create
  const money = moneyIn(answer, payable)
  const isOurs = speaksOf(answer, input, namesOrder)
  if (!isOurs || !amountFits(money, input.amount, gateway.payableCap)) {
    return unclear('mismatch', words)
  }
  const step = stepOf(answer, gateway)
  if (step === null) return unclear('not-the-documented-body', words)
  const moved = amountFits(money, input.amount) ? [] : [movedHint]
  return {
    status: 'pending',
    providerId: textOf(answer, 'trade_no') ?? null,
    nextAction: step.nextAction,
    refused: null,
    payable: amountOf(money, 'CNY') ?? null,
    hints: [...moved, ...step.hints],
  }
}

const signatureHint =
  'Compare `preview("payments.create", input).signedText` with what your gateway signs, and the secret with its console.'

/** What in the answer speaks against a no: another order, or one that was made. */
const doubtOf = (answer: Raw, input: CheckedInput, gateway: Gateway) => {
  if (!speaksOf(answer, input, false)) return 'mismatch'
  const wasMade = textOf(answer, 'trade_no') !== undefined || stepOf(answer, gateway) !== null
  return wasMade ? 'contradiction' : null
}

const refused = (
  answer: Raw,
  input: CheckedInput,
  gateway: Gateway,
  context: Context,
): Interpreted => {
  const { create } = gateway.dialect
  const doubt = doubtOf(answer, input, gateway)
  const isDuplicate = says(wordsOf(answer).message, create.duplicateMessages)
  const outcome = refusedBy(answer, create, gateway, context, { doubt, isDuplicate })
  const isSignature = 'status' in outcome && outcome.reason === 'credentials'
  return isSignature ? { ...outcome, hints: [signatureHint] } : outcome
}

const interpreter =
  (gateway: Gateway) =>
  (answer: Raw, input: CheckedInput, context: Context): Interpreted => {
    const words = wordsOf(answer)
    const { success, duplicates } = gateway.dialect.create
    if (words.code === null) return unclear('not-the-documented-body', words)
    if (duplicates.includes(words.code)) return unclear('duplicate', words)
    return words.code === success
      ? accepted(answer, input, gateway)
      : refused(answer, input, gateway, context)
  }

/** What a payment is made of in one dialect. */
export interface PaymentCall<I> {
  readonly fields: FieldsOf<I>
  readonly example: I
  readonly source: string
}

const answered = ['money', 'truemoney', 'type', 'trade_no', 'out_trade_no', 'pay_type', 'pay_info']

/**
 * Creates a payment. Where the answer is not signed, the connection is its only protection.
 *
 * @source the gateway's interface document, POST /pay/mapi.php; the other dialects' documents (SOURCES.md)
 */
export const createPayment = <I extends CreatePaymentInput>(
  gateway: Gateway,
  { fields, example, source }: PaymentCall<I>,
  settledBy: AnyOperation,
): Operation<I, Payment<'CNY'>> =>
  defineOperation<I, Payment<'CNY'>>({
    name: 'payments.create',
    title: 'Create a payment',
    kind: 'write',
    path: gateway.dialect.create.path,
    recipe: gateway.dialect.signs.requests,
    body: 'form',
    input: fields,
    example,
    rules: paymentRules,
    hints: input => paymentHints(input, gateway),
    settledBy,
    answer: answerRule(gateway, gateway.dialect.create.success, [...answered, ...linkNames]),
    source,
    encode: signedFields(gateway),
    interpret: timely(gateway, interpreter(gateway)),
  })
