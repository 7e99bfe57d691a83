import type { Order } from '../../records.ts'
import type { ActionInput } from '../gateway.ts'
import { payoutFate } from './channels.ts'
import { accountOf, type Desk } from './desk.ts'
import { sendNotification } from './notify.ts'

/** Lets an accepted payout end by itself, unless somebody decides before. */
export function settleLater(desk: Desk, { key, fields }: Order): void {
  const fate = payoutFate(fields.accountnumber ?? '')
  if (fate === 'stay') return
  desk.schedule.after(desk.settings.payoutSettleMs, () => {
    const order = desk.orders.get(key)
    if (order?.state !== 'pending') return
    if (fate === 'fail') failPayout(desk, order, { message: 'account not valid' })
    else completePayout(desk, order)
  })
}

export function completePayout(desk: Desk, order: Order): Order {
  const settledAt = new Date(desk.schedule.now())
  const paid = order.amount
  const change = { state: 'succeeded', paid, settledAt, actions: ['resend'] } as const
  const settled = desk.orders.change(order, change, 'paid', 'the beneficiary has the money')
  sendNotification(desk, settled)
  return settled
}

/** The merchant gets the money back at once. @source the family's server code */
export function failPayout(desk: Desk, order: Order, { message = 'failed' }: ActionInput): Order {
  const change = {
    state: 'failed',
    settledAt: new Date(desk.schedule.now()),
    actions: ['resend'],
    details: { ...order.details, message },
  } as const
  const settled = desk.orders.change(order, change, 'failed', message)
  accountOf(desk, order).credit(order.amount)
  sendNotification(desk, settled)
  return settled
}
