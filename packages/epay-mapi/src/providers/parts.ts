import type { CreatePaymentInput, FormAction, RedirectAction } from '@pay/core'
import { type Connection, createReceiver, createReturnReader } from '@pay/core/provider'
import type { EpayPayments } from '../contract.ts'
import type { Gateway } from '../gateway.ts'
import { notificationRule, returnRule } from '../notification.ts'

const asAddress = ({ action, fields }: FormAction): RedirectAction => ({
  type: 'redirect',
  url: `${action}?${new URLSearchParams(fields)}`,
})

/** A signed form, or the same as an address. */
export const formOrAddress = <F extends CreatePaymentInput>(
  sign: (input: F) => FormAction,
): EpayPayments<F>['form'] => {
  const form = (input: F, { method = 'POST' }: { method?: 'POST' | 'GET' } = {}) =>
    method === 'GET' ? asAddress(sign(input)) : sign(input)
  return form as EpayPayments<F>['form'] // the method decides which of the two it is
}

/** What arrives by itself: the gateway's notifications, and the payer's browser. */
export const messagesOf = (connection: Connection, gateway: Gateway) => ({
  notifications: createReceiver(connection, notificationRule(gateway)),
  returns: createReturnReader(connection, returnRule(gateway)),
})

const order = {
  orderId: 'P0000000001',
  amount: { value: '1.00', currency: 'CNY' },
  method: 'wxpay',
  name: '一个奥利奥',
  notifyUrl: 'https://shop.example/notify/epay',
} as const

/** A payment that every simulated gateway of the family takes, once it has what the dialect requires. */
export const examples = {
  payment: { ...order, returnUrl: 'https://shop.example/return' },
  form: {
    ...order,
    orderId: 'P0000000002',
    method: 'alipay',
    returnUrl: 'https://shop.example/return',
  },
  rainbow: { ...order, clientIp: '203.0.113.7' },
} as const
