import type { Order } from '../../records.ts'
import { gatewayId } from './desk.ts'
import { nameOf } from './order-name.ts'
import type { Call } from './receive.ts'
import { Refusal } from './refusal.ts'

/** What names a payment: the gateway's number, or the merchant's with its time. */
export const paymentNames = ({ oid_paybill: number }: Call['fields']): readonly string[] =>
  number ? [] : ['no_order', 'dt_order']

/**
 * The payment that a request names.
 *
 * @throws {Refusal} 9092 for two numbers that do not belong together.
 */
export function namedPayment({ desk, merchant, fields }: Call): Order | undefined {
  const { oid_paybill: number, no_order: own } = fields
  if (!number) return desk.orders.find(nameOf(merchant, fields))
  const found = ofMerchant(desk.orders.get(`${gatewayId}:${number}`), merchant.id, 'payment')
  if (found && own && own !== found.orderId) throw new Refusal('not-found', '9092')
  return found
}

/** An order, if it is this merchant's and of this kind. */
export const ofMerchant = (
  order: Order | undefined,
  merchant: string,
  kind: Order['kind'],
): Order | undefined => (order?.merchant === merchant && order.kind === kind ? order : undefined)

/** The order of this kind that waits for the SMS of this token. Tokens are never the same. */
export const ofToken = ({ desk, merchant, fields }: Call, kind: Order['kind']): Order | undefined =>
  desk.orders
    .all()
    .findLast(
      order =>
        order.gateway === gatewayId &&
        order.details.token === fields.token &&
        ofMerchant(order, merchant.id, kind),
    )
