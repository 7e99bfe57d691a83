import type { Order } from '../../../records.ts'
import * as check from '../checks.ts'
import { dashed } from '../dates.ts'
import { gatewayId } from '../desk.ts'
import type { CallDescription } from '../receive.ts'
import { accept, Refusal } from '../refusal.ts'
import { signMessage } from '../signature.ts'
import { phpInteger } from '../signed-fields.ts'

/** @source "Recharge inquiry" */
export const queryDeposit: CallDescription = {
  name: 'payments.query',
  path: '/Pay_Trade_query.html',
  answer({ desk, posted }) {
    const fields = posted.text
    check.requireFields(fields, ['pay_memberid', 'pay_orderid', 'pay_md5sign'])
    const memberId = phpInteger(fields.pay_memberid)
    const { merchant } = check.findAccount(desk, memberId)
    const zeroIsEmpty = desk.settings.zeroIsEmpty.deposits
    check.checkSignature(fields, {
      fields: { ...check.pick(posted.bytes, ['pay_orderid']), pay_memberid: memberId },
      zeroIsEmpty,
      merchant: merchant.id,
      secret: merchant.secret,
      revealsSignature: true,
    })
    const name = { gateway: gatewayId, merchant: merchant.id, orderId: fields.pay_orderid ?? '' }
    const order = desk.orders.find({ ...name, kind: 'payment' })
    if (!order) throw notFound()

    const message = stateOf(order)
    const reading = { zeroIsEmpty: desk.settings.zeroIsEmpty.sent }
    const sign = signMessage(message, merchant.secret, reading)
    return accept({ ...message, sign }, posted, order.key)
  },
}

export const notFound = (): Refusal => new Refusal('not-found', '不存在的交易订单')

/** `returncode` says that the question was answered; `trade_state` holds the answer. @source "Recharge inquiry", and the family's server code for unpaid orders */
const stateOf = (order: Order) => ({
  memberid: order.merchant,
  orderid: order.orderId,
  amount: order.amount,
  // The family formats the empty time of an unpaid order too: 1970-01-01 08:00:00.
  time_end: dashed(order.paid === null ? 0 : (order.settledAt?.getTime() ?? 0)),
  transaction_id: order.providerId,
  returncode: '00',
  trade_state: { pending: 'NOTPAY', succeeded: 'SUCCESS', failed: 'FAIL' }[order.state],
  true_amount: order.paid ?? '0.00',
})
