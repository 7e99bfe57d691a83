import { fromCents, toCents } from '../../../../money.ts'
import { isPlainNumber, trim, twoDecimals } from '../../../../php/values.ts'
import type { Order } from '../../../../records.ts'
import { Refusal } from '../../refusal.ts'
import type { RainbowDesk } from './desk.ts'

/** @throws {Refusal} when it is no amount. */
export function refundMoney(given = ''): string {
  const money = trim(given)
  if (isPlainNumber(money)) return money
  throw new Refusal('amount', '金额输入错误')
}

/**
 * Gives money back, all or a part.
 *
 * @source public server code of the Rainbow program; 3069 does it once for an order, 3095 until
 *   nothing is left. Both were observed.
 * @throws {Refusal} when the order, or the bank, does not allow it.
 */
export function refund(desk: RainbowDesk, order: Order, money: string): Order {
  const cents = toCents(twoDecimals(money))
  checkState(desk, order)
  const before = toCents(order.details.refunded ?? '0')
  const rest = toCents(order.paid ?? '0') - before
  if (Number(money) > Number(order.paid)) throw new Refusal('amount', '退款金额不能大于订单金额')
  // an order over 0.00, of which nothing was given back, is none of these
  if (before > 0n && rest === 0n) throw new Refusal('state', '该订单已全额退款！')
  if (cents > rest) throw new Refusal('amount', '退款金额不能超过该订单剩余可退款金额！')
  checkBank(cents)
  const details = { ...order.details, refunded: fromCents(before + cents) }
  return desk.orders.change(order, { details }, 'refunded', `${fromCents(cents)} of ${order.paid}`)
}

function checkState({ program }: RainbowDesk, { paid, details }: Order): void {
  if (program === 3069 && (paid === null || details.refunded !== undefined)) {
    throw new Refusal('state', '只支持退款已支付状态的订单')
  }
  if (paid === null) throw new Refusal('state', '该订单状态不支持退款！')
}

/** The simulator's own choice: what the hundredths of a refund lead to. */
function checkBank(cents: bigint): void {
  if (cents === 0n) throw new Refusal('channel', '退款失败：退款金额错误')
  if (cents % 100n === 72n) throw new Refusal('maintenance', '退款失败：通道维护中')
  if (cents % 100n === 73n) throw new Refusal('balance', '商户余额不足，请先充值')
}
