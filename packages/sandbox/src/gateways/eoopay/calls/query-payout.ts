import * as check from '../checks.ts'
import { gatewayId } from '../desk.ts'
import type { CallDescription } from '../receive.ts'
import { accept, familyError, Refusal, type RefusalShape } from '../refusal.ts'

/** @source "Payout order query" */
export const queryPayout: CallDescription = {
  name: 'payouts.query',
  path: '/Payment_Index_Payquery',
  answer({ desk, posted }) {
    const fields = posted.text
    check.requireFields(fields, ['mchid', 'out_trade_no', 'pay_md5sign'])
    const { merchant } = check.findAccount(desk, fields.mchid)
    check.checkSignature(fields, {
      fields: check.pick(posted.bytes, ['mchid', 'out_trade_no']),
      zeroIsEmpty: desk.settings.zeroIsEmpty.payouts,
      merchant: merchant.id,
      secret: merchant.payoutSecret,
    })
    const name = { gateway: gatewayId, merchant: merchant.id, orderId: fields.out_trade_no ?? '' }
    const order = desk.orders.find({ ...name, kind: 'payout' })
    if (!order) throw notFound()

    const status = { pending: 'Pending', succeeded: 'Success', failed: 'Fail' }[order.state]
    const value = { code: '0', status, amount: order.amount, out_trade_no: order.orderId }
    return accept(value, posted, order.key)
  },
  refusalShape: () => refusalShape,
}

export const notFound = (): Refusal => new Refusal('not-found', '交易不存在')

/** No such order: the question went well, the code says the rest. @source the family's server code */
export const refusalShape: RefusalShape = refusal =>
  refusal.reason === 'not-found'
    ? { status: 'error', msg: '请求成功', refCode: '7', refMsg: refusal.message }
    : familyError(refusal)
