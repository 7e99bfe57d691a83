import type { OrderName } from '../../../order-names.ts'
import type { Order } from '../../../records.ts'
import type { Account } from '../accounts.ts'
import { depositAnswer } from '../answers.ts'
import { channelOf } from '../channels.ts'
import * as check from '../checks.ts'
import { countries } from '../countries.ts'
import { gatewayId } from '../desk.ts'
import { newOrderNumber } from '../order-number.ts'
import { readingOf } from '../readings.ts'
import type { Call, CallDescription } from '../receive.ts'
import { Refusal } from '../refusal.ts'
import { depositSigned, phpInteger } from '../signed-fields.ts'

/** The eight that are signed, and the signature. @source "MMK interface", "COP interface" */
const required = [
  'pay_memberid',
  'pay_orderid',
  'pay_applydate',
  'pay_bankcode',
  'pay_notifyurl',
  'pay_callbackurl',
  'pay_userid',
  'pay_amount',
  'pay_md5sign',
] as const

/** @source "MMK interface", "COP interface", Pay_AddOrder.html */
export const addDeposit: CallDescription = {
  name: 'payments.create',
  path: '/Pay_AddOrder.html',
  answer(call) {
    const account = checked(call)
    return depositAnswer(create(call, account), account.merchant, call.posted)
  },
}

/** In the family's order: fields, duplicate, channel, signature. */
function checked({ desk, posted }: Call): Account {
  const fields = posted.text
  check.requireFields(fields, required)
  const account = check.findAccount(desk, phpInteger(fields.pay_memberid))
  const { merchant } = account
  check.requireFields(fields, countries[merchant.currency].depositFields)
  check.checkAmount(fields.pay_amount)
  check.checkDate(desk, fields, 'pay_applydate')
  check.checkUrl(fields, 'pay_notifyurl')
  check.checkUrl(fields, 'pay_callbackurl')
  check.refuseDuplicate(desk, nameOf(fields, merchant.id))
  if (channelOf(phpInteger(fields.pay_bankcode), merchant.currency) === 'closed') {
    throw new Refusal('channel', '该通道已关闭')
  }
  check.checkSignature(fields, {
    fields: depositSigned(posted.bytes, desk.settings),
    reading: readingOf(desk, merchant, 'deposits'),
    merchant: merchant.id,
    secret: merchant.secret,
    revealsSignature: true,
  })
  return account
}

const nameOf = (fields: check.Fields, merchant: string): OrderName => ({
  gateway: gatewayId,
  kind: 'payment',
  merchant,
  orderId: fields.pay_orderid ?? '',
})

function create({ desk, posted, link }: Call, { merchant }: Account): Order {
  const fields = posted.text
  const channel = channelOf(phpInteger(fields.pay_bankcode), merchant.currency)
  const providerId = newOrderNumber(desk)
  const byHand = channel === 'transfer' || channel === 'transfer-without-page'
  const order = desk.orders.add({
    ...nameOf(fields, merchant.id),
    key: `${gatewayId}:${providerId}`,
    providerId,
    amount: fields.pay_amount ?? '',
    currency: merchant.currency,
    cashierUrl: link(`/cashier/${providerId}`),
    actions: byHand ? ['transfer', 'pay', 'underpay', 'decline'] : ['pay', 'underpay', 'decline'],
    fields,
    details: byHand ? { channel, bankCode: `9${desk.numbers.digits(15)}` } : { channel },
  })
  desk.duplicates.remember(order)
  return order
}
