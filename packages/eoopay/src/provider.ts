import { connect, createClient, createReceiver, createReturnReader } from '@pay/core/provider'
import type { EoopayProvider } from './contract.ts'
import type { Country } from './country.ts'
import type { EoopayPaymentInput, EoopayPayoutInput } from './inputs.ts'
import { notificationRule, returnRule } from './notification.ts'
import { createPayment } from './operations/create-payment.ts'
import { createPayout } from './operations/create-payout.ts'
import { formPayment } from './operations/form-payment.ts'
import { queryPayment } from './operations/query-payment.ts'
import { queryPayout } from './operations/query-payout.ts'
import { submitReference } from './operations/submit-reference.ts'
import { type EoopaySettings, settingsRule } from './settings.ts'

/**
 * Connects one merchant account of one country. A country's package hands out what it offers.
 *
 * @throws {ConfigError} when a setting is missing or malformed. Nothing is sent.
 */
export const createEoopay = <
  C extends string,
  In extends EoopayPaymentInput<C>,
  Out extends EoopayPayoutInput<C>,
>(
  country: Country<C, In, Out>,
  settings: EoopaySettings,
): EoopayProvider<C, In, Out> => {
  const { connection, options } = connect(country.id, settings, settingsRule)
  const { currency, payIn, payOut } = country
  const operations = {
    createPayment: createPayment(payIn, currency, options),
    formPayment: formPayment(payIn, currency, options),
    submitReference: submitReference(currency, options),
    queryPayment: queryPayment(currency, options),
    createPayout: createPayout(payOut, currency, options),
    queryPayout: queryPayout(currency, options),
  }
  const { identity, call, form } = createClient(connection, Object.values(operations))

  const provider = {
    ...identity,
    payments: {
      create: call(operations.createPayment),
      form: form(operations.formPayment),
      submitReference: call(operations.submitReference),
      query: call(operations.queryPayment),
    },
    payouts: {
      create: call(operations.createPayout),
      query: call(operations.queryPayout),
    },
    notifications: createReceiver(connection, notificationRule(currency, operations.queryPayout)),
    returns: createReturnReader(connection, returnRule(currency)),
  }
  // every amount of a country is in its currency: the operations take no other and make no other
  return provider as EoopayProvider<C, In, Out>
}
