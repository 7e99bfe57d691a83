import {
  createEoopay,
  type EoopayPayments,
  type EoopayPayouts,
  type EoopayProvider,
  type EoopaySettings,
} from '@pay/eoopay'
import { colombia } from './country.ts'
import type { ColombianPaymentInput, ColombianPayoutInput } from './inputs.ts'

export { banks } from './banks.ts'
export type { DocumentType } from './documents.ts'
export type {
  ColombianBeneficiary,
  ColombianDocument,
  ColombianPayer,
  ColombianPaymentInput,
  ColombianPayoutInput,
} from './inputs.ts'

/** Settings of one merchant account in Colombia. */
export interface PayoutCoSettings extends EoopaySettings {}

/** Pay-ins in COP. Channel code and field set are to be confirmed by the gateway: see SOURCES.md. */
export interface PayoutCoPayments extends EoopayPayments<'COP', ColombianPaymentInput> {}

/** Payouts in COP, to banks and wallets. */
export interface PayoutCoPayouts extends EoopayPayouts<'COP', ColombianPayoutInput> {}

/** Payouts and pay-ins in Colombia through EOOPAY. */
export interface PayoutCoProvider
  extends EoopayProvider<'COP', ColombianPaymentInput, ColombianPayoutInput> {
  readonly payments: PayoutCoPayments
  readonly payouts: PayoutCoPayouts
}

/**
 * Connects one merchant account in Colombia.
 *
 * @example
 * const colombia = createPayoutCo({ baseUrl: 'https://…', merchantId: '10007', secret: process.env.CO_SECRET ?? '' })
 * const payout = await colombia.payouts.create({
 *   orderId: 'W0000000002',
 *   amount: { value: '50000.00', currency: 'COP' },
 *   product: '10804',
 *   beneficiary: {
 *     bank: '2209', accountType: 'savings', account: '3001234567', name: 'José Peña',
 *     phone: '3001234567', email: 'jose@correo.example', document: { type: 'CC', number: '3215545610' },
 *   },
 *   userId: '54545',
 *   notifyUrl: 'https://shop.example/notify/payout-co',
 * })
 *
 * @throws {ConfigError} when a setting is missing or malformed. Nothing is sent.
 */
export const createPayoutCo = (settings: PayoutCoSettings): PayoutCoProvider =>
  createEoopay(colombia, settings)
