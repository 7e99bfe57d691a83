import type { Payment } from '@pay/core'
import { defineOperation, type Operation, unclear } from '@pay/core/provider'
import { answerRule, wordsOf } from '../answers.ts'
import { paymentFields, paymentHints, paymentRules } from '../fields.ts'
import type { Gateway } from '../gateway.ts'
import type { EpayPaymentInput } from '../inputs.ts'
import { encodePayment, paymentExample } from './create-payment.ts'
import { queryPayment } from './query-payment.ts'

/**
 * The gateway's own page. The payer's browser posts the fields; nothing is sent from here, so there
 * is no answer to read.
 *
 * @source the family's page "page redirect payment", POST /submit.php; not in the source document
 */
export const formPayment = (gateway: Gateway): Operation<EpayPaymentInput, Payment<'CNY'>> =>
  defineOperation<EpayPaymentInput, Payment<'CNY'>>({
    name: 'payments.form',
    title: 'Send the payer to the gateway’s page',
    kind: 'write',
    path: gateway.dialect.page.path,
    recipe: gateway.dialect.signs.requests,
    body: 'form',
    input: paymentFields(gateway),
    example: { ...paymentExample, orderId: 'P0000000002', method: 'alipay' },
    rules: paymentRules,
    hints: input => paymentHints(input, gateway),
    settledBy: queryPayment(gateway),
    answer: answerRule([]),
    source: 'the family’s page "page redirect payment", POST /submit.php',
    encode: encodePayment,
    interpret: answer => unclear('not-the-documented-body', wordsOf(answer)),
  })
