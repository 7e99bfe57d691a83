import { type Agreement, agreementsOf } from '../agreements.ts'
import { accept, signedAnswer } from '../answers.ts'
import { bankCodeOf, bankNameOf } from '../banks.ts'
import { lastFour } from '../cards.ts'
import { checkFields } from '../formats.ts'
import { ofPayType, payTypes } from '../pay-types.ts'
import type { CallDescription } from '../receive.ts'
import { Refusal } from '../refusal.ts'
import type { Fields } from '../signature.ts'

/** @source "Card bind query"; that the list is not signed, from the official demo */
export const listCards: CallDescription = {
  name: 'cards.list',
  path: '/bankcardbindlist.htm',
  answer(call) {
    const { desk, merchant, fields } = call
    checkFields(fields, ['user_id', 'offset'], { pay_type: payTypes })
    const found = agreementsOf(call).filter(agreement => isAskedFor(agreement, fields))
    if (found.length === 0 && merchant.noCards === 'not-found') {
      throw new Refusal('not-found', '8901')
    }
    const offset = Number(fields.offset)
    const shown = found.slice(offset, offset + desk.settings.listLength).map(shownAgreement)
    const said = { user_id: fields.user_id ?? '', count: String(found.length) }
    const list = shown.length === 0 ? {} : { agreement_list: shown }
    return accept(signedAnswer(desk, merchant, said, list), fields, null)
  },
}

const isAskedFor = (agreement: Agreement, fields: Fields): boolean =>
  ofPayType(agreement, fields) &&
  (fields.no_agree || agreement.number) === agreement.number &&
  (fields.card_no || agreement.payer.cardNumber) === agreement.payer.cardNumber

/** @source "Card bind query", agreement_list */
const shownAgreement = ({ number, origin, payer: { cardNumber, mobile } }: Agreement) => ({
  no_agree: number,
  card_no: lastFour(cardNumber),
  bank_code: bankCodeOf(origin),
  bank_name: bankNameOf(origin),
  card_type: origin.fields.pay_type === '3' ? '3' : '2',
  bind_mobile: `${mobile.slice(0, 3)}****${mobile.slice(-4)}`,
})
