import { SandboxError } from '../../errors.ts'
import type { ActionName, Order } from '../../records.ts'
import type { ActionInput } from '../gateway.ts'
import type { Desk } from './desk.ts'

/** A desk, and how it tells a merchant of an order. */
export interface Hands {
  readonly desk: Desk
  readonly tell: (order: Order) => void
}

type Action = (hands: Hands, order: Order, input: ActionInput) => Order

/** The payer pays what is shown: by its amount the gateway finds the order that it belongs to. */
const pay: Action = ({ desk, tell }, order, { amount }) => {
  const paid = order.details.payable ?? order.amount
  if (amount !== undefined && amount !== paid) {
    throw new SandboxError('bad-input', `amount: exactly ${paid}, or nothing.`)
  }
  const settled = settle(desk, order, paid)
  tell(settled)
  return settled
}

/** The order is paid from now on; nobody is told yet. */
export function settle(desk: Desk, order: Order, paid: string): Order {
  const settledAt = new Date(desk.schedule.now())
  const change = { state: 'succeeded', paid, settledAt, actions: ['resend'] } as const
  return desk.orders.change(order, change, 'paid', `${paid} of ${order.amount}`)
}

/** The time to pay is over. Nobody is told: the family knows no notification but of success. */
const expire: Action = ({ desk }, order) => {
  const settledAt = new Date(desk.schedule.now())
  const change = { state: 'failed', settledAt, actions: [] } as const
  return desk.orders.change(order, change, 'expired', 'nobody paid')
}

const resend: Action = ({ tell }, order) => {
  tell(order)
  return order
}

const actions: Partial<Readonly<Record<ActionName, Action>>> = { pay, expire, resend }

/** @throws {SandboxError} `not-possible`, when the order's own list does not name the action. */
export function act(hands: Hands, order: Order, name: ActionName, input: ActionInput): Order {
  const action = order.actions.includes(name) ? actions[name] : undefined
  if (action) return action(hands, order, input)
  throw new SandboxError(
    'not-possible',
    `Order ${order.key} is ${order.state}; ${possible(order)}.`,
  )
}

const possible = (order: Order): string =>
  order.actions.length === 0 ? 'nothing can be done to it' : `possible: ${order.actions.join(', ')}`
