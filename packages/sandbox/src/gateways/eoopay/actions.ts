import { SandboxError } from '../../errors.ts'
import type { ActionName, Order } from '../../records.ts'
import type { ActionInput } from '../gateway.ts'
import { declineDeposit, payDeposit, transferDeposit, underpayDeposit } from './deposits.ts'
import type { Desk } from './desk.ts'
import { sendNotification } from './notify.ts'
import { completePayout, failPayout } from './payouts.ts'

type Action = (desk: Desk, order: Order, input: ActionInput) => Order

const actions: Readonly<Partial<Record<ActionName, Action>>> = {
  pay: payDeposit,
  underpay: underpayDeposit,
  transfer: transferDeposit,
  decline: declineDeposit,
  complete: completePayout,
  fail: failPayout,
  resend(desk, order) {
    sendNotification(desk, order)
    return order
  },
}

/** @throws {SandboxError} `not-possible`, when the order's own list does not name the action. */
export function act(desk: Desk, order: Order, name: ActionName, input: ActionInput): Order {
  const action = order.actions.includes(name) ? actions[name] : undefined
  if (action) return action(desk, order, input)
  throw new SandboxError(
    'not-possible',
    `Order ${order.key} is ${order.state}; ${possible(order)}.`,
  )
}

const possible = (order: Order): string =>
  order.actions.length === 0 ? 'nothing can be done to it' : `possible: ${order.actions.join(', ')}`
