import { isEmpty, isPlainNumber } from '../../../../php/values.ts'
import type { Fields } from '../../checks.ts'
import { Refusal } from '../../refusal.ts'

const labels: Readonly<Record<string, string>> = {
  out_trade_no: '订单号',
  notify_url: '通知地址',
  return_url: '回调地址',
  name: '商品名称',
  money: '金额',
  type: '支付方式',
  clientip: '用户IP地址',
}

/** What an order needs, in the order of the checks. @throws {Refusal} of the first that is missing or wrong. */
export function checkOrderFields(fields: Fields, required: readonly string[]): void {
  const missing = required.find(name => isEmpty(fields[name]))
  if (missing !== undefined) throw new Refusal('field', `${labels[missing]}(${missing})不能为空`)
  const { money = '', out_trade_no = '' } = fields
  if (!isAmount(money) || Number(money) <= 0) throw new Refusal('amount', '金额不合法')
  if (!/^[a-zA-Z0-9._\-|]+\n?$/.test(out_trade_no)) {
    throw new Refusal('field', '订单号(out_trade_no)格式不正确')
  }
}

/** The column holds eight digits before the point. */
const isAmount = (money: string): boolean => isPlainNumber(money) && Number(money) < 1e8
