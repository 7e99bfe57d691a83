import type { Order } from '../../records.ts'
import { type Desk, gatewayId } from './desk.ts'
import { newNumber } from './numbers.ts'
import { payerOf } from './payers.ts'
import type { Call } from './receive.ts'
import { Refusal } from './refusal.ts'

/** Paid orders of a payer that left an agreement, newest last. */
const agreedOrders = (desk: Desk, merchant: string, userId: string | undefined): readonly Order[] =>
  desk.orders
    .all()
    .filter(
      ({ gateway, merchant: owner, fields, details }) =>
        gateway === gatewayId &&
        owner === merchant &&
        fields.user_id === userId &&
        details.agreement !== undefined,
    )

/**
 * Which order knows the payer, when this one only names an agreement.
 *
 * A payer's cards have to be one person's while an agreement lives. @source "Card binding"
 *
 * @throws {Refusal} 3003 for an agreement that is none, 7018 for another person's card.
 */
export function checkAgreement({ desk, merchant, fields }: Call): string | undefined {
  const earlier = agreedOrders(desk, merchant.id, fields.user_id)
  if (fields.no_agree) {
    const order = earlier.find(({ details }) => details.agreement === fields.no_agree)
    if (!order) throw new Refusal('agreement', '3003')
    return order.details.payerOf ?? order.key
  }
  if (earlier.some(order => payerOf(desk, order).identityNumber !== fields.id_no)) {
    throw new Refusal('declined', '7018')
  }
  return undefined
}

/** The number under which the card may be debited from now on: the same for the same card. */
export function agreementFor(desk: Desk, order: Order): string {
  const { cardNumber } = payerOf(desk, order)
  const earlier = agreedOrders(desk, order.merchant, order.fields.user_id).find(
    candidate => payerOf(desk, candidate).cardNumber === cardNumber,
  )
  return earlier?.details.agreement ?? newNumber(desk)
}
