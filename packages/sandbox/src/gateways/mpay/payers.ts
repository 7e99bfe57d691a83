import type { Order } from '../../records.ts'
import type { Desk } from './desk.ts'
import type { Fields } from './signature.ts'

/** Who pays with which card. Kept where it was sent and nowhere else. */
export interface Payer {
  readonly cardNumber: string
  readonly identityType: string
  readonly identityNumber: string
  readonly holder: string
  readonly mobile: string
}

const payerIn = (fields: Fields): Payer => ({
  cardNumber: fields.card_no ?? '',
  identityType: fields.id_type ?? '',
  identityNumber: fields.id_no ?? '',
  holder: fields.acct_name ?? '',
  mobile: fields.bind_mob ?? '',
})

/** Who pays an order: told with it, or with the order that left the agreement. Nobody, when that one made place. */
export function payerOf(desk: Desk, { fields, details }: Order): Payer {
  if (details.payerOf === undefined) return payerIn(fields)
  return payerIn(desk.orders.get(details.payerOf)?.fields ?? {})
}
