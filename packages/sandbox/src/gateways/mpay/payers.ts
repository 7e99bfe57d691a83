import { isOtherPerson, orderOfAgreement } from './agreements.ts'
import type { Call } from './receive.ts'
import { Refusal } from './refusal.ts'

/** Who pays with which card, whether told now or known from an agreement. */
export interface Payer {
  readonly cardNumber: string
  readonly identityType: string
  readonly identityNumber: string
  readonly holder: string
}

/** @throws {Refusal} 3003 for an agreement that is none, 7018 for another person's card. */
export function checkPayer({ desk, merchant, fields }: Call): Payer {
  if (fields.no_agree) {
    const order = orderOfAgreement(desk, merchant.id, fields)
    if (!order) throw new Refusal('agreement', '3003')
    const { cardNumber = '', identityType = '', identityNumber = '', holder = '' } = order.details
    return { cardNumber, identityType, identityNumber, holder }
  }
  if (isOtherPerson(desk, merchant.id, fields)) throw new Refusal('declined', '7018')
  return {
    cardNumber: fields.card_no ?? '',
    identityType: fields.id_type ?? '',
    identityNumber: fields.id_no ?? '',
    holder: fields.acct_name ?? '',
  }
}
