import type { Order } from '../../../records.ts'
import type { Answer } from '../../gateway.ts'
import { accept, signedAnswer } from '../answers.ts'
import { bindingFateOf } from '../bindings/fates.ts'
import { bindCard, failBinding, leaveBinding } from '../bindings/settle.ts'
import { lastFour, masked } from '../cards.ts'
import { ofToken } from '../find-order.ts'
import { checkFields } from '../formats.ts'
import { payerOf } from '../payers.ts'
import type { Call, CallDescription } from '../receive.ts'
import { about, Refusal } from '../refusal.ts'
import { checkCode } from '../sms.ts'

/** @source "MPAY card bind verify"; the spelling of its path is the gateway's own */
export const confirmBind: CallDescription = {
  name: 'cards.confirmBind',
  path: '/v1/bankcardbindverfy',
  answer(call) {
    const { desk, fields } = call
    checkFields(fields, ['token', 'user_id', 'verify_code'])
    const binding = bindingOf(call)
    return about(binding.key, () => {
      if (binding.details.stage === 'bound') throw new Refusal('duplicate', '3009')
      if (binding.details.stage === 'bank') throw new Refusal('duplicate', '2005')
      checkCode(desk, binding, fields.verify_code)
      return conclude(call, binding)
    })
  },
}

/** By its token; the payer, and the number where it is sent, have to be those of the application. */
function bindingOf(call: Call): Order {
  const { user_id: user, no_order: number } = call.fields
  const found = ofToken(call, 'binding')
  const isMeant = found?.fields.user_id === user && (number || found?.orderId) === found?.orderId
  if (found && isMeant) return found
  throw new Refusal('token', '1000')
}

function conclude(call: Call, binding: Order): Answer {
  const { desk, fields } = call
  const fate = bindingFateOf(payerOf(desk, binding).cardNumber)
  if (fate.kind === 'refused') {
    const refusal = new Refusal('declined', fate.code)
    failBinding(desk, binding, refusal.message)
    throw refusal
  }
  if (fate.kind === 'undecided') {
    const left = leaveBinding(desk, binding, fate.ending)
    const { code, message } = new Refusal('undecided', '2004')
    return accept({ ret_code: code, ret_msg: message }, fields, left)
  }
  return bound(call, bindCard(desk, binding))
}

/** @source "MPAY card bind verify", the response */
export function bound({ desk, merchant, fields }: Call, binding: Order): Answer {
  const { cardNumber } = payerOf(desk, binding)
  const shown = merchant.bindingCardNumber === 'masked' ? masked : lastFour
  const said = {
    ...{ oid_partner: merchant.id, user_id: fields.user_id ?? '', card_no: shown(cardNumber) },
    ...{ no_agree: binding.details.agreement ?? '', no_order: binding.orderId },
  }
  return accept(signedAnswer(desk, merchant, said), fields, binding)
}
