import { fromCents, toCents } from '../../../../money.ts'
import type { Order } from '../../../../records.ts'
import { payableOf } from '../../amounts.ts'
import type { EpayMethod } from '../../methods.ts'
import type { YpayDesk } from './desk.ts'

/** The operator sets it; this is the simulator's own choice. */
const openMs = 5 * 60 * 1000

/** What no other payer of that merchant has to pay just now: by its amount a payment is known. @source public server code of the program */
export function freeAmount(
  desk: YpayDesk,
  merchant: string,
  method: EpayMethod,
  amount: string,
): string {
  const wanted = payableOf(amount)
  if (!desk.movesAmounts) return wanted
  const since = desk.schedule.now() - openMs
  const isOpen = (order: Order) =>
    order.gateway === desk.gatewayId &&
    order.merchant === merchant &&
    order.details.method === method &&
    order.state === 'pending' &&
    order.createdAt.getTime() > since
  const open = desk.orders.all().filter(isOpen)
  const taken = new Set(open.map(({ details }) => details.payable))
  let cents = toCents(wanted)
  while (taken.has(fromCents(cents))) cents += 1n
  return fromCents(cents)
}
