import type { Code } from './refusal.ts'

/** What becomes of a payment. */
export type Fate =
  /** The SMS code pays it. */
  | { readonly kind: 'paid' }
  /** No SMS: the first call pays it. */
  | { readonly kind: 'paid-at-once' }
  /** The first call is refused, and there is no order. */
  | { readonly kind: 'refused-at-once'; readonly code: Code }
  /** The order is there, its SMS is not. */
  | { readonly kind: 'sms-fails'; readonly code: '9704' }
  /** The SMS code is right and the bank refuses; the order then failed, or stays open for another try. */
  | { readonly kind: 'refused'; readonly code: Code; readonly staysOpen: boolean }
  /** The SMS code is right and the bank has not decided. */
  | {
      readonly kind: 'undecided'
      readonly code: '2008' | '1111'
      readonly ending: 'succeed' | 'fail' | 'stay'
    }

/** By the last four digits of the card: the simulator's own choice. */
const fates: Readonly<Record<string, Fate>> = {
  '0001': { kind: 'refused', code: '6001', staysOpen: false },
  '0002': { kind: 'refused-at-once', code: '1101' },
  '0003': { kind: 'paid-at-once' },
  '0004': { kind: 'undecided', code: '2008', ending: 'succeed' },
  '0005': { kind: 'undecided', code: '2008', ending: 'fail' },
  '0006': { kind: 'undecided', code: '1111', ending: 'stay' },
  '0007': { kind: 'sms-fails', code: '9704' },
  '0008': { kind: 'refused', code: '1005', staysOpen: true },
}

export const fateOf = (cardNumber: string): Fate => fates[cardNumber.slice(-4)] ?? { kind: 'paid' }

/** @source "Card bind query", card_no */
export const lastFour = (cardNumber: string): string => cardNumber.slice(-4)

/** @source "Payment result query", card_no: the first six and the last four */
export const masked = (cardNumber: string): string =>
  cardNumber.slice(0, 6) + cardNumber.slice(6, -4).replace(/./g, '*') + cardNumber.slice(-4)
