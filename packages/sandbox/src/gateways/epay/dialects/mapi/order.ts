import type { Order } from '../../../../records.ts'
import { amountOf, checkChannel, payableOf } from '../../amounts.ts'
import * as check from '../../checks.ts'
import { leadOf } from '../../leads.ts'
import { methodOf } from '../../methods.ts'
import { createPayment } from '../../payments.ts'
import type { Call } from '../../receive.ts'
import { Refusal } from '../../refusal.ts'
import { newTradeNumber } from '../../trade-number.ts'
import type { MapiDesk } from './defaults.ts'

/** @source the interface document, request fields */
const required = [
  'pid',
  'type',
  'out_trade_no',
  'notify_url',
  'return_url',
  'name',
  'money',
  'sign',
  'sign_type',
] as const

/** Checks in the order of a relative: fields, merchant, amount, signature, duplicate, channel. @source the family's public server code */
export function makeOrder(call: Call<MapiDesk>): Order {
  const { desk, posted } = call
  const fields = posted.text
  check.requireFields(fields, required)
  checkLength(fields.ext)
  const merchant = check.findMerchant(desk, fields.pid)
  const amount = amountOf(fields.money)
  check.checkSignature(posted, merchant)
  check.refuseDuplicate(desk, check.nameOf(desk, fields, merchant))
  const method = methodOf(fields.type)
  if (method === undefined) throw new Refusal('channel', '暂无可用通道')
  checkChannel(amount)
  return createPayment(call, merchant, {
    ...{ providerId: newTradeNumber(desk, 'Y'), amount },
    details: cashierUrl => ({
      ...{ method, payable: payableOf(amount) },
      ...leadOf(merchant.leads[method], cashierUrl, desk.numbers),
    }),
  })
}

const extLimit = 100

/** @source the interface document, `ext`: at most 100. What follows from more, and whether bytes are meant, is not said */
function checkLength(ext = ''): void {
  if ([...ext].length > extLimit) throw new Refusal('field', `ext不能超过${extLimit}个字符`)
}
