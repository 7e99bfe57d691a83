import type { Order } from '../../records.ts'
import { agreementFor } from './agreements.ts'
import { day } from './dates.ts'
import { type Desk, merchantOf } from './desk.ts'
import { sendNotification } from './notify.ts'
import { withoutSms } from './sms.ts'

/** The payer's money arrived. The merchant is told. */
export function succeed(desk: Desk, order: Order): Order {
  const { agreements } = merchantOf(desk, order)
  const now = desk.schedule.now()
  const left = agreements ? { agreement: agreementFor(desk, order) } : {}
  const details = { ...order.details, stage: 'paid', settleDate: day(now), ...left }
  const paid = { state: 'succeeded', paid: order.amount, settledAt: new Date(now) } as const
  const change = { ...paid, details, actions: ['resend'] } as const
  const settled = desk.orders.change(order, change, 'paid', order.amount)
  sendNotification(desk, settled)
  return settled
}

/** Refused for good. Nobody is told: failures are not notified. @source "Asynchronous notification" */
export const fail = (desk: Desk, order: Order, memo: string): Order =>
  end(desk, order, 'failed', memo)

/** Its time is over, or somebody says so. */
export const close = (desk: Desk, order: Order): Order =>
  end(desk, order, 'closed', 'the order was not paid in time')

function end(desk: Desk, order: Order, stage: 'failed' | 'closed', memo: string): Order {
  // The token of a closed order is known, so that it can be told from one that never was.
  const kept = stage === 'closed' ? order.details : withoutSms(order.details)
  const details = { ...kept, stage, memo }
  const settledAt = new Date(desk.schedule.now())
  const change = { state: 'failed', settledAt, details, actions: [] } as const
  return desk.orders.change(order, change, stage, memo)
}

/** The bank refused this attempt, and the order may be applied for again. */
export function refuseAttempt(desk: Desk, order: Order, memo: string): Order {
  const details = { ...withoutSms(order.details), stage: 'waiting', memo }
  return desk.orders.change(order, { details, actions: openActions }, 'refused', memo)
}

/** The bank has it, and decides later or when somebody does. */
export function leaveToBank(desk: Desk, order: Order, ending: 'succeed' | 'fail' | 'stay'): Order {
  const details = { ...order.details, stage: 'bank' }
  const actions = ['pay', 'decline'] as const
  const changed = desk.orders.change(order, { details, actions }, 'at the bank', 'not decided yet')
  if (ending === 'stay') return changed
  desk.schedule.after(desk.settings.settleMs, () => {
    const current = desk.orders.get(order.key)
    if (current?.details.stage !== 'bank') return
    if (ending === 'succeed') succeed(desk, current)
    else fail(desk, current, 'the bank refused')
  })
  return changed
}

/** What can be done to an order that no SMS is out for. */
export const openActions = ['pay', 'decline', 'expire'] as const

/** What can be done to an order whose SMS is out. */
export const smsActions = [...openActions, 'resendSms', 'expireSms'] as const
