import { toCents } from '../../../money.ts'
import type { Order } from '../../../records.ts'
import type { Answer } from '../../gateway.ts'
import { accept, signedAnswer } from '../answers.ts'
import { namedPayment, paymentNames } from '../find-order.ts'
import { checkFields, isInRange } from '../formats.ts'
import { refundNameOf } from '../order-name.ts'
import type { Call, CallDescription } from '../receive.ts'
import { refundFateOf } from '../refunds/fates.ts'
import { refundFields } from '../refunds/fields.ts'
import { openRefund, reopenRefund } from '../refunds/open.ts'
import { begin } from '../refunds/settle.ts'
import { isLeft } from '../refunds/totals.ts'
import { about, Refusal } from '../refusal.ts'

/** @source "Refund apply" of the older English edition and the official Java demo, for payments in CNY */
export const refund: CallDescription = {
  name: 'refunds.create',
  path: '/refund.htm',
  answer(call) {
    checkRequest(call)
    const payment = namedPayment(call)
    const earlier = call.desk.orders.find(refundNameOf(call.merchant, call.fields))
    if (earlier) {
      const isAnswered = about(earlier.key, () => checkRepeat(call, earlier, payment))
      if (isAnswered) return answered(call, earlier)
    }
    if (!payment) throw new Refusal('not-found', '5002')
    about(payment.key, () => checkPayment(payment, call))
    const open = earlier ? reopenRefund(call, earlier) : openRefund(call, payment)
    return answered(call, begin(call.desk, open))
  },
}

/** @throws {Refusal} 1004 with the field, 5003 for an amount out of range, 5004 for a merchant that may not. */
function checkRequest({ merchant, fields }: Call): void {
  checkFields(fields, [
    ...['no_refund', 'dt_refund', 'money_refund', 'notify_url'],
    ...paymentNames(fields),
  ])
  if (!isInRange(fields.money_refund ?? '')) throw new Refusal('amount', '5003')
  // Nobody else has a part of a payment here, so nobody else can give it back.
  if (fields.trader_refund && fields.trader_refund !== merchant.id) {
    throw Refusal.field('trader_refund')
  }
  if (!merchant.refunds) throw new Refusal('declined', '5004')
}

/** A number may be tried again when it failed. Returns whether it is to be answered as it stands. @source "Return codes", 5005 */
function checkRepeat(call: Call, earlier: Order, payment: Order | undefined): boolean {
  const isSame =
    toCents(earlier.amount) === toCents(call.fields.money_refund ?? '') &&
    earlier.details.payment === payment?.key
  if (!isSame) throw new Refusal('duplicate', '1002')
  if (earlier.state === 'failed') return false
  if (call.merchant.repeatedRefund === 'answered') return true
  throw new Refusal('duplicate', '1002')
}

function checkPayment(payment: Order, { fields }: Call): void {
  const { money_refund: amount = '' } = fields
  if (payment.state !== 'succeeded') throw new Refusal('unpaid', '5008')
  if (!isLeft(payment, amount)) throw new Refusal('amount', '5007')
  const fate = refundFateOf(amount)
  if (fate.kind === 'refused') throw new Refusal('declined', fate.code)
}

/** @source "Refund apply", the response */
function answered({ desk, merchant, fields }: Call, order: Order): Answer {
  return accept(signedAnswer(desk, merchant, refundFields(order, merchant)), fields, order)
}
