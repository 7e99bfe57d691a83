import type { Order } from '../../records.ts'
import type { Desk } from './desk.ts'
import { gatewayId } from './desk.ts'
import { newNumber } from './numbers.ts'
import type { Fields } from './signature.ts'

/** Paid orders of a payer that left an agreement, newest last. */
const signedOrders = (desk: Desk, merchant: string, userId: string | undefined): readonly Order[] =>
  desk.orders
    .all()
    .filter(
      ({ gateway, merchant: owner, fields, details }) =>
        gateway === gatewayId &&
        owner === merchant &&
        fields.user_id === userId &&
        details.agreement !== undefined,
    )

/** The order that left an agreement. Another merchant or payer cannot use it. */
export const orderOfAgreement = (desk: Desk, merchant: string, fields: Fields) =>
  signedOrders(desk, merchant, fields.user_id).find(
    ({ details }) => details.agreement === fields.no_agree,
  )

/** A payer's cards have to be one person's while an agreement lives. @source "Card binding" */
export const isOtherPerson = (desk: Desk, merchant: string, fields: Fields): boolean =>
  signedOrders(desk, merchant, fields.user_id).some(
    ({ details }) => details.identityNumber !== fields.id_no,
  )

/** The number under which the card may be debited from now on: the same for the same card. */
export function agreementFor(desk: Desk, order: Order): string {
  const { merchant, fields, details } = order
  const earlier = signedOrders(desk, merchant, fields.user_id).find(
    candidate => candidate.details.cardNumber === details.cardNumber,
  )
  return earlier?.details.agreement ?? newNumber(desk)
}
