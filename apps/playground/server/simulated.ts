import type { Order } from '@pay/sandbox'
import type { SimulatedOrder } from '../shared/api.ts'
import type { Connected, Workbench } from './workbench.ts'

const providerOf = (connected: readonly Connected[], order: Order): string | undefined =>
  connected.find(
    ({ path, provider }) =>
      path.split('/')[1] === order.gateway && provider.account === order.merchant,
  )?.provider.id

/** An order as the simulated gateway sees it; `null` when it belongs to no provider of ours. */
export const simulatedOrder = (
  { connected }: Pick<Workbench, 'connected'>,
  order: Order,
): SimulatedOrder | null => {
  const provider = providerOf(connected, order)
  if (provider === undefined) return null
  const { key, orderId, kind, state, amount, currency, paid, cashierUrl, actions, details } = order
  return {
    ...{ key, provider, orderId, kind, state, amount, currency },
    ...{ paid, cashierUrl, actions, details },
  }
}
