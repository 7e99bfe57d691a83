import type { Order } from '../../../records.ts'
import { amountText } from '../answers.ts'
import type { MerchantSettings } from '../settings.ts'
import type { Fields } from '../signature.ts'

/** @source "Refund query", sta_refund */
const states: Readonly<Record<string, string>> = {
  created: '0',
  processing: '1',
  done: '2',
  failed: '3',
}

/** At a rate of one, since nothing is exchanged here. @source "Refund apply" of the exchange product */
const exchanged = (refund: Order, merchant: MerchantSettings): Fields => ({
  money_foreign_refund: amountText(refund.amount, merchant),
  ...{ rate_id: '1', rate: '1.0000', exchange_bankcode: '01040000' },
})

/** What the gateway says about a refund, wherever it says it. @source "Refund apply", the response */
export const refundFields = (refund: Order, merchant: MerchantSettings): Fields => ({
  oid_partner: refund.merchant,
  no_refund: refund.orderId,
  dt_refund: refund.fields.dt_refund ?? '',
  money_refund: amountText(refund.amount, merchant),
  oid_refundno: refund.providerId,
  sta_refund: states[refund.details.stage ?? ''] ?? '',
  settle_date: refund.details.settleDate ?? '',
  ...(merchant.refundProduct === 'exchange' && exchanged(refund, merchant)),
})
