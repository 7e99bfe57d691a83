import type { CallOptions, QueryInput } from './contract/inputs.ts'
import type { OperationDescription } from './contract/operation.ts'
import type { PaymentProvider } from './contract/provider.ts'
import type { State } from './contract/results.ts'
import type { Ticket } from './contract/ticket.ts'
import { InputError } from './errors/errors.ts'

const refuse = (provider: PaymentProvider, path: string, message: string): never => {
  throw new InputError([{ path, message }], { provider: provider.id, operation: 'reconcile' })
}

const settling = (provider: PaymentProvider, ticket: Ticket): OperationDescription => {
  if (ticket.provider !== provider.id) return refuse(provider, 'provider', `must be ${provider.id}`)
  if (ticket.account !== provider.account) {
    return refuse(provider, 'account', 'must be the account that this provider was made for')
  }
  const write = provider.operations.find(({ name }) => name === ticket.operation)
  const query = provider.operations.find(({ name }) => name === write?.settledBy)
  return query ?? refuse(provider, 'operation', 'must be a write that a query settles')
}

/** What of a ticket the query takes. */
const askedBy = ({ fields }: Pick<OperationDescription, 'fields'>, ticket: Ticket): QueryInput => {
  const names = new Set(fields.map(({ path }) => path.split('.')[0]))
  const { orderId, amount, at, orderedAt, refundId, refundedAt } = ticket
  const known = Object.entries({ orderId, amount, at, orderedAt, refundId, refundedAt }).filter(
    ([name, value]) => names.has(name) && value !== undefined,
  )
  return { orderId, ...Object.fromEntries(known) }
}

/** Only refunds are asked for by a number of their own, and only their tickets hold one. */
const ask = (
  { payments, payouts, refunds }: PaymentProvider,
  name: string,
  asked: QueryInput,
  options?: CallOptions,
): Promise<State> | undefined => {
  if (name === 'payments.query') return payments?.query(asked, options)
  if (name === 'payouts.query') return payouts?.query(asked, options)
  return refunds?.query({ refundId: '', ...asked }, options)
}

/**
 * Settles an unknown outcome: asks the gateway what became of the write that a ticket speaks of.
 * Works in another process, on another day, with a ticket that went through JSON.
 *
 * `pending` and `not-found` are not final: ask again later. `not-found` is no reason to repeat the write.
 *
 * @example
 * const state = await reconcile(mmk, JSON.parse(row.ticket))
 * if (state.status === 'succeeded') markPaid(state.orderId)
 *
 * @throws {InputError} when the ticket belongs to another provider or account.
 * @throws {TransportError} {ProtocolError} when the gateway did not answer the question; repeat freely.
 */
export const reconcile = async (
  provider: PaymentProvider,
  ticket: Ticket,
  options?: CallOptions,
): Promise<State> => {
  const { name, ...operation } = settling(provider, ticket)
  const state = ask(provider, name, askedBy(operation, ticket), options)
  return state ?? refuse(provider, 'operation', 'has no query here')
}
