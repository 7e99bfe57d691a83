import { money, text, time, toChinaDigits } from '@pay/core/provider'

/** @source "Refund apply", no_refund: String(32) */
export const refundId = text({
  label: 'Refund number',
  rule: '1 to 32 letters, digits, - or _',
  example: 'R0000000001',
  wire: 'no_refund',
  pattern: /^[\w-]{1,32}$/,
})

/** @source "Refund apply", dt_refund: yyyyMMddHHmmss; UTC+8 inferred */
export const refundedAt = (options: { readonly optional?: true } = {}) =>
  time({ label: 'Time of the refund', wire: 'dt_refund', format: toChinaDigits, ...options })

/** @source "Refund apply", money_refund; the smallest of the documented upper limits */
export const refundAmount = money({
  label: 'Amount to give back',
  wire: 'money_refund',
  currency: 'CNY',
  example: '55.44',
  min: '0.01',
  max: '99999999.00',
})
