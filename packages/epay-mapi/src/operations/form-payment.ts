import type { CreatePaymentInput } from '@pay/core'
import { type AnyOperation, defineForm } from '@pay/core/provider'
import { signedFields } from '../encode.ts'
import { paymentRules } from '../fields/rules.ts'
import type { Gateway } from '../gateway.ts'
import type { PaymentCall } from './create-payment.ts'

/**
 * The gateway's own page: the payer's browser posts the fields, nothing is sent from here.
 *
 * @source the family's page "page redirect payment"; not in the source document
 */
export const formPayment = <I extends CreatePaymentInput>(
  gateway: Gateway,
  { fields, example, source }: PaymentCall<I>,
  settledBy: AnyOperation,
) =>
  defineForm<I>({
    name: 'payments.form',
    title: 'Send the payer to the gateway’s page',
    path: gateway.dialect.page.path,
    recipe: gateway.dialect.signs.requests,
    body: 'form',
    input: fields,
    example,
    rules: paymentRules,
    settledBy,
    source,
    encode: signedFields(gateway),
  })
