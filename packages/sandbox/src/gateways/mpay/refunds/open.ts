import type { Order } from '../../../records.ts'
import { gatewayId } from '../desk.ts'
import { newOrderNumber } from '../numbers.ts'
import { refundNameOf } from '../order-name.ts'
import type { Call } from '../receive.ts'
import { refundActions } from './settle.ts'

export function openRefund({ desk, merchant, fields }: Call, payment: Order): Order {
  const providerId = newOrderNumber(desk)
  return desk.orders.add({
    ...refundNameOf(merchant, fields),
    key: `${gatewayId}:${providerId}`,
    providerId,
    amount: fields.money_refund ?? '',
    currency: 'CNY',
    cashierUrl: null,
    actions: refundActions,
    fields,
    details: { payment: payment.key, stage: 'created' },
  })
}

/** Another attempt at a refund that failed. */
export function reopenRefund({ desk, fields }: Call, refund: Order): Order {
  const { payment = '' } = refund.details
  const again = { state: 'pending', settledAt: null, actions: refundActions } as const
  const change = { ...again, fields, details: { payment, stage: 'created' } }
  return desk.orders.change(refund, change, 'applied again', 'the attempt before failed')
}
