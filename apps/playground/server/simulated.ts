import type { PaymentProvider } from '@pay/core'
import type { Order } from '@pay/sandbox'
import type { SimulatedOrder } from '../shared/api.ts'
import type { Connected, Workbench } from './workbench.ts'

const ownerOf = (connected: readonly Connected[], order: Order): Connected | undefined =>
  connected.find(
    ({ path, provider }) =>
      path.split('/')[1] === order.gateway && provider.account === order.merchant,
  )

/** A gateway shows its people everything; a browser of ours gets nothing that our forms call sensitive. */
const shownDetails = ({ operations }: PaymentProvider, { details }: Order): Order['details'] => {
  const sensitive = operations.flatMap(({ fields }) => fields.filter(field => field.sensitive))
  const hidden = new Set(sensitive.flatMap(({ path, wire }) => [path, wire]))
  return Object.fromEntries(Object.entries(details).filter(([name]) => !hidden.has(name)))
}

/** An order as the simulated gateway sees it; `null` when it belongs to no provider of ours. */
export const simulatedOrder = (
  { connected }: Pick<Workbench, 'connected'>,
  order: Order,
): SimulatedOrder | null => {
  const owner = ownerOf(connected, order)
  if (owner === undefined) return null
  const { key, orderId, kind, state, amount, currency, paid, cashierUrl, actions } = order
  return {
    ...{ key, provider: owner.id, orderId, kind, state, amount, currency },
    ...{ paid, cashierUrl, actions, details: shownDetails(owner.provider, order) },
  }
}
