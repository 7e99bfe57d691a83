import type { Code, Reason } from '../refusal.ts'

/** What becomes of a binding. */
export type BindingFate =
  /** The SMS code binds it. */
  | { readonly kind: 'bound' }
  /** There is no binding. */
  | { readonly kind: 'refused-at-once'; readonly reason: Reason; readonly code: Code }
  /** The SMS code is right and the bank refuses. */
  | { readonly kind: 'refused'; readonly code: Code }
  /** The SMS code is right and the bank has not decided. */
  | { readonly kind: 'undecided'; readonly ending: 'complete' | 'fail' | 'stay' }

/** By the last four digits of the card, as with payments: the simulator's own choice. */
const fates: Readonly<Record<string, BindingFate>> = {
  '0002': { kind: 'refused-at-once', reason: 'declined', code: '1101' },
  '0004': { kind: 'undecided', ending: 'complete' },
  '0005': { kind: 'undecided', ending: 'fail' },
  '0006': { kind: 'undecided', ending: 'stay' },
  '0007': { kind: 'refused-at-once', reason: 'undecided', code: '9704' },
  '0008': { kind: 'refused', code: '1109' },
}

export const bindingFateOf = (cardNumber: string): BindingFate =>
  fates[cardNumber.slice(-4)] ?? { kind: 'bound' }
