import type { OperationDescription } from '../../packages/core/src/index.ts'
import type { Bench } from './bench.ts'
import { prepare } from './prepare.ts'

/** An operation, and what its gateway calls it. */
export interface Asked {
  readonly operation: OperationDescription
  readonly call: string
}

/** Tries an operation once, to learn what its gateway calls it. */
export const askedBy = async (bench: Bench, operation: OperationDescription): Promise<Asked> => {
  const { sandbox } = bench
  const input = await prepare(bench, operation)
  const before = sandbox.requests.length
  // what it becomes is not asked here
  await bench.arrange(operation.name, input).catch(() => {})
  const call = sandbox.requests[before]?.call
  if (call === undefined) throw new Error(`${operation.name}: nothing has arrived`)
  return { operation, call }
}
