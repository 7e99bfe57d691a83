import type { CallDescription } from '../receive.ts'
import type { EpayHabits } from '../settings.ts'

/** What one program of the family does its own way: its calls, and its habits unless a merchant has others. */
export interface Dialect {
  readonly calls: readonly CallDescription[]
  readonly habits: EpayHabits
  /** The field of a request that comes back with the notification. */
  readonly passThrough: string
}
