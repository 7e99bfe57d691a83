import type { ResultBase } from '@pay/core'
import { defineForm, type Operation, toChinaTime } from '@pay/core/provider'
import { type CountryCall, countryParts } from '../country.ts'
import { depositFields } from '../fields.ts'
import type { EoopayPaymentInput } from '../inputs.ts'
import { depositRecipe } from '../recipes.ts'
import type { EoopayOptions } from '../settings.ts'
import { queryPayment } from './query-payment.ts'

/**
 * The deposit in HTML mode: without `type=json` the gateway answers with a page of its own, so the
 * payer's browser posts the fields.
 *
 * @source "MMK interface" and "COP interface", Pay_AddOrder.html, the remark on `type`
 */
export const formPayment = <In extends EoopayPaymentInput>(
  call: CountryCall<EoopayPaymentInput, In>,
  currency: string,
  options: EoopayOptions,
): Operation<In, ResultBase> =>
  defineForm<In>({
    ...countryParts(call, depositFields(currency, options)),
    name: 'payments.form',
    title: 'Send the payer to the gateway’s page',
    path: 'Pay_AddOrder.html',
    recipe: depositRecipe,
    body: 'form',
    settledBy: queryPayment(currency, options),
    encode: ({ wire }, { account, now }) => ({
      pay_memberid: account,
      pay_applydate: toChinaTime(now),
      ...wire,
    }),
  })
