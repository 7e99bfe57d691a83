import type { FaultName } from './table/index.ts'

/** One way in which a gateway can misbehave on command. */
export interface Fault {
  /** Such as `drop-after-commit`. */
  readonly name: FaultName
  /** The end of an order number that asks for it, such as `-F03`. */
  readonly orderSuffix: string
  /** A few words for a list. */
  readonly title: string
  /** Whether the gateway does what is asked (`after`), or the harm comes first and nothing is done (`before`). */
  readonly phase: FaultPhase
  /** `call`: it harms the call that it was chosen for. `order`: it stays with that call's order from then on. */
  readonly lasts: 'call' | 'order'
  /** What happens, in a sentence. */
  readonly does: string
}

export type FaultPhase = 'before' | 'after'

/** A row of the tables. */
export interface FaultRow {
  /** The digits of its order suffix. Never given twice. */
  readonly number: number
  readonly title: string
  readonly phase: FaultPhase
  readonly lasts?: 'order'
  readonly does: string
}
