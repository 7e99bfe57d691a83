import { defineForm } from '@pay/core/provider'
import { paymentFields, paymentRules } from '../fields.ts'
import type { Gateway } from '../gateway.ts'
import type { EpayPaymentInput } from '../inputs.ts'
import { encodePayment, paymentExample } from './create-payment.ts'
import { queryPayment } from './query-payment.ts'

/**
 * The gateway's own page: the payer's browser posts the fields, nothing is sent from here.
 *
 * @source the family's page "page redirect payment", POST /submit.php; not in the source document
 */
export const formPayment = (gateway: Gateway) =>
  defineForm<EpayPaymentInput>({
    name: 'payments.form',
    title: 'Send the payer to the gateway’s page',
    path: gateway.dialect.page.path,
    recipe: gateway.dialect.signs.requests,
    body: 'form',
    input: paymentFields(gateway),
    example: { ...paymentExample, orderId: 'P0000000002', method: 'alipay' },
    rules: paymentRules,
    settledBy: queryPayment(gateway),
    source: 'the family’s page "page redirect payment", POST /submit.php',
    encode: encodePayment,
  })
