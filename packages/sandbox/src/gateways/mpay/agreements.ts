import type { Order } from '../../records.ts'
import { type Desk, gatewayId } from './desk.ts'
import { newNumber } from './numbers.ts'
import { type Payer, payerOf } from './payers.ts'
import type { Call } from './receive.ts'
import { Refusal } from './refusal.ts'
import type { Fields } from './signature.ts'

/** Payments and bindings of a payer that know an agreement, newest last. */
const knowing = (desk: Desk, merchant: string, userId: string | undefined): readonly Order[] =>
  desk.orders
    .all()
    .filter(
      ({ gateway, merchant: owner, fields, details }) =>
        gateway === gatewayId &&
        owner === merchant &&
        fields.user_id === userId &&
        details.agreement !== undefined,
    )

const isLiving = ({ details }: Order): boolean => details.unbound === undefined

/** A card that may be debited without its number. */
export interface Agreement {
  readonly number: string
  /** The payment or the binding that it comes from. */
  readonly origin: Order
  readonly payer: Payer
}

/** Those of a payer that have not ended, newest first. */
export function agreementsOf({ desk, merchant, fields }: Call): readonly Agreement[] {
  const origins = new Map<string, Order>()
  for (const order of knowing(desk, merchant.id, fields.user_id).filter(isLiving)) {
    const { agreement: number = '' } = order.details
    if (!origins.has(number)) origins.set(number, order)
  }
  return [...origins]
    .map(([number, origin]) => ({ number, origin, payer: payerOf(desk, origin) }))
    .reverse()
}

/**
 * Which order knows the payer, when this one only names an agreement.
 *
 * @throws {Refusal} 3003 for an agreement that is none of this payer, 3011 for one that has ended, 7018 for another person's card.
 */
export function checkAgreement(call: Call): string | undefined {
  const { desk, merchant, fields } = call
  if (!fields.no_agree) {
    checkPerson(agreementsOf(call), fields)
    return undefined
  }
  const order = knowing(desk, merchant.id, fields.user_id).find(
    ({ details }) => details.agreement === fields.no_agree,
  )
  if (!order) throw new Refusal('agreement', '3003')
  if (!isLiving(order)) throw new Refusal('agreement', '3011')
  return order.details.payerOf ?? order.key
}

/** A payer's cards have to be one person's while an agreement lives. @source "Card binding" */
export function checkPerson(agreements: readonly Agreement[], { id_no }: Fields): void {
  if (agreements.some(({ payer }) => payer.identityNumber !== id_no)) {
    throw new Refusal('declined', '7018')
  }
}

/** The number under which the card may be debited from now on: the same for the same card, while it lives. */
export function agreementFor(desk: Desk, order: Order): string {
  const { cardNumber } = payerOf(desk, order)
  const earlier = knowing(desk, order.merchant, order.fields.user_id).find(
    candidate => isLiving(candidate) && payerOf(desk, candidate).cardNumber === cardNumber,
  )
  return earlier?.details.agreement ?? newNumber(desk)
}

/** It ends for every order that knows it. */
export function endAgreement(call: Call, { number }: Agreement): void {
  const { desk, merchant, fields } = call
  for (const order of knowing(desk, merchant.id, fields.user_id)) {
    if (order.details.agreement !== number) continue
    const details = { ...order.details, unbound: 'yes' }
    desk.orders.change(order, { details }, 'unbound', 'the agreement has ended')
  }
}
