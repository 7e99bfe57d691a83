import { isEmpty } from '../../../../php/values.ts'
import type { Fields } from '../../checks.ts'
import { Refusal } from '../../refusal.ts'
import { checkOrderFields } from '../rainbow/fields.ts'
import { placeOrder } from '../rainbow/order.ts'
import { accept } from './answers.ts'
import { leadOn } from './leads.ts'
import { signedCall } from './receive.ts'

/** @source public server code of the Rainbow program; its documents call `clientip` optional */
const required = ['out_trade_no', 'notify_url', 'name', 'money', 'type', 'clientip']

/** @source the family's V2 document, "create an order" */
export const createByApi = signedCall({
  name: 'payments.create',
  path: '/api/pay/create',
  answer(call, merchant) {
    const { desk, posted } = call
    const fields = posted.text
    const method = fields.device === 'jump' ? 'jump' : (fields.method ?? '')
    checkOrderFields(
      fields,
      required.filter(name => name !== 'type' || method !== 'scan'),
    )
    checkMethod(method, fields)
    const type = isEmpty(fields.type) ? scannedType(fields.auth_code) : fields.type
    const order = placeOrder(call, merchant, type)
    const { pay_type, pay_info } = leadOn(desk, order, merchant, method)
    const value = { code: 0, trade_no: order.providerId, pay_type, pay_info }
    return { content: accept(desk, value), orderKey: order.key }
  },
})

/** @source public server code of the Rainbow program */
function checkMethod(method: string, { type, sub_openid, sub_appid, auth_code }: Fields): void {
  if (method === 'jsapi' && isEmpty(sub_openid)) {
    throw new Refusal('field', 'jsapi支付时参数(sub_openid)不能为空')
  }
  if (method === 'jsapi' && type === 'wxpay' && isEmpty(sub_appid)) {
    throw new Refusal('field', 'jsapi支付时参数(sub_appid)不能为空')
  }
  if (method === 'scan' && isEmpty(auth_code)) {
    throw new Refusal('field', '付款码支付时授权码(auth_code)不能为空')
  }
}

/** By the first digits of the code that the payer shows. */
function scannedType(code = ''): string {
  if (/^1[0-5]\d{16}$/.test(code)) return 'wxpay'
  if (/^(2[5-9]|30)\d{14,22}$/.test(code)) return 'alipay'
  if (/^91\d{16}$/.test(code)) return 'qqpay'
  throw new Refusal('field', '未知的付款码类型')
}
