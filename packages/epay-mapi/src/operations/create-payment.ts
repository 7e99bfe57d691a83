import type { Payment, Raw } from '@pay/core'
import {
  amountFits,
  amountOf,
  type CheckedInput,
  defineOperation,
  type Operation,
  type Outcome,
  textOf,
  unclear,
} from '@pay/core/provider'
import { answerRule, moneyIn, wordsOf } from '../answers.ts'
import { reasonOf } from '../failures.ts'
import { paymentFields, paymentHints, paymentRules } from '../fields.ts'
import type { Gateway } from '../gateway.ts'
import type { EpayPaymentInput } from '../inputs.ts'
import { linkNames, nextActionOf } from '../next-action.ts'
import { queryPayment } from './query-payment.ts'

type Interpreted = Outcome<Payment<'CNY'>>

const movedHint =
  'The gateway moved the amount: show the payer `payable`, and store it to be expected by the notification.'

/** Taken, and the answer says how to pay and how much. */
const accepted = (
  answer: Raw,
  { orderId, amount }: CheckedInput,
  gateway: Gateway,
): Interpreted => {
  const words = wordsOf(answer)
  const isOurs = textOf(answer, 'out_trade_no') === orderId
  const money = moneyIn(answer)
  if (!isOurs || !amountFits(money, amount, gateway.payableCap)) return unclear('mismatch', words)
  const nextAction = nextActionOf(answer, gateway.address)
  if (nextAction === null) return unclear('not-the-documented-body', words)
  const providerId = textOf(answer, 'trade_no') ?? null
  const payable = amountOf(money, 'CNY') ?? null
  const hints = amountFits(money, amount) ? [] : [movedHint]
  return { status: 'pending', providerId, nextAction, refused: null, payable, hints }
}

const signatureHint =
  'Compare `preview("payments.create", input).signedText` with what your gateway signs, and the secret with its console.'

/** A documented final no, as long as nothing else in the answer speaks of an order that was made. */
const refused = (answer: Raw, { orderId }: CheckedInput, { dialect, address }: Gateway) => {
  const words = wordsOf(answer)
  const { code } = words
  const named = textOf(answer, 'out_trade_no')
  const reason = code === null ? undefined : reasonOf(dialect.create.refusals, code)
  if (reason === undefined) return unclear('unlisted-code', words)
  if (named !== undefined && named !== orderId) return unclear('mismatch', words)
  const wasMade = textOf(answer, 'trade_no') !== undefined || nextActionOf(answer, address) !== null
  if (wasMade) return unclear('contradiction', words)
  const hints = reason === 'credentials' ? [signatureHint] : []
  return { status: 'failed', reason, ...words, hints } as const
}

const interpret = (answer: Raw, input: CheckedInput, gateway: Gateway): Interpreted => {
  const words = wordsOf(answer)
  const { success, duplicates } = gateway.dialect.create
  if (words.code === null) return unclear('not-the-documented-body', words)
  if (duplicates.includes(words.code)) return unclear('duplicate', words)
  return success.includes(words.code)
    ? accepted(answer, input, gateway)
    : refused(answer, input, gateway)
}

/** The fields of a payment, the same for the call and for the page. */
export const encodePayment = (
  { wire }: CheckedInput,
  { account }: { readonly account: string },
) => ({
  pid: account,
  ...wire,
  sign_type: 'MD5',
})

export const paymentExample: EpayPaymentInput = {
  orderId: 'P0000000001',
  amount: { value: '1.00', currency: 'CNY' },
  method: 'wxpay',
  name: '一个奥利奥',
  notifyUrl: 'https://shop.example/notify/epay',
  returnUrl: 'https://shop.example/return',
}

/**
 * Creates a payment. The answer is not signed, so the connection is its only protection.
 *
 * @source the gateway's interface document, POST /pay/mapi.php
 */
export const createPayment = (gateway: Gateway): Operation<EpayPaymentInput, Payment<'CNY'>> =>
  defineOperation<EpayPaymentInput, Payment<'CNY'>>({
    name: 'payments.create',
    title: 'Create a payment',
    kind: 'write',
    path: gateway.dialect.create.path,
    recipe: gateway.dialect.signs.requests,
    body: 'form',
    input: paymentFields(gateway),
    example: paymentExample,
    rules: paymentRules,
    hints: input => paymentHints(input, gateway),
    settledBy: queryPayment(gateway),
    answer: answerRule(['money', 'type', 'trade_no', 'out_trade_no', ...linkNames]),
    source: 'the interface document, POST /pay/mapi.php',
    encode: encodePayment,
    interpret: (answer, input) => interpret(answer, input, gateway),
  })
