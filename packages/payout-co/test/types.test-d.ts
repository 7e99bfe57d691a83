import type { Money, Payout } from '@pay/core'
import {
  type ColombianPayoutInput,
  createPayoutCo,
  type PayoutCoProvider,
  type PayoutCoSettings,
} from '../src/index.ts'

declare const colombia: PayoutCoProvider
declare const settings: PayoutCoSettings
declare const input: ColombianPayoutInput

const { beneficiary } = input
const kyats: Money<'MMK'> = { value: '1000.00', currency: 'MMK' }

/** What a merchant writes. */
export const compiles = async (): Promise<unknown[]> => [
  createPayoutCo(settings),
  await colombia.payouts.create(input),
  await colombia.payouts.create({ ...input, beneficiary: { ...beneficiary, bank: '9999' } }),
]

/** What is not there, and what is not taken. */
export const refused = (): unknown[] => [
  // @ts-expect-error there are no refunds
  colombia.refunds,
  // @ts-expect-error misspelled
  colombia.payouts.creat,
  // @ts-expect-error kyats are not paid in Colombia
  colombia.payouts.create({ ...input, amount: kyats }),
  // @ts-expect-error an amount is text
  colombia.payouts.create({ ...input, amount: { value: 1000, currency: 'COP' } }),
  // @ts-expect-error an account type of no list
  colombia.payouts.create({ ...input, beneficiary: { ...beneficiary, accountType: '0' } }),
  // @ts-expect-error a document of no list
  colombia.payouts.create({ ...input, beneficiary: { ...beneficiary, document: { type: 'TI' } } }),
  // @ts-expect-error the payer is required
  colombia.payments.create({ ...input, channel: '946', returnUrl: 'https://shop.example' }),
]

const { orderId: _, ...withoutOrderId } = input

/** An order number is required. */
export const unnamed = (): unknown =>
  // @ts-expect-error an order number is required
  colombia.payouts.create(withoutOrderId)

/** A switch over every outcome needs no default. */
export const word = (payout: Payout<'COP'>): string => {
  switch (payout.status) {
    case 'pending':
      return 'wait'
    case 'succeeded':
      return payout.amount?.value ?? ''
    case 'failed':
      return payout.reason
    case 'unknown':
      return payout.ticket.orderId
  }
}
