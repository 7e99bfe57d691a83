import type { SpoiltCall } from '../gateway.ts'
import {
  type Change,
  doubled,
  firstThen,
  notFoundFirst,
  saying,
  type Value,
  withFields,
} from '../spoil.ts'
import type { SpoilTable } from '../spoil-tables.ts'

/** Changes what is said of the order, which stands one level deeper, where there is one. */
const ofOrder =
  (change: Change): Change =>
  (value, call) =>
    value.data === null
      ? value
      : {
          ...value,
          // Anything but null is an object there.
          data: change(value.data as Value, call),
        }

const onlyStatus = (status: number): Change => ofOrder(withFields({ status }))

/** What the faults do to a query that answers the order as `data`. `notFound` is its answer to an unknown number. */
export const orderDataFaults = (notFound: Value): SpoilTable => ({
  'unlisted-code': saying(onlyStatus(7)),
  // Seen at a relative: paid by one field, waiting by the other.
  'contradictory-fields': saying(ofOrder(withFields({ status: 1, trade_status: 'WAITING' }))),
  'wrong-amount': saying(ofOrder(data => ({ ...data, money: doubled(data.money) }))),
  'other-order': saying(ofOrder(otherOrder)),
  'extra-signed-field': saying(ofOrder(withFields({ undocumented: '1' }))),
  // A relative answers text where the others have an object.
  'other-spelling': saying(value => ({
    ...{ ...value, code: String(value.code), data: JSON.stringify(value.data) },
  })),
  'not-found-then-found': notFoundFirst(({ fields }: SpoiltCall) => ({
    ...{ status: 200, fields, accepted: false, reason: 'not-found', orderKey: null },
    content: { kind: 'json', value: notFound },
  })),
  'pending-forever': saying(onlyStatus(0)),
  'success-then-reversal': saying(firstThen(onlyStatus(1), onlyStatus(0))),
})

export function otherOrder(value: Value): Value {
  return { ...value, out_trade_no: `${value.out_trade_no}0`, trade_no: 'Y2024010100000000000' }
}
