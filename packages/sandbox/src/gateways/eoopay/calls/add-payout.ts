import type { OrderName } from '../../../order-names.ts'
import type { Order } from '../../../records.ts'
import type { Account } from '../accounts.ts'
import { payoutAnswer } from '../answers.ts'
import { closedProduct } from '../channels.ts'
import * as check from '../checks.ts'
import { type Country, countries } from '../countries.ts'
import { type Desk, gatewayId } from '../desk.ts'
import { newOrderNumber } from '../order-number.ts'
import { settleLater } from '../payouts.ts'
import { readingOf } from '../readings.ts'
import type { Call, CallDescription } from '../receive.ts'
import { familyError, Refusal, type RefusalShape } from '../refusal.ts'

/** @source "MMK interface", "COP interface" */
const required = [
  'mchid',
  'applydate',
  'out_trade_no',
  'payment_code',
  'money',
  'userid',
  'notifyurl',
  'pay_md5sign',
] as const

/** @source "MMK interface", "COP interface", Payment_AddOrder */
export const addPayout: CallDescription = {
  name: 'payouts.create',
  path: '/Payment_AddOrder',
  answer(call) {
    const account = checked(call)
    const order = create(call, account)
    settleLater(call.desk, order)
    return payoutAnswer(call.desk, order, account.merchant, call.posted)
  },
  refusalShape: ({ desk, posted }) => refusalShape(desk.accounts.get(posted.text.mchid ?? '')),
}

/** In the relatives' order: fields, duplicate, channel, signature, balance. @source dhpay's server code */
function checked({ desk, posted }: Call): Account {
  const fields = posted.text
  check.requireFields(fields, required)
  const account = check.findAccount(desk, fields.mchid)
  const { merchant } = account
  checkFields(desk, fields, countries[merchant.currency])
  check.refuseDuplicate(desk, nameOf(fields, merchant.id))
  if (fields.payment_code === closedProduct) throw new Refusal('channel', '代付通道不存在')
  const signedAll = merchant.payoutSigned === 'all'
  check.checkSignature(fields, {
    // Whatever is posted is hashed: a field that the merchant did not sign breaks the signature.
    fields: signedAll ? posted.bytes : check.pick(posted.bytes, merchant.payoutSigned),
    reading: readingOf(desk, merchant, 'payouts'),
    merchant: merchant.id,
    secret: merchant.payoutSecret,
  })
  if (!account.debit(fields.money ?? '')) throw new Refusal('balance', '可用余额不足')
  return account
}

function checkFields(desk: Desk, fields: check.Fields, country: Country): void {
  check.requireFields(fields, country.payoutFields)
  check.checkAmount(fields.money)
  check.checkDate(desk, fields, 'applydate')
  check.checkUrl(fields, 'notifyurl')
  check.checkFormats(fields, country)
}

const nameOf = (fields: check.Fields, merchant: string): OrderName => ({
  gateway: gatewayId,
  kind: 'payout',
  merchant,
  orderId: fields.out_trade_no ?? '',
})

function create({ desk, posted }: Call, { merchant }: Account): Order {
  const fields = posted.text
  const providerId = newOrderNumber(desk)
  const order = desk.orders.add({
    ...nameOf(fields, merchant.id),
    key: `${gatewayId}:${providerId}`,
    providerId,
    amount: fields.money ?? '',
    currency: merchant.currency,
    cashierUrl: null,
    actions: ['complete', 'fail'],
    fields,
    details: {},
  })
  desk.duplicates.remember(order)
  return order
}

/** A wrong signature and an empty post get the family's error, whatever the merchant's answers look like. */
const refusalShape =
  (account: Account | undefined): RefusalShape =>
  refusal => {
    const always = refusal.reason === 'signature' || refusal.reason === 'empty'
    if (always || account?.merchant.payoutAnswer === 'family') return familyError(refusal)
    // No code but 0 is documented; the simulator says 1 to everything.
    return { success: false, errCode: '1', errMsg: refusal.message }
  }
