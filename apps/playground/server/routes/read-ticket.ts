import type { Ticket } from '@pay/core'
import { HTTPException } from 'hono/http-exception'
import type { Connected, Workbench } from '../workbench.ts'

const names = ['provider', 'account', 'operation', 'orderId', 'at', 'cause'] as const

/** Only what every ticket has is looked at here; `reconcile` judges the rest. */
const isTicket = (value: unknown): value is Ticket =>
  typeof value === 'object' &&
  value !== null &&
  names.every(name => typeof Reflect.get(value, name) === 'string')

/** The ticket of a request, and the provider that can settle it. */
export const ticketIn = (
  { connected }: Pick<Workbench, 'connected'>,
  { ticket }: Readonly<Record<string, unknown>>,
): { readonly connected: Connected; readonly ticket: Ticket } => {
  const found =
    isTicket(ticket) &&
    connected.find(
      ({ provider }) => provider.id === ticket.provider && provider.account === ticket.account,
    )
  if (found) return { connected: found, ticket }
  throw new HTTPException(400, { message: 'no ticket of a provider that is connected' })
}
