import {
  createEoopay,
  type EoopayPayments,
  type EoopayPayouts,
  type EoopayProvider,
  type EoopaySettings,
} from '@pay/eoopay'
import { type MmkPaymentInput, type MmkPayoutInput, myanmar } from './country.ts'

export type { MmkBeneficiary, MmkPaymentInput, MmkPayoutInput } from './country.ts'

/** Settings of one merchant account in Myanmar. */
export interface MmkSettings extends EoopaySettings {}

/** Deposits in MMK. */
export interface MmkPayments extends EoopayPayments<'MMK', MmkPaymentInput> {}

/** Payouts in MMK, to KBZ and Wave. */
export interface MmkPayouts extends EoopayPayouts<'MMK', MmkPayoutInput> {}

/** Payments and payouts in Myanmar through EOOPAY. */
export interface MmkProvider extends EoopayProvider<'MMK', MmkPaymentInput, MmkPayoutInput> {
  readonly payments: MmkPayments
  readonly payouts: MmkPayouts
}

/**
 * Connects one merchant account in Myanmar.
 *
 * @example
 * const mmk = createMmk({ baseUrl: 'https://…', merchantId: '10006', secret: process.env.MMK_SECRET ?? '' })
 * const payout = await mmk.payouts.create({
 *   orderId: 'W0000000001',
 *   amount: { value: '1000.00', currency: 'MMK' },
 *   product: '10104',
 *   beneficiary: { bank: 'kbz', account: '09123456789', name: 'U Aung' },
 *   userId: '15452',
 *   notifyUrl: 'https://shop.example/notify/mmk',
 * })
 *
 * @throws {ConfigError} when a setting is missing or malformed. Nothing is sent.
 */
export const createMmk = (settings: MmkSettings): MmkProvider => createEoopay(myanmar, settings)
