import type { Order } from '../../../records.ts'
import type { Account } from '../accounts.ts'
import * as check from '../checks.ts'
import { type Desk, gatewayId } from '../desk.ts'
import { readingOf } from '../readings.ts'
import type { Call, CallDescription } from '../receive.ts'
import { accept, familyError, Refusal, type RefusalShape } from '../refusal.ts'
import { signMessage } from '../signature.ts'

/** @source "Payout order query" */
export const queryPayout: CallDescription = {
  name: 'payouts.query',
  path: '/Payment_Index_Payquery',
  answer(call) {
    const { desk, posted } = call
    const { merchant } = checked(call)
    const { out_trade_no: orderId = '', datetime: day } = posted.text
    const name = { gateway: gatewayId, kind: 'payout', merchant: merchant.id, orderId } as const
    const found = desk.orders.find(name)
    const order = check.orderOn(desk, found, merchant.queriesNeedDate ? day : undefined)
    if (!order) throw notFound()

    const value =
      merchant.payoutQueryAnswer === 'classic' ? classicState(desk, order) : stateOf(order)
    if (merchant.payoutQueryAnswer === 'documented') return accept(value, posted, order.key)
    const sign = signMessage(value, merchant.payoutSecret, readingOf(desk, merchant, 'sent'))
    return accept({ ...value, sign }, posted, order.key)
  },
  refusalShape: () => refusalShape,
}

function checked({ desk, posted }: Call): Account {
  const fields = posted.text
  check.requireFields(fields, ['mchid', 'out_trade_no', 'pay_md5sign'])
  const account = check.findAccount(desk, fields.mchid)
  const { merchant } = account
  const day = merchant.queriesNeedDate ? ['datetime'] : []
  check.requireFields(fields, day)
  check.checkSignature(fields, {
    fields: check.pick(posted.bytes, ['mchid', 'out_trade_no', ...day]),
    reading: readingOf(desk, merchant, 'payouts'),
    merchant: merchant.id,
    secret: merchant.payoutSecret,
  })
  return account
}

const stateOf = (order: Order) => ({
  ...{
    code: '0',
    status: { pending: 'Pending', succeeded: 'Success', failed: 'Fail' }[order.state],
  },
  ...{ amount: order.amount, out_trade_no: order.orderId },
})

/** @source dhpay's server code, and the codes of the family's console page */
function classicState({ dates }: Desk, order: Order) {
  const [refCode, refMsg] = codes[order.state]
  return {
    ...{ status: 'success', msg: '请求成功', orderType: 'df', mchid: order.merchant },
    ...{ out_trade_no: order.orderId, amount: order.amount, transaction_id: order.providerId },
    ...{ refCode, refMsg },
    ...(order.state === 'succeeded' && { success_time: dates.dashed(Number(order.settledAt)) }),
  }
}

const codes = {
  pending: ['3', '处理中'],
  succeeded: ['1', '成功'],
  failed: ['2', '失败'],
} as const

export const notFound = (): Refusal => new Refusal('not-found', '交易不存在')

/** No such order: the question went well, the code says the rest. @source the family's server code */
export const refusalShape: RefusalShape = refusal =>
  refusal.reason === 'not-found'
    ? { status: 'error', msg: '请求成功', refCode: '7', refMsg: refusal.message }
    : familyError(refusal)
