import type { CallOptions, QueryInput, RefundQueryInput } from './contract/inputs.ts'
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
const askedBy = ({ fields }: OperationDescription, ticket: Ticket): QueryInput => {
  const names = new Set(fields.map(({ path }) => path.split('.')[0]))
  const { orderId, amount, at, orderedAt, refundId } = ticket
  const known = Object.entries({ orderId, amount, at, orderedAt, refundId }).filter(
    ([name, value]) => names.has(name) && value !== undefined,
  )
  return { orderId, ...Object.fromEntries(known) }
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
  const operation = settling(provider, ticket)
  const asked = askedBy(operation, ticket)
  const queries: Readonly<Record<string, (() => Promise<State>) | undefined>> = {
    'payments.query': provider.payments && (() => call(provider.payments, asked, options)),
    'payouts.query': provider.payouts && (() => call(provider.payouts, asked, options)),
    // the ticket of a refund holds its refundId
    'refunds.query':
      provider.refunds && (() => call(provider.refunds, asked as RefundQueryInput, options)),
  }
  const query = queries[operation.name]
  return query === undefined ? refuse(provider, 'operation', 'has no query here') : query()
}

const call = <I>(
  group: { query(input: I, options?: CallOptions): Promise<State> } | undefined,
  input: I,
  options?: CallOptions,
): Promise<State> =>
  group === undefined ? Promise.reject(new Error('unreachable')) : group.query(input, options)
