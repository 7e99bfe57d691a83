import type { Ticket } from '../contract/ticket.ts'
import type { UnknownCause } from '../contract/unknown-cause.ts'
import type { Connection } from './connection.ts'
import type { AnyOperation } from './operation.ts'
import type { Prepared } from './prepare.ts'

/** What a later query needs of a write, and nothing that must not be stored. */
export const ticketFor = (
  connection: Connection,
  operation: AnyOperation,
  { input, at }: Pick<Prepared, 'input' | 'at'>,
  cause: UnknownCause,
): Ticket => ({
  provider: connection.provider,
  account: connection.account,
  operation: operation.name,
  orderId: input.orderId,
  at: at.toISOString(),
  cause,
  ...(input.amount && { amount: input.amount }),
  ...(input.orderedAt && { orderedAt: input.orderedAt.toISOString() }),
  ...(input.refundId !== undefined && { refundId: input.refundId }),
  ...(input.refundedAt && { refundedAt: input.refundedAt.toISOString() }),
})
