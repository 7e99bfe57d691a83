import type { Payment, Raw } from '@pay/core'
import {
  type CheckedInput,
  type Context,
  defineOperation,
  type Outcome,
  textOf,
  unclear,
} from '@pay/core/provider'
import { answerRule, isAbout, isOk } from '../answers.ts'
import type { SamplepayPaymentInput } from '../contract.ts'
import { refusedWrite } from '../failures.ts'
import { paymentFields } from '../fields.ts'
import { recipe } from '../recipes.ts'
import { queryPayment } from './query-payment.ts'

const isPage = (text: string | undefined): text is string =>
  text !== undefined && URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)

const interpret = (answer: Raw, input: CheckedInput, context: Context): Outcome<Payment<'EUR'>> => {
  if (!isOk(answer)) return refusedWrite(answer)
  if (!isAbout(answer, input, context)) return unclear('mismatch')
  const state = textOf(answer, 'state')
  const page = textOf(answer, 'page')
  if (state === undefined || !isPage(page)) return unclear('not-the-documented-body')
  if (state !== 'open') return unclear('unlisted-code', { code: state })
  return {
    status: 'pending', // accepted is not paid
    providerId: textOf(answer, 'payment') ?? null,
    nextAction: { type: 'redirect', url: page },
    refused: null,
    payable: null,
  }
}

/** @source GATEWAY.md, "Create a payment" */
export const createPayment = defineOperation<SamplepayPaymentInput, Payment<'EUR'>>({
  name: 'payments.create',
  title: 'Create a payment',
  kind: 'write',
  path: 'payments',
  recipe,
  body: 'json',
  input: paymentFields,
  example: {
    orderId: 'P0000000001',
    amount: { value: '25.00', currency: 'EUR' },
    description: 'Two tickets',
    notifyUrl: 'https://shop.example/notify/samplepay',
  },
  settledBy: queryPayment,
  answer: answerRule,
  source: 'GATEWAY.md, "Create a payment"',
  encode: ({ wire }, { account }) => ({ merchant: account, currency: 'EUR', ...wire }),
  interpret,
})
