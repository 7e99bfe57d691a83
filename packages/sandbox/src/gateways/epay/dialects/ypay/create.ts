import type { CallDescription } from '../../receive.ts'
import { codesOf } from './codes.ts'
import type { YpayDesk } from './desk.ts'
import { makeOrder } from './order.ts'
import { readParameters } from './receive.ts'

/** @source public server code of the program, of two years; `code_url` is the newer one's */
export const createByApi: CallDescription<YpayDesk> = {
  name: 'payments.create',
  path: '/pay/apisubmit',
  read: readParameters,
  answer(call) {
    const { desk } = call
    const { key, providerId, orderId, details } = makeOrder(call)
    const value = {
      ...{ code: codesOf(desk).success, msg: '获取成功!', trade_no: providerId },
      ...{ qrcode: details.qrcode, h5_qrurl: details.h5Url },
      ...(desk.form === 'newer' ? { code_url: details.h5Url } : {}),
      ...{ type: details.method, out_trade_no: orderId, [desk.amountName]: details.payable },
    }
    return { content: { kind: 'json', value }, orderKey: key }
  },
  // The page says the same without the mark.
  refuse: ({ reason, message }, { desk }) => ({
    kind: 'json',
    value: { code: codesOf(desk).codeOf(reason), msg: `${message}!` },
  }),
}
