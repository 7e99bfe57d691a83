import type { SpoiltCall } from '../../../gateway.ts'
import { doubled, firstThen, notFoundFirst, saying, withFields } from '../../../spoil.ts'
import type { SpoilTable } from '../../../spoil-tables.ts'
import type { V1Desk } from './desk.ts'

const extra = saying(withFields({ undocumented: '1' }))
const unlisted = saying(withFields({ code: 9 }))

const create: SpoilTable = {
  'unlisted-code': unlisted,
  // A refusal, and all that a payer needs to pay.
  'contradictory-fields': saying(withFields({ code: -1, msg: '通道维护中' })),
  'extra-signed-field': extra,
  // A number as text, and the name that a relative gives to the page for phones.
  'other-spelling': saying(({ payurl, ...value }) => ({
    ...{ ...value, code: String(value.code) },
    ...(payurl === undefined ? {} : { payurl2: payurl }),
  })),
  'refused-although-created': saying(() => ({ code: -1, msg: '创建订单失败，请返回重试！' })),
}

const notFound = ({ fields }: SpoiltCall) => ({
  ...{ status: 200, fields, accepted: false, reason: 'not-found', orderKey: null },
  content: { kind: 'json', value: { code: -1, msg: '订单号不存在' } } as const,
})

const query: SpoilTable = {
  'unlisted-code': saying(withFields({ status: 7 })),
  // Seen at a relative: paid by one field, waiting by the other.
  'contradictory-fields': saying(withFields({ status: 1, trade_status: 'WAITING' })),
  'wrong-amount': saying(value => ({ ...value, money: doubled(value.money) })),
  'other-order': saying(value => ({
    ...{ ...value, out_trade_no: `${value.out_trade_no}0`, trade_no: '2024010100000000000' },
  })),
  'extra-signed-field': extra,
  // Seen at relatives: a code that is no number, and everything one level deeper.
  'other-spelling': saying(({ code: _, msg, ...data }) => ({ code: true, msg, data })),
  'not-found-then-found': notFoundFirst(notFound),
  'pending-forever': saying(withFields({ status: 0, endtime: null })),
  'success-then-reversal': saying(firstThen(withFields({ status: 1 }), withFields({ status: 2 }))),
}

const refund = ({ program }: V1Desk): SpoilTable => ({
  'unlisted-code': unlisted,
  'contradictory-fields': saying(withFields({ code: -1 })),
  'wrong-amount': saying(value => ({ ...value, money: doubled(value.money) })),
  ...(program === 3069 ? {} : { 'other-order': query['other-order'] }),
  'extra-signed-field': extra,
  // As one copy of the document has it.
  'other-spelling': saying(withFields({ code: 1 })),
  'refused-although-created': saying(() => ({ code: -1, msg: '退款失败：系统异常' })),
})

const account: SpoilTable = {
  'unlisted-code': unlisted,
  'extra-signed-field': extra,
  // The names that the document has.
  'other-spelling': saying(({ orders_today, orders_lastday, ...value }) => ({
    ...{ ...value, order_today: orders_today, order_lastday: orders_lastday },
  })),
}

const list: SpoilTable = { 'unlisted-code': unlisted, 'extra-signed-field': extra }

export const faults = (desk: V1Desk): Readonly<Record<string, SpoilTable>> => ({
  'payments.create': create,
  'payments.query': query,
  'payments.list': list,
  'balances.query': account,
  'settlements.list': list,
  'refunds.create': refund(desk),
})
