import { isLooselyEqual, twoDecimals } from '../../../../php/values.ts'
import type { Order } from '../../../../records.ts'
import { payableOf } from '../../amounts.ts'
import { nameOf } from '../../checks.ts'
import { type EpayMethod, methodOf } from '../../methods.ts'
import { createPayment } from '../../payments.ts'
import type { Call } from '../../receive.ts'
import { Refusal } from '../../refusal.ts'
import { newTradeNumber } from '../../trade-number.ts'
import type { RainbowDesk, RainbowMerchant } from './desk.ts'
import { leadOf } from './leads.ts'
import { type KeptTexts, keptNumber, keptTexts } from './texts.ts'

const tenDaysMs = 10 * 24 * 60 * 60 * 1000

/**
 * The order that was asked for: a new one, or the one that is there under its number. It is there
 * already when its method turns out to be none, or closed.
 *
 * @source public server code of the Rainbow program; observed
 */
export function placeOrder(
  call: Call<RainbowDesk>,
  merchant: RainbowMerchant,
  type: string | undefined,
): Order {
  const { desk, posted } = call
  const texts = keptTexts(call)
  const found = desk.orders.find(nameOf(desk, posted.text, merchant))
  const isFresh = (found?.createdAt.getTime() ?? 0) > desk.schedule.now() - tenDaysMs
  if (found && isFresh) checkRepeat(found, texts, posted.text)
  const order = found && isFresh ? reopened(desk, found) : createOrder(call, merchant, texts)
  const method = methodOf(type)
  if (!method) throw about(order, new Refusal('type', '支付方式(type)不存在'))
  // The simulator's own choice, as with the other dialects.
  if (order.amount.endsWith('.72')) throw about(order, new Refusal('maintenance', '通道维护中'))
  return led(call, merchant, order, method)
}

function checkRepeat(order: Order, texts: KeptTexts, { money = '' }: Record<string, string>): void {
  const { orderId, amount, details } = order
  if (order.paid !== null) {
    throw about(order, new Refusal('paid', `该订单(${orderId})已完成支付，请勿重复发起支付`))
  }
  // As loosely as the program does it.
  const isSame = Object.entries(texts).every(([name, text]) =>
    isLooselyEqual(details[name] ?? '', text),
  )
  if (isSame && amount === twoDecimals(money)) return
  const words = `该订单(${orderId})支付参数有变化，请更换订单号重新发起支付`
  throw about(order, new Refusal('changed', words))
}

/** Time runs out for a payer, not for the number. What was closed stays closed. @source public server code of the Rainbow program: it keeps no such state */
function reopened(desk: RainbowDesk, order: Order): Order {
  if (order.details.closed) throw about(order, new Refusal('state', '订单已关闭'))
  if (order.state !== 'failed') return order
  const change = { state: 'pending', settledAt: null, actions: ['pay', 'expire'] } as const
  return desk.orders.change(order, change, 'reopened', 'asked for again')
}

function createOrder(call: Call<RainbowDesk>, merchant: RainbowMerchant, texts: KeptTexts): Order {
  const { desk, posted } = call
  const amount = twoDecimals(posted.text.money ?? '')
  return createPayment(call, merchant, {
    ...{ providerId: newTradeNumber(desk), amount },
    orderId: keptNumber(posted.text.out_trade_no ?? ''),
    details: () => ({
      ...{ ...texts, payable: payableOf(amount) },
      // What the bank will call it, and who will pay.
      ...{ apiTradeNo: `42000${desk.numbers.digits(23)}`, buyer: `2088${desk.numbers.digits(12)}` },
    }),
  })
}

/** Remembers by which method the payer was led on last. */
function led(
  { desk }: Call<RainbowDesk>,
  merchant: RainbowMerchant,
  order: Order,
  method: EpayMethod,
): Order {
  if (order.details.method === method) return order
  const { qrcode: _, payurl: __, urlscheme: ___, html: ____, ...kept } = order.details
  const details = { ...kept, method, ...leadOf(order, merchant, method, desk.numbers) }
  return desk.orders.change(order, { details }, 'channel', method)
}

function about(order: Order, refusal: Refusal): Refusal {
  refusal.orderKey = order.key
  return refusal
}
