import { SandboxError } from '../../errors.ts'
import { fromCents, toCents } from '../../money.ts'
import type { Order } from '../../records.ts'
import type { ActionInput } from '../gateway.ts'
import { accountOf, type Desk } from './desk.ts'
import { sendNotification } from './notify.ts'

/** The payer's money arrived. The merchant is credited with what was paid, and told. */
export function payDeposit(desk: Desk, order: Order, { amount }: ActionInput): Order {
  const paid = amountOf(amount ?? order.amount)
  const settledAt = new Date(desk.schedule.now())
  const change = { state: 'succeeded', paid, settledAt, actions: ['resend'] } as const
  const settled = desk.orders.change(order, change, 'paid', `${paid} of ${order.amount}`)
  accountOf(desk, order).credit(paid)
  sendNotification(desk, settled)
  return settled
}

export function underpayDeposit(desk: Desk, order: Order, input: ActionInput): Order {
  if (input.amount === undefined) throw badAmount()
  if (toCents(amountOf(input.amount)) >= toCents(order.amount)) {
    throw new SandboxError('bad-input', `amount: less than ${order.amount}.`)
  }
  return payDeposit(desk, order, input)
}

export function declineDeposit(desk: Desk, order: Order): Order {
  const settledAt = new Date(desk.schedule.now())
  const change = { state: 'failed', settledAt, actions: ['resend'] } as const
  const settled = desk.orders.change(order, change, 'declined', 'the payer gave up')
  if (accountOf(desk, order).merchant.notifyDeclined) sendNotification(desk, settled)
  return settled
}

/** The payer transfers to the account shown. Nothing is credited until the reference is submitted. */
export function transferDeposit(desk: Desk, order: Order, { amount }: ActionInput): Order {
  const transferred = amountOf(amount ?? order.amount)
  const reference = desk.numbers.digits(18)
  const details = {
    ...order.details,
    transferred,
    transferReference: reference,
    serialNumber: reference.slice(-5),
  }
  const actions = ['pay', 'underpay', 'decline'] as const
  return desk.orders.change(order, { details, actions }, 'transferred', `${transferred}, by hand`)
}

/** The reference fits the transfer. Submitted again, it changes nothing. @source inferred; no document says */
export function confirmTransfer(desk: Desk, order: Order): void {
  if (order.state !== 'pending') return
  desk.orders.note(order.key, 'reference accepted', order.details.serialNumber ?? '')
  payDeposit(desk, order, { amount: order.details.transferred })
}

function amountOf(text: string): string {
  try {
    const cents = toCents(text)
    if (cents > 0n) return fromCents(cents)
  } catch {
    // Said below.
  }
  throw badAmount()
}

const badAmount = (): SandboxError =>
  new SandboxError('bad-input', 'amount: a decimal string above zero, such as 950.00.')
