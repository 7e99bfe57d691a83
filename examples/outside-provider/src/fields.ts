import type { QueryInput, RefundQueryInput } from '@pay/core'
import { type FieldsOf, money, text, time, url } from '@pay/core/provider'
import type { SamplepayPaymentInput, SamplepayRefundInput } from './contract.ts'

const number = (label: string, wire: string, example: string) =>
  text({
    label,
    rule: '1 to 40 letters, digits, - or _',
    example,
    wire,
    pattern: /^[\w-]{1,40}$/,
  })

const orderId = number('Order number', 'order', 'P0000000001')
const refundId = number('Refund number', 'refund', 'R0000000001')

const amount = money({
  label: 'Amount',
  wire: 'amount',
  currency: 'EUR',
  min: '0.50',
  max: '10000.00',
  example: '25.00',
})

// what a query takes so that a ticket fits, and does not send
const unsent = {
  amount: money({ label: 'Amount asked for', currency: 'EUR', example: '25.00', optional: true }),
  at: time({ label: 'Not used by this gateway', optional: true }),
  orderedAt: time({ label: 'Not used by this gateway', optional: true }),
}

/** @source GATEWAY.md, "Create a payment" */
export const paymentFields: FieldsOf<SamplepayPaymentInput> = {
  orderId,
  amount,
  description: text({
    label: 'Description',
    rule: 'at most 100 characters without & or =',
    example: 'Two tickets',
    wire: 'description',
    maxLength: 100,
    without: '&=',
  }),
  notifyUrl: url({
    label: 'Notify URL',
    rule: 'an absolute http or https address',
    example: 'https://shop.example/notify/samplepay',
    wire: 'notify_url',
  }),
  returnUrl: url({
    label: 'Return URL',
    rule: 'an absolute http or https address',
    example: 'https://shop.example/return',
    wire: 'return_url',
    optional: true,
  }),
  payerEmail: text({
    label: 'Payer’s e-mail address',
    rule: 'an e-mail address',
    example: 'payer@mail.example',
    wire: 'payer_email',
    pattern: /^[^\s@&=]+@[^\s@&=]+$/,
    sensitive: true,
    optional: true,
  }),
}

/** @source GATEWAY.md, "Ask for a payment" */
export const queryFields: FieldsOf<QueryInput> = { orderId, ...unsent }

/** @source GATEWAY.md, "Refund a payment" */
export const refundFields: FieldsOf<SamplepayRefundInput> = { orderId, refundId, amount }

/** @source GATEWAY.md, "Ask for a refund" */
export const refundQueryFields: FieldsOf<RefundQueryInput> = {
  orderId,
  refundId,
  refundedAt: unsent.orderedAt,
  ...unsent,
}
