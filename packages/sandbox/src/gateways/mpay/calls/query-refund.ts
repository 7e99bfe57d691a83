import type { Order } from '../../../records.ts'
import { accept, signedAnswer } from '../answers.ts'
import { gatewayId } from '../desk.ts'
import { ofMerchant } from '../find-order.ts'
import { checkFields } from '../formats.ts'
import { refundNameOf } from '../order-name.ts'
import type { Call, CallDescription } from '../receive.ts'
import { refundFields } from '../refunds/fields.ts'
import { Refusal } from '../refusal.ts'

/** @source "Refund query" */
export const queryRefund: CallDescription = {
  name: 'refunds.query',
  path: '/refundquery.htm',
  answer(call) {
    const { desk, merchant, fields } = call
    checkFields(fields, fields.oid_refundno ? [] : ['no_refund', 'dt_refund'])
    const refund = named(call)
    if (!refund) throw new Refusal('not-found', '8901')
    return accept(signedAnswer(desk, merchant, refundFields(refund, merchant)), fields, refund)
  },
}

/** By the gateway's number, or by the merchant's with its time. */
function named({ desk, merchant, fields }: Call): Order | undefined {
  const { oid_refundno: number, no_refund: own } = fields
  if (!number) return desk.orders.find(refundNameOf(merchant, fields))
  const found = ofMerchant(desk.orders.get(`${gatewayId}:${number}`), merchant.id, 'refund')
  return own && own !== found?.orderId ? undefined : found
}
