import type { Order } from '../../../records.ts'
import { accept, orderFields, signedAnswer } from '../answers.ts'
import { bankCodeOf, bankNameOf } from '../banks.ts'
import { masked } from '../cards.ts'
import { namedPayment, paymentNames } from '../find-order.ts'
import { checkFields } from '../formats.ts'
import { payerOf } from '../payers.ts'
import type { Call, CallDescription } from '../receive.ts'
import { paidResult } from '../refunds/totals.ts'
import { Refusal } from '../refusal.ts'
import type { MerchantSettings } from '../settings.ts'
import type { Fields } from '../signature.ts'

/** @source "Payment result query" */
export const query: CallDescription = {
  name: 'payments.query',
  path: '/orderquery.htm',
  answer(call) {
    const { desk, merchant, fields } = call
    checkFields(fields, paymentNames(fields))
    const order = namedPayment(call)
    if (!order) throw new Refusal('not-found', '8901')
    const state = stateOf(order, merchant)
    const said = { ...orderFields(order, merchant), ...state, ...more(order, fields) }
    return accept(signedAnswer(desk, merchant, said, unsigned(call, order)), fields, order)
  },
}

/** @source "Payment result query", result_pay */
function stateOf(order: Order, merchant: MerchantSettings): Fields {
  const { stage, settleDate = '' } = order.details
  const open = stage === 'bank' ? 'PROCESSING' : 'WAITING'
  return {
    result_pay: { pending: open, succeeded: paidResult(order, merchant), failed: 'FAILURE' }[
      order.state
    ],
    settle_date: settleDate,
    pay_type: order.fields.pay_type ?? '',
    bank_code: bankCodeOf(order),
  }
}

/** The channel's own numbers, from version 4.0 on: invented. @source "Payment result query", query_version */
const more = ({ providerId }: Order, { query_version: version }: Fields): Fields =>
  version === '4.0' ? { reqchnl_serialno: providerId, finchnl_serialno: `F${providerId}` } : {}

/** Never signed. @source "Payment result query" */
function unsigned({ desk, fields }: Call, order: Order): Fields {
  const { query_version: version = '1.0' } = fields
  const { memo = '' } = order.details
  const words = version === '1.0' ? {} : { bank_name: bankNameOf(order), memo }
  return { ...words, card_no: masked(payerOf(desk, order).cardNumber) }
}
