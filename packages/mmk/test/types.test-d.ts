import type { Money, Payment, Payout, PayoutState } from '@pay/core'
import { reconcile, supports } from '@pay/core'
import { createMmk, type MmkPayoutInput, type MmkProvider, type MmkSettings } from '../src/index.ts'

declare const mmk: MmkProvider
declare const settings: MmkSettings
declare const input: MmkPayoutInput

/** What a merchant writes. */
export const compiles = async (): Promise<unknown[]> => [
  createMmk(settings),
  await mmk.payouts.create(input, { signal: AbortSignal.timeout(1) }),
  await mmk.payments.submitReference({ orderId: 'D1', reference: '01234' }),
  await mmk.payments.query({ orderId: 'D1' }),
  await reconcile(mmk, mmk.ticket('payouts.create', input)),
  supports(mmk, 'refunds'),
]

/** Groups and calls that the gateway does not have. */
export const absent = (): unknown[] => [
  // @ts-expect-error there are no refunds
  mmk.refunds,
  // @ts-expect-error there are no cards
  mmk.cards,
  // @ts-expect-error misspelled
  mmk.payouts.crate,
  // @ts-expect-error misspelled
  mmk.payment.create,
  // @ts-expect-error there is no confirmation by SMS
  mmk.payments.confirm,
]

const { orderId: _, ...withoutOrderId } = input
const kyats: Money<'MMK'> = { value: '1000.00', currency: 'MMK' }
const pesos: Money<'COP'> = { value: '1000.00', currency: 'COP' }

/** Inputs that no gateway takes. */
export const wrongInputs = (): unknown[] => [
  // @ts-expect-error an order number is required
  mmk.payouts.create(withoutOrderId),
  // @ts-expect-error an amount is text
  mmk.payouts.create({ ...input, amount: { value: 1000, currency: 'MMK' } }),
  // @ts-expect-error an amount has a currency
  mmk.payouts.create({ ...input, amount: 1000 }),
  // @ts-expect-error pesos are not paid in Myanmar
  mmk.payouts.create({ ...input, amount: pesos }),
  // @ts-expect-error a bank of no list
  mmk.payouts.create({ ...input, beneficiary: { ...input.beneficiary, bank: 'aya' } }),
  // @ts-expect-error an unknown field
  mmk.payouts.create({ ...input, amount: kyats, amout: kyats }),
  // @ts-expect-error a reference is text: zeros in front count
  mmk.payments.submitReference({ orderId: 'D1', reference: 1234 }),
]

/** Settings that cannot be. */
export const wrongSettings = (): unknown[] => [
  // @ts-expect-error the secret is required
  createMmk({ baseUrl: 'https://gateway.example', merchantId: '10006' }),
  // @ts-expect-error a misspelled setting
  createMmk({ ...settings, timeout: 1 }),
]

/** Every outcome of a payout, and nothing else: a switch over all of them needs no default. */
export const payoutWord = (payout: Payout<'MMK'>): string => {
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

/** The same for a payment. */
export const paymentWord = (payment: Payment<'MMK'>): string => {
  switch (payment.status) {
    case 'pending':
      return payment.nextAction?.type ?? 'wait'
    case 'succeeded':
      return payment.credited.value
    case 'failed':
      return payment.reason
    case 'unknown':
      return payment.cause
  }
}

/** The same for what a query answers. */
export const stateWord = (state: PayoutState<'MMK'>): string => {
  switch (state.status) {
    case 'pending':
    case 'not-found':
      return 'ask again'
    case 'succeeded':
    case 'reversed':
      return state.amount?.value ?? ''
    case 'failed':
      return state.reason
  }
}

/** What cannot be read of an outcome before it is known which one it is. */
export const tooEarly = (payout: Payout<'MMK'>): unknown[] => [
  // @ts-expect-error only an unknown outcome has a ticket
  payout.ticket,
  // @ts-expect-error only a payout that succeeded has an amount
  payout.amount,
  // @ts-expect-error an unknown outcome is not an error
  payout.error,
]
