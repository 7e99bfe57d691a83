import type { CallOptions } from './inputs.ts'
import type { Money } from './money.ts'
import type { Answered } from './results.ts'

/** A question about the account takes no fields. */
export type BalanceQueryInput = Readonly<Record<string, never>>

/** What the account holds in one currency. */
export interface Balance<C extends string = string> {
  /** Can be paid out. */
  readonly available: Money<C>
  /** Held back by the gateway; `null` where it does not say. */
  readonly frozen: Money<C> | null
}

/** What `balances.query` answers. Where `evidence.signed` is false, nothing proves the figures. */
export interface BalanceState<C extends string = string> extends Answered {
  readonly status: 'answered'
  /** One entry for each currency that the gateway names. */
  readonly balances: readonly Balance<C>[]
  /** The gateway's time of the figures, where it gives one. */
  readonly asOf: Date | null
}

/** What the account holds. */
export interface Balances {
  query(input?: BalanceQueryInput, options?: CallOptions): Promise<BalanceState>
}
