import { choice, type FieldsOf, money, text, time, toChinaDigits, url } from '@pay/core/provider'
import type { MpayCard, MpayPaymentInput } from './inputs.ts'

/** Nothing in the signed text tells a separator in a value from one between fields. */
const separators = '&='

/** @source "MPAY Apply", no_order: String(32) */
export const orderId = text({
  label: 'Order number',
  rule: '1 to 32 letters, digits, - or _',
  example: 'M0000000001',
  wire: 'no_order',
  pattern: /^[\w-]{1,32}$/,
})

/** @source "MPAY Apply", dt_order: yyyyMMddHHmmss; UTC+8 inferred */
export const orderedAt = (wire?: 'dt_order') =>
  time({ label: 'Time of the order', ...(wire && { wire, format: toChinaDigits }) })

/** @source "MPAY Apply", money_order; the smallest of the documented upper limits */
export const amount = money({
  label: 'Amount',
  wire: 'money_order',
  currency: 'CNY',
  example: '55.44',
  min: '0.01',
  max: '99999999.00',
})

const digits = (label: string, wire: string, rule: string, example: string, pattern: RegExp) =>
  text({ label, rule, example, wire, pattern, sensitive: true, optional: true })

/** @source "MPAY Apply"; formats from its samples, check digits untested since the samples fail them */
export const card: FieldsOf<MpayCard> = {
  number: digits('Card number', 'card_no', '13 to 19 digits', '6222020000000000', /^\d{13,19}$/),
  holder: text({
    label: 'Card holder',
    rule: 'a name without & or =',
    example: '李天增',
    wire: 'acct_name',
    without: separators,
    sensitive: true,
    optional: true,
  }),
  phone: digits('Phone at the bank', 'bind_mob', '11 digits from 1', '13800000000', /^1\d{10}$/),
  identityNumber: digits(
    'Identity number',
    'id_no',
    '15 digits, or 17 digits and a digit or X',
    '330401198001014616',
    /^(?:\d{15}|\d{17}[\dXx])$/,
  ),
  expiry: digits('Expiry', 'vali_date', 'year and month as YYMM', '2908', /^\d{2}(?:0\d|1[0-2])$/),
  cvv: digits('CVV2', 'cvv2', '3 or 4 digits', '123', /^\d{3,4}$/),
}

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

/** @source "MPAY Apply", pay_type 2, 3, P */
export const cardType = choice({
  label: 'Card business',
  rule: 'debit, credit or authenticated',
  example: 'debit',
  wire: 'pay_type',
  choices: [
    { value: 'debit', label: 'Debit card' },
    { value: 'credit', label: 'Credit card' },
    { value: 'authenticated', label: 'New authenticated payment (debit)' },
  ],
  wireValues: { debit: '2', credit: '3', authenticated: 'P' },
})

export const notifyUrl = url({
  label: 'Notify URL',
  rule: 'an absolute http or https address, at most 128 characters',
  example: 'https://shop.example/notify/mpay',
  wire: 'notify_url',
  maxLength: 128,
})
