import type { OrderName } from '../../order-names.ts'
import type { GatewayContext } from '../gateway.ts'
import type { GatewaySettings } from './settings.ts'

/** The gateway's memory of order numbers. */
export interface Duplicates {
  isTaken(name: OrderName): boolean
  /** Called once the order exists, and not before: two calls at the same moment may both pass. */
  remember(name: OrderName): void
  reset(): void
}

const twoHoursMs = 2 * 60 * 60 * 1000

/**
 * @source the family's server code (`orders`: a count of the merchant's orders of that number) and dhpay's
 * (`two-hours`: a cache entry under the bare number, whoever's and whatever it is).
 */
export function createDuplicates(
  { duplicates }: Pick<GatewaySettings, 'duplicates'>,
  { orders, schedule }: Pick<GatewayContext, 'orders' | 'schedule'>,
): Duplicates {
  const until = new Map<string, number>()

  function forget(): void {
    // Entries were put in by time, so the first one still valid ends the search.
    for (const [orderId, end] of until) {
      if (end > schedule.now()) return
      until.delete(orderId)
    }
  }

  return {
    isTaken(name) {
      if (duplicates === 'orders') return orders.find(name) !== undefined
      forget()
      return until.has(name.orderId)
    },
    remember: ({ orderId }) => {
      if (duplicates === 'two-hours') until.set(orderId, schedule.now() + twoHoursMs)
    },
    reset: () => until.clear(),
  }
}
