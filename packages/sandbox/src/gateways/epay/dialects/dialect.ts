import type { SpoilTable } from '../../spoil-tables.ts'
import type { CallDescription } from '../receive.ts'
import type { EpayHabits } from '../settings.ts'

/** What one program of the family does its own way: its calls, and its habits unless a merchant has others. */
export interface Dialect {
  readonly calls: readonly CallDescription[]
  readonly habits: EpayHabits
  /** What the faults do, by the name of the call. */
  readonly faults: Readonly<Record<string, SpoilTable>>
  /** The field of a request that comes back with the notification. */
  readonly passThrough: string
}
