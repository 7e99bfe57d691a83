import type { Order } from '../../../records.ts'
import * as check from '../checks.ts'
import { confirmTransfer } from '../deposits.ts'
import { gatewayId } from '../desk.ts'
import { readingOf } from '../readings.ts'
import type { Call, CallDescription } from '../receive.ts'
import { accept, Refusal, type RefusalShape } from '../refusal.ts'

const signed = {
  all: ['pay_memberid', 'pay_orderid', 'serial_number'],
  pair: ['pay_memberid', 'pay_orderid'],
} as const

/**
 * Takes the last five digits of a transfer made by hand. When they are those of a transfer that
 * arrived, the deposit is paid.
 *
 * @source "MMK interface", Pay_Trade_CheckOrder; what 00 leads to is inferred
 */
export const checkOrder: CallDescription = {
  name: 'payments.submitReference',
  path: '/Pay_Trade_CheckOrder',
  answer(call) {
    const { desk, posted } = call
    const order = checked(call)
    confirmTransfer(desk, order)
    const value = { status: '00', msg: 'SUCCESS', timestamp: seconds(call) }
    return accept(value, posted, order.key)
  },
  refusalShape: call => refusalShape(call),
}

function checked({ desk, posted }: Call): Order {
  const fields = posted.text
  check.requireFields(fields, ['pay_memberid', 'pay_orderid', 'serial_number', 'pay_md5sign'])
  const { merchant } = check.findAccount(desk, fields.pay_memberid)
  check.checkSignature(fields, {
    fields: check.pick(posted.bytes, signed[merchant.checkOrderSigned]),
    reading: readingOf(desk, merchant, 'deposits'),
    merchant: merchant.id,
    secret: merchant.secret,
  })
  const orderId = fields.pay_orderid ?? ''
  const order = desk.orders.find({
    ...{ gateway: gatewayId, kind: 'payment', merchant: merchant.id, orderId },
  })
  if (!order) throw new Refusal('not-found', '不存在的交易订单')
  if (order.details.serialNumber === fields.serial_number) return order
  desk.orders.note(order.key, 'reference refused', 'no transfer with these digits')
  throw new Refusal('field', 'serial_number error')
}

/** Only `00` is documented as good; the simulator says 01 to digits that fit no transfer. */
const refusalShape =
  (call: Call): RefusalShape =>
  ({ reason, message, data }) =>
    reason === 'field'
      ? { status: '01', msg: message, timestamp: seconds(call) }
      : { status: 'error', msg: message, data: data ?? [] }

const seconds = ({ desk }: Call): number => Math.floor(desk.schedule.now() / 1000)
