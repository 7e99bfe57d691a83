import { agreementsOf, checkAgreement, endAgreement } from '../agreements.ts'
import { accept, signedAnswer } from '../answers.ts'
import { checkFields } from '../formats.ts'
import { ofPayType, payTypes } from '../pay-types.ts'
import type { CallDescription } from '../receive.ts'
import { Refusal } from '../refusal.ts'

/** @source "Card unbind", whose answer says no more than that it is done */
export const unbind: CallDescription = {
  name: 'cards.unbind',
  path: '/bankcardunbind.htm',
  answer(call) {
    const { desk, merchant, fields } = call
    checkFields(fields, ['user_id', 'no_agree'], { pay_type: payTypes })
    checkAgreement(call)
    const agreement = agreementsOf(call).find(({ number }) => number === fields.no_agree)
    if (!agreement || !ofPayType(agreement, fields)) throw new Refusal('agreement', '3003')
    endAgreement(call, agreement)
    return accept(signedAnswer(desk, merchant, {}), fields, agreement.origin)
  },
}
