import { isEmpty, twoDecimals } from '../../../../php/values.ts'
import type { Order } from '../../../../records.ts'
import { Refusal } from '../../refusal.ts'
import { newTradeNumber } from '../../trade-number.ts'
import { findOrder, orderIdOf } from '../rainbow/find.ts'
import { refund, refundMoney } from '../rainbow/refunds.ts'
import { accept } from './answers.ts'
import type { V2Desk } from './desk.ts'
import { signedCall, signing } from './receive.ts'
import { findRefund, refundFields } from './refund-records.ts'

export function checkRefundsOn({ refunds }: V2Desk): void {
  if (!refunds) throw new Refusal('off', '管理员未开启商户后台自助退款')
}

/** @source the family's V2 document, "refund"; public server code of version 3095; observed */
export const createRefund = signedCall({
  name: 'refunds.create',
  path: '/api/pay/refund',
  orderIdOf: ({ desk, posted: { text } }) => text.out_refund_no || orderIdOf(desk, text),
  answer({ desk, posted: { text: fields } }, merchant) {
    checkRefundsOn(desk)
    const money = refundMoney(fields.money)
    const order = findOrder(desk, fields, merchant)
    if (order === null) throw new Refusal('field', '订单号不能为空')
    if (!order && isEmpty(fields.trade_no)) throw noOrder()
    const number = mindedNumber(fields.out_refund_no)
    const earlier = number === undefined ? undefined : findRefund(desk, merchant.id, number)
    if (earlier) return { content: accept(desk, toldAgain(earlier)), orderKey: earlier.key }
    const made = signing(() => {
      if (!order) throw noOrder()
      refund(desk, order, money)
      return addRefund(desk, order, { money, number, fields })
    })
    return { content: accept(desk, told(made, money)), orderKey: made.key }
  },
})

const noOrder = (): Refusal => new Refusal('not-found', '当前订单不存在！')

/** The amount as it was asked for. */
const told = (made: Order, money: string) => ({
  ...{ code: 0, ...refundFields(made), money, reducemoney: money },
  msg: `退款成功！退款金额¥${money}`,
})

/** As it is kept, whatever was asked for this time. */
function toldAgain(earlier: Order) {
  const { out_trade_no: _, ...said } = refundFields(earlier)
  return { code: 0, ...said, msg: `已存在相同退款单号！退款金额¥${earlier.amount}` }
}

/** A number of five characters or less is not minded. @source public server code of version 3095 */
const mindedNumber = (number = ''): string | undefined =>
  Buffer.byteLength(number, 'utf8') > 5 ? number : undefined

interface Given {
  readonly money: string
  readonly number: string | undefined
  readonly fields: Order['fields']
}

function addRefund(desk: V2Desk, payment: Order, { money, number, fields }: Given): Order {
  const providerId = newTradeNumber(desk)
  const added = desk.orders.add({
    ...{ key: `${desk.gatewayId}:${providerId}`, gateway: desk.gatewayId, kind: 'refund' },
    ...{ merchant: payment.merchant, orderId: number ?? providerId, providerId },
    ...{ amount: twoDecimals(money), currency: payment.currency, cashierUrl: null },
    ...{ actions: [], fields },
    details: {
      ...{ payment: payment.key, tradeNo: payment.providerId, outTradeNo: payment.orderId },
    },
  })
  const settledAt = new Date(desk.schedule.now())
  return desk.orders.change(added, { state: 'succeeded', settledAt }, 'paid back', 'at once')
}
