import type { FaultName } from '../../../packages/sandbox/src/index.ts'

/** Where the documents of a gateway decide something else than the table. */
export interface Exception {
  readonly providers: readonly string[]
  readonly operations: readonly string[]
  /** `null`: when nothing is wrong. */
  readonly fault: FaultName | null
  readonly outcome: string
  /** Completes "since …". */
  readonly why: string
}

type One = readonly [
  operations: string | readonly string[],
  fault: FaultName | null,
  outcome: string,
  why: string,
]

/** The exceptions of some providers. */
export const exceptionsOf = (providers: readonly string[], all: readonly One[]): Exception[] =>
  all.map(([operations, fault, outcome, why]) => ({
    ...{ providers, operations: [operations].flat(), fault, outcome, why },
  }))

/** What figures of an account become without the code that is documented for them. */
export const noFigures =
  'figures have no state that could stay open: without the documented code there are none'
