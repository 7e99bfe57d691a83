import type { ResultBase } from '@pay/core'
import { defineForm, type Operation } from '@pay/core/provider'
import { type CountryCall, countryParts } from '../country.ts'
import { depositFields } from '../fields.ts'
import type { Gateway } from '../gateway.ts'
import type { EoopayPaymentInput } from '../inputs.ts'
import { queryPayment } from './query-payment.ts'

/**
 * The deposit in HTML mode: without `type=json` the gateway answers with a page of its own, so the
 * payer's browser posts the fields.
 *
 * @source "MMK interface" and "COP interface", Pay_AddOrder.html, the remark on `type`
 */
export const formPayment = <In extends EoopayPaymentInput>(
  call: CountryCall<EoopayPaymentInput, In>,
  gateway: Gateway,
): Operation<In, ResultBase> =>
  defineForm<In>({
    ...countryParts(call, depositFields(gateway)),
    name: 'payments.form',
    title: 'Send the payer to the gateway’s page',
    path: gateway.options.depositPath,
    recipe: gateway.recipes.deposit,
    // a browser posts nothing else
    body: 'form',
    settledBy: queryPayment(gateway),
    encode: ({ wire }, { account, now }) => ({
      pay_memberid: account,
      pay_applydate: gateway.clock.write(now),
      ...wire,
    }),
  })
