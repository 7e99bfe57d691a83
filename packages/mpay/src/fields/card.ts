import { choice, type FieldsOf, text } from '@pay/core/provider'
import type { MpayCard } from '../inputs/cards.ts'
import { separators } from './order.ts'

interface Digits {
  readonly label: string
  readonly wire: string
  readonly rule: string
  readonly example: string
  readonly pattern: RegExp
}

const sensitiveDigits = (options: Digits, optional: boolean) =>
  text({ ...options, sensitive: true, optional })

/** @source "MPAY Apply"; formats from its samples, check digits untested since the samples fail them */
const number: Digits = {
  label: 'Card number',
  wire: 'card_no',
  rule: '13 to 19 digits',
  example: '6222020000000000',
  pattern: /^\d{13,19}$/,
}

const phone: Digits = {
  label: 'Phone at the bank',
  wire: 'bind_mob',
  rule: '11 digits from 1',
  example: '13800000000',
  pattern: /^1\d{10}$/,
}

const identityNumber: Digits = {
  label: 'Identity number',
  wire: 'id_no',
  rule: '15 digits, or 17 digits and a digit or X',
  example: '330401198001014616',
  pattern: /^(?:\d{15}|\d{17}[\dXx])$/,
}

const expiry: Digits = {
  label: 'Expiry',
  wire: 'vali_date',
  rule: 'year and month as YYMM',
  example: '2908',
  pattern: /^\d{2}(?:0[1-9]|1[0-2])$/,
}

const cvv: Digits = {
  label: 'CVV2',
  wire: 'cvv2',
  rule: '3 or 4 digits',
  example: '123',
  pattern: /^\d{3,4}$/,
}

const cardWhere = (optional: boolean): FieldsOf<MpayCard> => ({
  number: sensitiveDigits(number, optional),
  holder: text({
    label: 'Card holder',
    rule: 'a name without & or =',
    example: '李天增',
    wire: 'acct_name',
    without: separators,
    sensitive: true,
    optional,
  }),
  phone: sensitiveDigits(phone, optional),
  identityNumber: sensitiveDigits(identityNumber, optional),
  expiry: sensitiveDigits(expiry, true),
  cvv: sensitiveDigits(cvv, true),
})

/** A card that has to be given. */
export const card = cardWhere(false)

/** A card that an agreement may take the place of. */
export const optionalCard = cardWhere(true)

/** A card to look for. */
export const cardNumber = sensitiveDigits(number, true)

/** The identity card is the only kind that all sources agree on. @source "MPAY Apply", id_type */
export const identityCard = { id_type: '0' }

const cardTypeOptions = {
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
} as const

/** @source "MPAY Apply", pay_type 2, 3, P */
export const cardType = choice(cardTypeOptions)

/** @source "Card unbind" and "Card bind list", pay_type: 2 unless told otherwise */
export const optionalCardType = choice({ ...cardTypeOptions, optional: true })
