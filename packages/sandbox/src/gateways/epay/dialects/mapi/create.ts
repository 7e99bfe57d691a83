import type { CallDescription } from '../../receive.ts'
import { codeOf, success } from './codes.ts'
import type { MapiDesk } from './defaults.ts'
import { makeOrder } from './order.ts'

/** @source the interface document, `/pay/mapi.php`. `msg` is not in its table; a relative always sends it */
export const createByApi: CallDescription<MapiDesk> = {
  name: 'payments.create',
  path: '/pay/mapi.php',
  answer(call) {
    const { key, providerId, orderId, details } = makeOrder(call)
    const { payable, method, ...lead } = details
    const value = {
      ...{ code: success, money: payable, type: method },
      ...{ ...lead, trade_no: providerId, out_trade_no: orderId },
    }
    return { content: { kind: 'json', value }, orderKey: key }
  },
  refuse({ reason, message }, { desk, posted }) {
    const words = desk.merchants.get(posted.text.pid ?? '')?.refusalWords ?? 'msg'
    return { kind: 'json', value: { code: codeOf(reason), [words]: message } }
  },
}
