import type { Order } from '../../records.ts'
import { type Desk, gatewayId } from './desk.ts'
import { newOrderNumber } from './numbers.ts'
import { nameOf } from './order-name.ts'
import { close, openActions } from './payments.ts'
import type { Call } from './receive.ts'

export function openOrder({ desk, merchant, fields, link }: Call, payer?: string): Order {
  const providerId = newOrderNumber(desk)
  const order = desk.orders.add({
    ...nameOf(merchant, fields),
    key: `${gatewayId}:${providerId}`,
    providerId,
    amount: fields.money_order ?? '',
    currency: 'CNY',
    cashierUrl: link(`/cashier/${providerId}`),
    actions: openActions,
    fields,
    details: detailsOf(payer),
  })
  closeLater(desk, order)
  return order
}

/** Another attempt at an order that is not paid, with what this request says. */
export function reopenOrder({ desk, fields }: Call, order: Order, payer?: string): Order {
  const again = { state: 'pending', settledAt: null, actions: openActions } as const
  const change = { ...again, fields, details: detailsOf(payer) }
  return desk.orders.change(order, change, 'applied again', 'the attempt before is void')
}

/** `payer` is the order that knows who pays, where this one does not. */
const detailsOf = (payer: string | undefined): Order['details'] => ({
  ...(payer === undefined ? {} : { payerOf: payer }),
  stage: 'waiting',
})

const minuteMs = 60_000
/** A timer of the real clock holds no more than this, 24 days; an order that is to last longer stays open. */
const longestMs = 2 ** 31 - 1
/** @source "MPAY Apply", valid_order: 10080 minutes */
const weekMinutes = '10080'

/** What is at the bank by then is left to the bank. */
function closeLater(desk: Desk, { key, fields }: Order): void {
  const ms = Number(fields.valid_order || weekMinutes) * minuteMs
  if (ms > longestMs) return
  desk.schedule.after(ms, () => {
    const order = desk.orders.get(key)
    const isOpen = order?.details.stage === 'sms' || order?.details.stage === 'waiting'
    if (order && isOpen) close(desk, order)
  })
}
