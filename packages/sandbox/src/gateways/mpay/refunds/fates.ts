import type { Code } from '../refusal.ts'

/** What becomes of a refund. */
export type RefundFate =
  | { readonly kind: 'done' }
  | { readonly kind: 'done-at-once' }
  | { readonly kind: 'fails' }
  /** Somebody has to decide. */
  | { readonly kind: 'stays' }
  /** There is no refund. */
  | { readonly kind: 'refused'; readonly code: Code }

/** By the cents of its amount: the simulator's own choice. */
const fates: Readonly<Record<string, RefundFate>> = {
  '.61': { kind: 'fails' },
  '.62': { kind: 'stays' },
  '.63': { kind: 'refused', code: '5006' },
  '.64': { kind: 'refused', code: '5005' },
  '.65': { kind: 'done-at-once' },
}

export const refundFateOf = (amount: string): RefundFate =>
  fates[amount.slice(-3)] ?? { kind: 'done' }
