import { toCents } from '../../../money.ts'
import type { Order } from '../../../records.ts'
import type { Answer } from '../../gateway.ts'
import { checkAgreement } from '../agreements.ts'
import { accept, orderFields, signedAnswer } from '../answers.ts'
import { fateOf } from '../cards.ts'
import { conclude } from '../conclude.ts'
import { nameOf } from '../order-name.ts'
import { openOrder, reopenOrder } from '../orders.ts'
import { payerOf } from '../payers.ts'
import { checkPayment } from '../payment-fields.ts'
import { openActions, smsActions } from '../payments.ts'
import type { Call, CallDescription } from '../receive.ts'
import { about, Refusal } from '../refusal.ts'
import { newSms, withoutSms } from '../sms.ts'

/** @source "MPAY Apply" */
export const apply: CallDescription = {
  name: 'payments.create',
  path: '/v1/bankcardprepay',
  sealed: true,
  answer(call) {
    checkPayment(call.fields)
    const payer = checkAgreement(call)
    const earlier = call.desk.orders.find(nameOf(call.merchant, call.fields))
    if (earlier) about(earlier.key, () => checkRepeat(earlier, call))
    checkCard(call)

    const order = earlier ? reopenOrder(call, earlier, payer) : openOrder(call, payer)
    return about(order.key, () => proceed(call, order))
  },
}

/** A repeat with the same number, time and amount is welcome until it is paid. @source the older English edition */
function checkRepeat({ state, amount, details: { stage } }: Order, { fields }: Call): void {
  if (state === 'succeeded') throw new Refusal('duplicate', '2007')
  if (stage === 'bank') throw new Refusal('duplicate', '2005')
  if (stage === 'closed') throw new Refusal('closed', '2006')
  if (toCents(amount) !== toCents(fields.money_order ?? '')) throw new Refusal('duplicate', '1002')
}

/** Some cards are refused before there is an order. One of an agreement has paid before. */
function checkCard({ fields }: Call): void {
  const fate = fateOf(fields.card_no ?? '')
  if (fate.kind === 'refused-at-once') throw new Refusal('declined', fate.code)
}

function proceed(call: Call, order: Order): Answer {
  const fate = fateOf(payerOf(call.desk, order).cardNumber)
  if (fate.kind === 'paid-at-once' || !needsSms(call)) return conclude(call, order)
  return fate.kind === 'sms-fails' ? withoutAnSms(call, order, fate.code) : withAnSms(call, order)
}

const needsSms = ({ merchant: { sms }, fields }: Call): boolean =>
  sms === 'new-cards' ? !fields.no_agree : sms

function withoutAnSms({ desk }: Call, order: Order, code: '9704'): never {
  const details = { ...withoutSms(order.details), stage: 'waiting' }
  desk.orders.change(order, { details, actions: openActions }, 'SMS', 'could not be sent')
  throw new Refusal('undecided', code)
}

/** @source "MPAY Apply", the response with 8888 */
function withAnSms({ desk, merchant, fields }: Call, order: Order): Answer {
  const sms = newSms(desk)
  const details = { ...order.details, ...sms, stage: 'sms' }
  const waiting = desk.orders.change(order, { details, actions: smsActions }, 'SMS', 'sent')
  const said = {
    ...{ ret_code: '8888', ret_msg: '短信已下发，需要再次验证' },
    ...orderFields(waiting, merchant),
    token: sms.token,
  }
  return accept(signedAnswer(desk, merchant, said), fields, waiting)
}
