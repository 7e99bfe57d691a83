/** The EOOPAY gateway: what a country's package is made of. Merchants install the country's package. */
export type { EoopayPayments, EoopayPayouts, EoopayProvider } from './contract.ts'
export { type Country, type CountryCall, defineCountry } from './country.ts'
export { accountNumber, words } from './fields.ts'
export type { EoopayPaymentInput, EoopayPayoutInput, SubmitReferenceInput } from './inputs.ts'
export type { EoopayEvent } from './notification.ts'
export { createEoopay } from './provider.ts'
export type { EoopaySettings } from './settings.ts'
