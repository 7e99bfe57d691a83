import type { Order } from '../../../records.ts'
import type { Answer } from '../../gateway.ts'
import { agreementsOf, checkPerson } from '../agreements.ts'
import { accept, signedAnswer } from '../answers.ts'
import { bindingFateOf } from '../bindings/fates.ts'
import { openBinding } from '../bindings/open.ts'
import { bindCard } from '../bindings/settle.ts'
import { checkFields } from '../formats.ts'
import { cardFields, checkRiskAndExpiry } from '../payment-fields.ts'
import type { Call, CallDescription } from '../receive.ts'
import { Refusal } from '../refusal.ts'
import { bound } from './confirm-bind.ts'

/** @source "MPAY card bind apply" */
export const bind: CallDescription = {
  name: 'cards.bind',
  path: '/v1/bankcardbind',
  sealed: true,
  answer(call) {
    checkRequest(call)
    checkCard(call)
    const binding = openBinding(call)
    if (call.merchant.sms === false) return bound(call, bindCard(call.desk, binding))
    return answered(call, binding)
  },
}

/** @source "MPAY card bind apply", the field table; what the samples leave out is a setting */
function checkRequest({ merchant, fields }: Call): void {
  const required = [
    ...['user_id', 'pay_type', ...cardFields],
    ...(merchant.bindingRisk ? ['risk_item'] : []),
    ...(merchant.bindingVersion ? ['api_version'] : []),
  ]
  checkFields(fields, required, { pay_type: /^[23P]$/, api_version: /^2\.1$/ })
  if (merchant.bindingRisk || fields.risk_item) checkRiskAndExpiry(fields)
}

/** @throws {Refusal} 7018 for another person's card, 3009 for one that is bound, and what the card's end stands for. */
function checkCard(call: Call): void {
  const { card_no: cardNumber = '' } = call.fields
  const agreements = agreementsOf(call)
  checkPerson(agreements, call.fields)
  if (agreements.some(({ payer }) => payer.cardNumber === cardNumber)) {
    throw new Refusal('duplicate', '3009')
  }
  const fate = bindingFateOf(cardNumber)
  if (fate.kind === 'refused-at-once') throw new Refusal(fate.reason, fate.code)
}

/** @source "MPAY card bind apply", the response with 8888 */
function answered({ desk, merchant, fields }: Call, binding: Order): Answer {
  const said = {
    ...{ ret_code: '8888', ret_msg: '短信已下发，需要再次验证' },
    ...{ oid_partner: merchant.id, user_id: fields.user_id ?? '' },
    token: binding.details.token ?? '',
    ...{ dt_order: fields.dt_order ?? '', no_order: fields.no_order ?? '' },
  }
  return accept(signedAnswer(desk, merchant, said), fields, binding)
}
