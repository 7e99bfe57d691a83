import type { HeldNotification, HoldMatch } from './delivery/hold.ts'
import { notify } from './delivery/notify.ts'
import type { NotifyOptions } from './delivery/notify-options.ts'
import type { Outbox } from './delivery/outbox.ts'
import { SandboxError } from './errors.ts'
import type { ActionInput, Gateway, GatewayContext } from './gateways/gateway.ts'
import type { ActionName, Order } from './records.ts'

/**
 * The hands of the payer and of the gateway's staff. Each returns the order as it then is.
 *
 * @throws {SandboxError} `not-found`, `not-possible` (see `order.actions`) or `bad-input`.
 */
export interface Control {
  /** The payer pays: the whole amount, or another. */
  pay(orderKey: string, input?: { readonly amount?: string }): Order
  /** The payer pays less than asked; refused when it is not less. */
  underpay(orderKey: string, input: { readonly amount: string }): Order
  /** The payer transfers by hand. The digits to submit are then in `order.details.serialNumber`. */
  transfer(orderKey: string, input?: { readonly amount?: string }): Order
  /** The payer gives up. */
  decline(orderKey: string): Order
  /** The time to pay is over. */
  expire(orderKey: string): Order
  /** The payer gets another SMS code; the one before is void. */
  resendSms(orderKey: string): Order
  /** The SMS code and its token run out before their time. */
  expireSms(orderKey: string): Order
  /** The money of a payout gets to the beneficiary, that of a refund back to the payer; a card is bound. */
  complete(orderKey: string): Order
  /** A payout or a refund does not arrive, and the merchant gets the money back; a card is not bound. */
  fail(orderKey: string, input?: { readonly message?: string }): Order
  /** Sends the notification of a final order again, with its repeats. */
  resend(orderKey: string): Order
  /** Any of these by name, for tools that draw a button for each of `order.actions`. */
  act(orderKey: string, action: ActionName, input?: ActionInput): Order
  /**
   * Sends the notification of an order now, whatever its state, changed as wanted. Without options:
   * one copy more of what the gateway would send. See `NotifyOptions`.
   */
  notify(orderKey: string, options?: NotifyOptions): Order
  /** The gateways' own notifications wait from now on, to be released in any order. */
  hold(match?: HoldMatch): void
  /** What waits, oldest first. Each read gives a new list. */
  readonly held: readonly HeldNotification[]
  /** Sends these one after another, in the order given. Without a list: all, and nothing is held any more. */
  release(ids?: readonly string[]): void
  /** These get lost on the way, and the gateway repeats as after no reply. Without a list: all, and nothing is held any more. */
  lose(ids?: readonly string[]): void
}

type Rooms = Pick<GatewayContext, 'orders' | 'schedule'> & { readonly outbox: Outbox }

export function createControl(rooms: Rooms, gateways: readonly Gateway[]): Control {
  const { orders, outbox } = rooms
  const find = (orderKey: string): { order: Order; gateway: Gateway } => {
    const order = orders.get(orderKey)
    const gateway = gateways.find(({ id }) => id === order?.gateway)
    if (order && gateway) return { order, gateway }
    throw new SandboxError('not-found', `There is no order ${orderKey}.`)
  }
  const act: Control['act'] = (orderKey, action, input = {}) => {
    const { order, gateway } = find(orderKey)
    return gateway.act(order, action, input)
  }

  return {
    act,
    ...payerHands(act),
    notify(orderKey, options = {}) {
      const { order, gateway } = find(orderKey)
      notify(rooms, gateway.notification(order), options)
      return order
    },
    hold: (match = {}) => outbox.hold(match),
    get held() {
      return outbox.held
    },
    release: ids => outbox.release(ids),
    lose: ids => outbox.lose(ids),
  }
}

type Hands = Omit<Control, 'act' | 'notify' | 'hold' | 'held' | 'release' | 'lose'>

const payerHands = (act: Control['act']): Hands => ({
  pay: (orderKey, input) => act(orderKey, 'pay', input),
  underpay: (orderKey, input) => act(orderKey, 'underpay', input),
  transfer: (orderKey, input) => act(orderKey, 'transfer', input),
  decline: orderKey => act(orderKey, 'decline'),
  expire: orderKey => act(orderKey, 'expire'),
  resendSms: orderKey => act(orderKey, 'resendSms'),
  expireSms: orderKey => act(orderKey, 'expireSms'),
  complete: orderKey => act(orderKey, 'complete'),
  fail: (orderKey, input) => act(orderKey, 'fail', input),
  resend: orderKey => act(orderKey, 'resend'),
})
