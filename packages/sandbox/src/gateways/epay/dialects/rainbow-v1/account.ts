import type { Order } from '../../../../records.ts'
import { chinaTime } from '../../trade-number.ts'
import { balanceOf, ordersOf } from '../rainbow/balance.ts'
import { statusOf } from '../rainbow/states.ts'
import { actionCall, jsonOf } from './api.ts'

const dayMs = 24 * 60 * 60 * 1000

/** @source the family's V1 document, "query the merchant"; the names of the counts are the program's, not the document's */
export const queryAccount = actionCall({
  name: 'balances.query',
  act: 'query',
  answer({ desk }, { id, secret }) {
    const now = desk.schedule.now()
    const orders = ordersOf(desk, id)
    const value = {
      ...{ code: 1, pid: Number(id), key: secret, active: 1, money: balanceOf(desk, id) },
      ...{ type: 1, account: '', username: '', orders: orders.length },
      ...{ orders_today: paidOn(orders, now), orders_lastday: paidOn(orders, now - dayMs) },
    }
    return { content: jsonOf(value), orderKey: null }
  },
})

const dayOf = (ms: number): string => chinaTime(ms).slice(0, 10)

const paidOn = (orders: readonly Order[], ms: number): number =>
  orders.filter(
    order =>
      statusOf(order) === 1 && order.settledAt && dayOf(order.settledAt.getTime()) === dayOf(ms),
  ).length
