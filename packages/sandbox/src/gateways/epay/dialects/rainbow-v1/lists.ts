import { intval } from '../../../../php/values.ts'
import type { Fields } from '../../checks.ts'
import { ordersOf } from '../rainbow/balance.ts'
import { statusOf } from '../rainbow/states.ts'
import { actionCall, jsonOf } from './api.ts'
import { rowOf } from './query.ts'

/** The document pages with `page`; the program reads `offset`. @source public server code of the Rainbow program */
export const listOrders = actionCall({
  name: 'payments.list',
  act: 'orders',
  answer({ desk, posted: { text } }, { id }) {
    const orders = ordersOf(desk, id)
      .filter(order => text.status === undefined || String(statusOf(order)) === intval(text.status))
      .toSorted((a, b) => (a.providerId < b.providerId ? 1 : -1))
    const { offset, limit } = pageOf(text)
    const data = orders.slice(offset, offset + limit).map(rowOf)
    const value = {
      code: 1,
      msg: '查询订单记录成功！',
      count: data.length,
      data: data.length === 0 ? null : data,
    }
    return { content: jsonOf(value), orderKey: null }
  },
})

const mostRows = 50

function pageOf({ limit = '10', offset = '0' }: Fields) {
  return {
    offset: Math.max(0, Number(intval(offset))),
    limit: Math.max(0, Math.min(mostRows, Number(intval(limit)))),
  }
}

/** Nothing is ever settled here. @source observed: `data` is null then */
export const listSettlements = actionCall({
  name: 'settlements.list',
  act: 'settle',
  answer: () => ({
    content: jsonOf({ code: 1, msg: '查询结算记录成功！', data: null }),
    orderKey: null,
  }),
})
