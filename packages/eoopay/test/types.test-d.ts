/**
 * What of a country must not compile. Nothing here runs: the type checker reads it, and an unused
 * `@ts-expect-error` is an error of its own.
 */
import type { CredentialCheck, Money } from '@pay/core'
import {
  accountNumber,
  type CountryCall,
  createEoopay,
  defineCountry,
  type EoopayPaymentInput,
  type EoopayPayoutInput,
  type EoopayProvider,
  type EoopaySettings,
} from '../src/index.ts'

interface Out extends EoopayPayoutInput<'XAF'> {
  readonly account: string
}
type In = EoopayPaymentInput<'XAF'>

declare const payIn: CountryCall<EoopayPaymentInput, In>
declare const payOut: CountryCall<EoopayPayoutInput, Out>
declare const example: Out
declare const settings: EoopaySettings

const country = defineCountry<'XAF', In, Out>({ id: 'xaf', currency: 'XAF', payIn, payOut })
const provider: EoopayProvider<'XAF', In, Out> = createEoopay(country, settings)

export const whole: CountryCall<EoopayPayoutInput, Out> = {
  fields: common => ({ ...common, account: accountNumber('0912') }),
  example,
  source: '"XAF interface"',
}
export const lacking: CountryCall<EoopayPayoutInput, Out> = {
  // @ts-expect-error a field of the input has no rule
  fields: common => common,
  example,
  source: '"XAF interface"',
}
// @ts-expect-error the page that documents it belongs to a call
export const unsourced: CountryCall<EoopayPayoutInput, Out> = {
  fields: common => ({ ...common, account: accountNumber('0912') }),
  example,
}
// @ts-expect-error another currency than its inputs have
defineCountry<'XAF', In, Out>({ id: 'xaf', currency: 'MMK', payIn, payOut })

declare const kyats: Money<'MMK'>
// @ts-expect-error an amount of another country
provider.payouts.create({ ...example, amount: kyats })
// a question about the account takes nothing
provider.balances.query()
// @ts-expect-error and nothing else
provider.balances.query({ orderId: 'D1' })
export const checked: Promise<CredentialCheck> = provider.check()
// @ts-expect-error there are no cards
export const cards = provider.cards
// @ts-expect-error there are no refunds
export const refunds = provider.refunds
// @ts-expect-error a misspelled setting
createEoopay(country, { ...settings, zeroIsEmtpy: true })
// @ts-expect-error a meaning that no payout has
createEoopay(country, { ...settings, queryRefCodes: { 3: 'paid' } })
// @ts-expect-error a notification cannot say that there is no such order
createEoopay(country, { ...settings, notificationRefCodes: { 7: 'not-found' } })
