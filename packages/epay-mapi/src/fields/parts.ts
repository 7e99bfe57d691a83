import type { QueryInput } from '@pay/core'
import { choice, type FieldsOf, money, text, time, url } from '@pay/core/provider'

/**
 * Servers of the family escape these, or cut the text at them, before they check the signature; a
 * name with `=` is refused by some.
 *
 * @source observed on public servers of the family, and their public code (SOURCES.md)
 */
const altered = '&<>"\'\\='
const alteredInAddresses = '<>"\'\\'

/** Bytes of UTF-8, or characters: the document does not say which its 100 counts. */
export const longestExt = 100

const number = (label: string, example: string, shortest: number, wire?: string) =>
  text({
    label,
    rule: `${shortest} to 64 letters, digits, . _ or -`,
    example,
    ...(wire !== undefined && { wire }),
    pattern: new RegExp(`^[A-Za-z0-9._-]{${shortest},64}$`),
  })

export const orderId = (wire?: string) => number('Order number', 'P0000000001', 1, wire)

/** @source the V2 program takes a refund number of more than five characters for one */
export const refundId = (wire?: string) =>
  number('Refund number', 'R0000000001', wire === undefined ? 1 : 6, wire)

export const amount = (label = 'Amount') =>
  money({
    label,
    wire: 'money',
    currency: 'CNY',
    min: '0.01',
    example: '1.00',
    sentDecimals: 'as-given',
  })

const methods = [
  { value: 'alipay', label: 'Alipay' },
  { value: 'wxpay', label: 'WeChat Pay' },
  { value: 'qqpay', label: 'QQ Wallet' },
] as const

export const method = (optional = false) =>
  choice({
    label: 'Method',
    rule: 'alipay, wxpay or qqpay',
    example: 'wxpay',
    wire: 'type',
    choices: methods,
    optional,
  })

export const address = (label: string, wire: string, example: string, optional = false) =>
  url({
    label,
    rule: `an absolute http or https address without ${alteredInAddresses}`,
    example,
    wire,
    optional,
    without: alteredInAddresses,
  })

export const plainText = (label: string, wire: string, example: string, optional = false) =>
  text({
    label,
    rule: `at most 127 bytes of text without ${altered}`,
    example,
    wire,
    optional,
    without: altered,
    // longer ones are cut by servers of the family, without a word
    maxBytes: 127,
  })

/** A text that comes back with the notification. */
export const passedThrough = (wire: string) =>
  text({
    label: 'Pass-through text',
    rule: `at most ${longestExt} characters without <`,
    example: 'user-15452',
    wire,
    optional: true,
    without: '<',
    maxLength: longestExt,
  })

/** A time that other gateways tell orders apart by. */
export const unused = () => time({ label: 'Not used by this gateway', optional: true })

/** What names the order in a query. Only the order number is sent. */
export const queryFields = (wire: string): FieldsOf<QueryInput> => ({
  orderId: orderId(wire),
  amount: money({ label: 'Amount asked for', currency: 'CNY', example: '1.00', optional: true }),
  at: unused(),
  orderedAt: unused(),
})
