/** Payments and refunds in euro through Samplepay, a gateway that does not exist. */
export type {
  SamplepayEvent,
  SamplepayPaymentInput,
  SamplepayPayments,
  SamplepayProvider,
  SamplepayRefunds,
} from './contract.ts'
export { createSamplepay } from './provider.ts'
export type { SamplepaySettings } from './settings.ts'
