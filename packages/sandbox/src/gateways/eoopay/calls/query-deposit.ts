import type { Order } from '../../../records.ts'
import type { Account } from '../accounts.ts'
import * as check from '../checks.ts'
import type { Dates } from '../dates.ts'
import { gatewayId } from '../desk.ts'
import { readingOf } from '../readings.ts'
import type { Call, CallDescription } from '../receive.ts'
import { accept, Refusal } from '../refusal.ts'
import { signMessage } from '../signature.ts'
import { phpInteger } from '../signed-fields.ts'
import { wrapTrade } from '../trade-shapes.ts'

/** @source "Recharge inquiry" */
export const queryDeposit: CallDescription = {
  name: 'payments.query',
  path: '/Pay_Trade_query.html',
  answer(call) {
    const { desk, posted } = call
    const { merchant } = checked(call)
    const { pay_orderid: orderId = '', pay_applydate: day } = posted.text
    const name = { gateway: gatewayId, kind: 'payment', merchant: merchant.id, orderId } as const
    const found = desk.orders.find(name)
    const order = check.orderOn(desk, found, merchant.queriesNeedDate ? day : undefined)
    if (!order) throw notFound()

    const message =
      merchant.depositQueryAnswer === 'coded' ? codedState(order) : stateOf(order, desk.dates)
    const sign = signMessage(message, merchant.secret, readingOf(desk, merchant, 'sent'))
    return accept(wrapTrade(merchant, { ...message, sign }), posted, order.key)
  },
}

function checked({ desk, posted }: Call): Account {
  const fields = posted.text
  check.requireFields(fields, ['pay_memberid', 'pay_orderid', 'pay_md5sign'])
  const memberId = phpInteger(fields.pay_memberid)
  const account = check.findAccount(desk, memberId)
  const { merchant } = account
  const day = merchant.queriesNeedDate ? ['pay_applydate'] : []
  check.requireFields(fields, day)
  check.checkSignature(fields, {
    fields: { ...check.pick(posted.bytes, ['pay_orderid', ...day]), pay_memberid: memberId },
    reading: readingOf(desk, merchant, 'deposits'),
    merchant: merchant.id,
    secret: merchant.secret,
    revealsSignature: true,
  })
  return account
}

export const notFound = (): Refusal => new Refusal('not-found', '不存在的交易订单')

/** `returncode` says that the question was answered; `trade_state` holds the answer. @source "Recharge inquiry", and the family's server code for unpaid orders */
const stateOf = (order: Order, dates: Dates) => ({
  memberid: order.merchant,
  orderid: order.orderId,
  amount: order.amount,
  // The family formats the empty time of an unpaid order too: 1970-01-01 08:00:00.
  time_end: dates.dashed(order.paid === null ? 0 : (order.settledAt?.getTime() ?? 0)),
  transaction_id: order.providerId,
  returncode: '00',
  trade_state: { pending: 'NOTPAY', succeeded: 'SUCCESS', failed: 'FAIL' }[order.state],
  true_amount: order.paid ?? '0.00',
})

/** The amount is the order's, whatever was paid. @source dhpay's server code */
function codedState(order: Order) {
  const [refCode, refMsg] = codes[order.state]
  return {
    ...{ status: 'success', msg: '请求成功', orderType: 'ds', mchid: order.merchant },
    ...{ out_trade_no: order.orderId, amount: order.amount, transaction_id: order.providerId },
    ...{ refCode, refMsg },
  }
}

const codes = {
  pending: ['3', '处理中'],
  succeeded: ['1', '成功'],
  failed: ['8', '未知状态'],
} as const
