import { isEmpty } from '../../../../php/values.ts'
import type { Order } from '../../../../records.ts'
import type { Fields } from '../../checks.ts'
import { Refusal } from '../../refusal.ts'
import { chinaTime } from '../../trade-number.ts'
import { accept } from './answers.ts'
import type { V2Desk } from './desk.ts'
import { signedCall } from './receive.ts'
import { findRefund, refundFields } from './refund-records.ts'
import { checkRefundsOn } from './refunds.ts'

/** @source the family's V2 document, "query a refund"; observed: status 1 is done */
export const queryRefund = signedCall({
  name: 'refunds.query',
  path: '/api/pay/refundquery',
  orderIdOf: ({ desk, posted: { text } }) =>
    text.out_refund_no || desk.orders.get(`${desk.gatewayId}:${text.refund_no}`)?.orderId,
  answer({ desk, posted }, { id }) {
    checkRefundsOn(desk)
    const found = refundOf(desk, id, posted.text)
    if (found === null) throw new Refusal('field', '商户退款单号不能为空')
    if (!found) throw new Refusal('not-found', '退款记录不存在')
    const addtime = chinaTime(found.createdAt.getTime())
    const value = { code: 0, ...refundFields(found), status: 1, addtime, endtime: addtime }
    return { content: accept(desk, value), orderKey: found.key }
  },
})

/** `null` when no number is named. */
function refundOf(
  desk: V2Desk,
  id: string,
  { refund_no, out_refund_no = '' }: Fields,
): Order | undefined | null {
  if (!isEmpty(refund_no)) {
    const order = desk.orders.get(`${desk.gatewayId}:${refund_no}`)
    return order?.kind === 'refund' && order.merchant === id ? order : undefined
  }
  return isEmpty(out_refund_no) ? null : findRefund(desk, id, out_refund_no)
}
