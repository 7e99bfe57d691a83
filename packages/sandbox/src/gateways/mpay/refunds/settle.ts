import type { Order } from '../../../records.ts'
import { day } from '../dates.ts'
import { type Desk, merchantOf } from '../desk.ts'
import { sendNotification } from '../notify.ts'
import { refundFateOf } from './fates.ts'
import { book } from './totals.ts'

/** What can be done to a refund that is under way. */
export const refundActions = ['complete', 'fail'] as const

/** Takes a refund in hand: created, then processing, then done or not, unless somebody decides before. @source "Refund query", sta_refund */
export function begin(desk: Desk, refund: Order): Order {
  book(desk, refund, { total: 'refunding', event: 'refund' })
  const fate = refundFateOf(refund.amount)
  if (fate.kind === 'done-at-once') return completeRefund(desk, refund)
  later(desk, refund, 'created', created => {
    const details = { ...created.details, stage: 'processing' }
    const processing = desk.orders.change(created, { details }, 'processing', 'the bank has it')
    if (fate.kind === 'stays') return
    const end = fate.kind === 'fails' ? failRefund : completeRefund
    later(desk, processing, 'processing', current => end(desk, current))
  })
  return refund
}

/** Goes on with a refund, if it is still at that stage of the same attempt. */
function later(desk: Desk, refund: Order, stage: string, work: (refund: Order) => void): void {
  desk.schedule.after(desk.settings.refundStepMs, () => {
    const current = desk.orders.get(refund.key)
    if (current?.details.stage === stage && current.fields === refund.fields) work(current)
  })
}

export function completeRefund(desk: Desk, refund: Order): Order {
  const now = desk.schedule.now()
  const details = { ...refund.details, stage: 'done', settleDate: day(now) }
  const done = { state: 'succeeded', paid: refund.amount, settledAt: new Date(now) } as const
  const change = { ...done, details, actions: ['resend'] } as const
  const settled = desk.orders.change(refund, change, 'refunded', 'the payer has the money')
  book(desk, settled, { total: 'refunded', event: 'refunded' })
  sendNotification(desk, settled)
  return settled
}

/** What it was to give back can be refunded again. Whether the merchant is told, the documents differ on. */
export function failRefund(desk: Desk, refund: Order, memo = 'the bank refused'): Order {
  const isTold = merchantOf(desk, refund).refundNotifications === 'final'
  const change = {
    state: 'failed',
    settledAt: new Date(desk.schedule.now()),
    details: { ...refund.details, stage: 'failed', memo },
    actions: isTold ? (['resend'] as const) : [],
  } as const
  const settled = desk.orders.change(refund, change, 'failed', memo)
  book(desk, settled, { total: 'refunding', event: 'refund failed', sign: -1n })
  if (isTold) sendNotification(desk, settled)
  return settled
}
