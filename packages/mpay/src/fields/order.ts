import { choice, type FieldsOf, money, text, time, toChinaDigits, url } from '@pay/core/provider'
import type { MpayPaymentInput } from '../inputs/payments.ts'

/** Nothing in the signed text tells a separator in a value from one between fields. */
export const separators = '&='

/** @source "MPAY Apply", no_order: String(32) */
export const orderId = (options: { readonly wire?: 'no_order'; readonly optional?: true } = {}) =>
  text({
    label: 'Order number',
    rule: '1 to 32 letters, digits, - or _',
    example: 'M0000000001',
    pattern: /^[\w-]{1,32}$/,
    ...options,
  })

/** @source "MPAY Apply", dt_order: yyyyMMddHHmmss; UTC+8 inferred */
export const orderedAt = (options: { readonly wire?: 'dt_order'; readonly optional?: true } = {}) =>
  time({ label: 'Time of the order', format: toChinaDigits, ...options })

/** What a query takes so that a ticket fits, and does not send. */
export const unsent = {
  orderedAt: time({ label: 'Time of the order', optional: true }),
  amount: money({ label: 'Amount asked for', currency: 'CNY', optional: true }),
  at: time({ label: 'Time of the call', optional: true }),
}

/** @source "MPAY Apply", money_order; the smallest of the documented upper limits */
export const amount = money({
  label: 'Amount',
  wire: 'money_order',
  currency: 'CNY',
  example: '55.44',
  min: '0.01',
  max: '99999999.00',
})

/** @source "MPAY Apply", busi_partner and name_goods */
export const goods: FieldsOf<MpayPaymentInput['goods']> = {
  name: text({
    label: 'Goods',
    rule: 'at most 40 characters without & or =',
    example: '点读机',
    wire: 'name_goods',
    maxLength: 40,
    without: separators,
  }),
  kind: choice({
    label: 'Kind of goods',
    rule: 'virtual or physical',
    example: 'virtual',
    wire: 'busi_partner',
    choices: [
      { value: 'virtual', label: 'Virtual goods' },
      { value: 'physical', label: 'Physical goods' },
    ],
    wireValues: { virtual: '101001', physical: '109001' },
  }),
}

export const notifyUrl = url({
  label: 'Notify URL',
  rule: 'an absolute http or https address, at most 128 characters',
  example: 'https://shop.example/notify/mpay',
  wire: 'notify_url',
  maxLength: 128,
})
