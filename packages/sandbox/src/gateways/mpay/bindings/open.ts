import type { Order } from '../../../records.ts'
import { gatewayId } from '../desk.ts'
import { newOrderNumber } from '../numbers.ts'
import type { Call } from '../receive.ts'
import { newSms } from '../sms.ts'
import { bindingActions } from './settle.ts'

/** Every application is a new one, whatever its number: nothing says otherwise. The SMS goes out with it. */
export function openBinding({ desk, merchant, fields, link }: Call): Order {
  const number = newOrderNumber(desk)
  const binding = desk.orders.add({
    ...{ gateway: gatewayId, kind: 'binding', merchant: merchant.id },
    orderId: fields.no_order ?? '',
    ...(fields.dt_order ? { orderedAt: fields.dt_order } : {}),
    ...{ key: `${gatewayId}:${number}`, providerId: number, amount: '0.00', currency: 'CNY' },
    cashierUrl: link(`/cashier/${number}`),
    actions: [],
    fields,
    details: {},
  })
  const details = { ...newSms(desk), stage: 'sms' }
  const actions = [...bindingActions, 'resendSms', 'expireSms'] as const
  return desk.orders.change(binding, { details, actions }, 'SMS', 'sent')
}
