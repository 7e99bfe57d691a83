import type { QueryInput } from '@pay/core'
import { type FieldsOf, money, text, time, url } from '@pay/core/provider'
import type { Gateway } from './gateway.ts'
import type { EoopayPaymentInput, EoopayPayoutInput } from './inputs.ts'

/**
 * The family's servers escape these in what they hash, and nothing separates fields but `&` and `=`.
 *
 * @source protocol notes 2.5, read in the family's public server code
 */
const escapedByServers = '&<>"\''
const separators = '&='

export const orderId = (wire: string, { options: { orderIdMaxLength } }: Gateway) =>
  text({
    label: 'Order number',
    rule: `1 to ${orderIdMaxLength} letters, digits, - or _`,
    example: 'W0000000001',
    wire,
    pattern: /^[\w-]+$/,
    maxLength: orderIdMaxLength,
  })

const address = (label: string, wire: string, example: string) =>
  url({
    label,
    rule: `an absolute http or https address without ${escapedByServers}`,
    example,
    wire,
    without: escapedByServers,
  })

const userId = (wire: string) =>
  text({
    label: 'User',
    rule: 'text without & = % < > quotes or invisible characters',
    example: '15452',
    wire,
    // it comes back in notifications, which some servers do not URL encode: a bare % is unreadable there
    without: `${escapedByServers}=%`,
    pattern: /^\P{Cf}+$/u,
    sensitive: true,
  })

/** Text that names a person or a place: anything but what separates fields. */
export const words = (options: { label: string; example: string; wire: string }) =>
  text({ ...options, rule: 'text without & or =', without: separators, sensitive: true })

/** An account, card or wallet number. */
export const accountNumber = (example: string) =>
  text({
    label: 'Account number',
    rule: 'letters and digits only',
    example,
    wire: 'accountnumber',
    pattern: /^[A-Za-z0-9]+$/,
    sensitive: true,
  })

/** @source "MMK interface" and "COP interface", tables of Pay_AddOrder.html */
export const depositFields = (gateway: Gateway): FieldsOf<EoopayPaymentInput> => ({
  orderId: orderId('pay_orderid', gateway),
  amount: money({ label: 'Amount', wire: 'pay_amount', currency: gateway.currency }),
  channel: text({
    label: 'Channel',
    rule: 'the digits of a channel code from your console',
    example: '948',
    wire: 'pay_bankcode',
    pattern: /^[1-9]\d*$/,
  }),
  notifyUrl: address('Notify URL', 'pay_notifyurl', 'https://shop.example/notify/pay'),
  returnUrl: address('Return URL', 'pay_callbackurl', 'https://shop.example/return'),
  userId: userId('pay_userid'),
})

/** @source "MMK interface" and "COP interface", tables of Payment_AddOrder */
export const payoutFields = (gateway: Gateway): FieldsOf<EoopayPayoutInput> => ({
  orderId: orderId('out_trade_no', gateway),
  amount: money({ label: 'Amount', wire: 'money', currency: gateway.currency }),
  product: text({
    label: 'Payout product',
    rule: 'the payout product code from customer service',
    example: '10104',
    wire: 'payment_code',
    pattern: /^[\w-]+$/,
  }),
  notifyUrl: address('Notify URL', 'notifyurl', 'https://shop.example/notify/pay'),
  userId: userId('userid'),
})

/** How a query names the order on the wire, and its day where that is needed. */
export interface QueryNames {
  readonly order: string
  readonly day: string
  readonly needsDay: boolean
}

/** What names the order in a query. Only the order number is sent, and its day where it is needed. */
export const queryFields = (
  { order, day, needsDay }: QueryNames,
  gateway: Gateway,
): FieldsOf<QueryInput> => ({
  orderId: orderId(order, gateway),
  amount: money({ label: 'Amount asked for', currency: gateway.currency, optional: true }),
  at: time({
    label: 'Time of the order',
    optional: !needsDay,
    ...(needsDay && { wire: day, format: gateway.clock.day }),
  }),
  orderedAt: time({ label: 'Not used by this gateway', optional: true }),
})
