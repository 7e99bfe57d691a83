import {
  connect,
  createCheck,
  createClient,
  createReceiver,
  createReturnReader,
} from '@pay/core/provider'
import type { EoopayProvider } from './contract.ts'
import type { Country } from './country.ts'
import { gatewayOf } from './gateway.ts'
import type { EoopayPaymentInput, EoopayPayoutInput } from './inputs.ts'
import { notificationRule, returnRule } from './notification.ts'
import { createPayment } from './operations/create-payment.ts'
import { createPayout } from './operations/create-payout.ts'
import { formPayment } from './operations/form-payment.ts'
import { queryBalance } from './operations/query-balance.ts'
import { queryPayment } from './operations/query-payment.ts'
import { queryPayout } from './operations/query-payout.ts'
import { submitReference } from './operations/submit-reference.ts'
import { type EoopaySettings, settingsRule } from './settings.ts'
import { refuseUnsentFields } from './signed-fields.ts'

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
  const gateway = gatewayOf(currency, options)
  const operations = {
    createPayment: createPayment(payIn, gateway),
    formPayment: formPayment(payIn, gateway),
    submitReference: submitReference(gateway),
    queryPayment: queryPayment(gateway),
    createPayout: createPayout(payOut, gateway),
    queryPayout: queryPayout(gateway),
    queryBalance: queryBalance(gateway),
  }
  const client = createClient(connection, Object.values(operations))
  refuseUnsentFields(country.id, options, client)
  const { identity, call, form } = client

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
    balances: { query: call(operations.queryBalance) },
    check: createCheck(connection, operations.queryBalance, {}),
    notifications: createReceiver(connection, notificationRule(gateway, operations.queryPayout)),
    returns: createReturnReader(connection, returnRule(gateway)),
  }
  // every amount of a country is in its currency: the operations take no other and make no other
  return provider as EoopayProvider<C, In, Out>
}
