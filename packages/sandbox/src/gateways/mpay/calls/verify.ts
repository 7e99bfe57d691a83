import { toCents } from '../../../money.ts'
import type { Order } from '../../../records.ts'
import { checkAgreement } from '../agreements.ts'
import { conclude } from '../conclude.ts'
import { ofToken } from '../find-order.ts'
import { checkFields } from '../formats.ts'
import type { Call, CallDescription } from '../receive.ts'
import { about, Refusal } from '../refusal.ts'
import { checkCode } from '../sms.ts'

/** @source "MPAY Verify"; the path from the official demo and the Chinese specification */
export const verify: CallDescription = {
  name: 'payments.confirm',
  path: '/v1/bankcardpay',
  answer(call) {
    const { desk, fields } = call
    checkFields(fields, ['no_order', 'token', 'money_order', 'verify_code'])
    const order = orderOf(call)
    return about(order.key, () => {
      checkState(order)
      if (toCents(fields.money_order ?? '') !== toCents(order.amount)) {
        throw new Refusal('amount', '7017')
      }
      // It may have ended meanwhile.
      if (order.fields.no_agree) checkAgreement({ ...call, fields: order.fields })
      checkCode(desk, order, fields.verify_code)
      return conclude(call, order)
    })
  },
}

/** No time is sent with it, so the token says which order of that number is meant. */
function orderOf(call: Call): Order {
  const found = ofToken(call, 'payment')
  if (found && found.orderId === call.fields.no_order) return found
  throw new Refusal('token', '1000')
}

function checkState({ state, details: { stage } }: Order): void {
  if (state === 'succeeded') throw new Refusal('duplicate', '2007')
  if (stage === 'bank') throw new Refusal('duplicate', '2005')
  if (stage === 'closed') throw new Refusal('closed', '2006')
}
