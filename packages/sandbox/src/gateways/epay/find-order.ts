import type { Order } from '../../records.ts'
import { requireFields } from './checks.ts'
import { type Account, type Desk, merchantOf } from './desk.ts'
import type { CallDescription } from './receive.ts'
import { type Reason, Refusal } from './refusal.ts'

/** What each dialect says to a yes, and to a no. */
export interface Codes {
  readonly success: number
  readonly codeOf: (reason: Reason) => number
}

interface Numbered extends Account {
  /** Which `type` of the question means the merchant's number; the other means the gateway's. */
  readonly merchantNumberType: '1' | '2'
}

/** Asks for no key and no signature. @source the family's page "order query" and public clients of it */
export const findOrderCall = <D extends Desk<Numbered>>(
  codesOf: (desk: D) => Codes,
): CallDescription<D> => ({
  name: 'payments.query',
  path: '/api/findorder',
  orderIdOf: ({ desk, posted: { text } }) =>
    find(desk, text.order_no ?? '', text.type ?? '')?.orderId ?? text.order_no,
  answer({ desk, posted }) {
    const fields = posted.text
    const { order_no: number = '', type = '' } = fields
    requireFields(fields, ['order_no', 'type'])
    if (!/^[12]$/.test(type)) throw new Refusal('field', 'type参数错误')
    const order = find(desk, number, type)
    if (!order) throw new Refusal('not-found', '订单不存在')
    const value = { code: codesOf(desk).success, msg: '获取成功', data: dataOf(order) }
    return { content: { kind: 'json', value }, orderKey: order.key }
  },
  refuse: ({ reason, message }, { desk }) => ({
    kind: 'json',
    value: { code: codesOf(desk).codeOf(reason), msg: message },
  }),
})

/** The newest one: whose it is, the question does not say. */
const find = (desk: Desk<Numbered>, number: string, type: string): Order | undefined =>
  desk.orders
    .all()
    .filter(order => order.gateway === desk.gatewayId)
    .findLast(order => {
      const { merchantNumberType } = merchantOf(desk, order)
      return (merchantNumberType === type ? order.orderId : order.providerId) === number
    })

/** @source what a public client of the query asks of its answer */
const dataOf = ({ merchant, orderId, providerId, amount, fields, state }: Order) => ({
  id: Number(merchant),
  out_trade_no: orderId,
  trade_no: providerId,
  money: amount,
  type: fields.type,
  notify_url: fields.notify_url,
  return_url: fields.return_url,
  status: state === 'succeeded' ? 1 : 0,
})
