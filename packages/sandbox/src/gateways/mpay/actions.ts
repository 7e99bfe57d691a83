import { SandboxError } from '../../errors.ts'
import { toCents } from '../../money.ts'
import type { ActionName, Order } from '../../records.ts'
import type { ActionInput } from '../gateway.ts'
import { bindCard, failBinding } from './bindings/settle.ts'
import type { Desk } from './desk.ts'
import { sendNotification } from './notify.ts'
import { close, fail, openActions, succeed } from './payments.ts'
import { completeRefund, failRefund } from './refunds/settle.ts'
import { newCode, withoutSms } from './sms.ts'

type Action = (desk: Desk, order: Order, input: ActionInput) => Order

const isBinding = ({ kind }: Order): boolean => kind === 'binding'

const actions: Readonly<Partial<Record<ActionName, Action>>> = {
  pay,
  decline: (desk, order, { message = 'the bank refused' }) => fail(desk, order, message),
  expire: close,
  complete: (desk, order) => (isBinding(order) ? bindCard : completeRefund)(desk, order),
  fail: (desk, order, { message }) =>
    (isBinding(order) ? failBinding : failRefund)(desk, order, message),
  resendSms: (desk, order) =>
    desk.orders.change(
      order,
      { details: { ...order.details, ...newCode(desk) } },
      'SMS',
      'sent again',
    ),
  expireSms,
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

/** A payment may be applied for again, a binding has to be begun anew. */
function expireSms(desk: Desk, order: Order): Order {
  if (isBinding(order)) return failBinding(desk, order, 'the SMS code expired')
  const details = { ...withoutSms(order.details), stage: 'waiting' }
  const change = { details, actions: openActions }
  return desk.orders.change(order, change, 'SMS expired', 'its token leads nowhere now')
}

/** A card pays the whole amount or nothing. */
function pay(desk: Desk, order: Order, { amount }: ActionInput): Order {
  if (amount !== undefined && !isAmount(amount, order.amount)) {
    throw new SandboxError('bad-input', `amount: a card pays ${order.amount}, no more and no less.`)
  }
  return succeed(desk, order)
}

function isAmount(text: string, whole: string): boolean {
  try {
    return toCents(text) === toCents(whole)
  } catch {
    return false
  }
}
