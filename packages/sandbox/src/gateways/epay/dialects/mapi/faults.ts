import type { SpoiltCall } from '../../../gateway.ts'
import {
  type Change,
  doubled,
  firstThen,
  notFoundFirst,
  saying,
  type Value,
  withFields,
} from '../../../spoil.ts'
import type { SpoilTable } from '../../../spoil-tables.ts'
import { codeOf } from './codes.ts'

const extra = { undocumented: '1' }
const refusal = { code: codeOf('duplicate'), msg: '订单号重复' }

const create: SpoilTable = {
  'unlisted-code': saying(withFields({ code: 999 })),
  // A refusal, and all that a payer needs to pay.
  'contradictory-fields': saying(withFields({ code: codeOf('maintenance'), msg: '通道维护中' })),
  'wrong-amount': saying(value => ({ ...value, money: doubled(value.money) })),
  'other-order': saying(otherOrder),
  'extra-signed-field': saying(withFields(extra)),
  // The names of the program that this one descends from, and a number as text.
  'other-spelling': saying(({ qrcode, payurl, urlscheme, ...rest }) => ({
    ...{ ...rest, code: String(rest.code) },
    ...(qrcode === undefined ? { h5_qrurl: payurl ?? urlscheme } : { code_url: qrcode }),
  })),
  'refused-although-created': saying(() => refusal),
}

/** Changes what is said of the order, which stands one level deeper. */
const ofOrder =
  (change: Change): Change =>
  (value, call) => ({
    ...value,
    // An answer in the affirmative has an object there.
    data: change(value.data as Value, call),
  })

const notFound = ({ fields }: SpoiltCall) => ({
  ...{ status: 200, fields, accepted: false, reason: 'not-found', orderKey: null },
  content: { kind: 'json', value: { code: codeOf('not-found'), msg: '订单不存在' } } as const,
})

const query: SpoilTable = {
  'unlisted-code': saying(ofOrder(withFields({ status: 7 }))),
  // Seen at a relative: paid by one field, waiting by the other.
  'contradictory-fields': saying(ofOrder(withFields({ status: 1, trade_status: 'WAITING' }))),
  'wrong-amount': saying(ofOrder(data => ({ ...data, money: doubled(data.money) }))),
  'other-order': saying(ofOrder(otherOrder)),
  'extra-signed-field': saying(ofOrder(withFields(extra))),
  // A relative answers text where the others have an object.
  'other-spelling': saying(value => ({
    ...{ ...value, code: String(value.code), data: JSON.stringify(value.data) },
  })),
  'not-found-then-found': notFoundFirst(notFound),
  'pending-forever': saying(ofOrder(withFields({ status: 0 }))),
  'success-then-reversal': saying(
    firstThen(ofOrder(withFields({ status: 1 })), ofOrder(withFields({ status: 0 }))),
  ),
}

function otherOrder(value: Value): Value {
  return { ...value, out_trade_no: `${value.out_trade_no}0`, trade_no: 'Y2024010100000000000' }
}

export const faults: Readonly<Record<string, SpoilTable>> = {
  'payments.create': create,
  'payments.query': query,
}
