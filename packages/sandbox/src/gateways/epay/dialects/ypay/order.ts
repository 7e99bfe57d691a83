import { intval, isEmpty, isPlainNumber, twoDecimals } from '../../../../php/values.ts'
import type { Order } from '../../../../records.ts'
import { checkChannel } from '../../amounts.ts'
import { type Fields, findMerchant, nameOf, wrongSignature } from '../../checks.ts'
import { methodOf } from '../../methods.ts'
import { createPayment } from '../../payments.ts'
import type { Call } from '../../receive.ts'
import { Refusal } from '../../refusal.ts'
import { type IsSigned, signatureOf } from '../../signature.ts'
import { newTradeNumber } from '../../trade-number.ts'
import type { YpayDesk } from './desk.ts'
import { freeAmount } from './free-amount.ts'
import type { MerchantSettings } from './settings.ts'

const labels: Readonly<Record<string, string>> = {
  pid: 'PID',
  out_trade_no: '订单号',
  type: '支付类型',
  notify_url: '异步通知',
  return_url: '同步通知',
  name: '商品名称',
  money: '金额',
}

/** In the order of the checks. @source public server code of the program, 2022 */
export function makeOrder(call: Call<YpayDesk>): Order {
  const { desk, posted } = call
  const fields = posted.text
  const missing = Object.keys(labels).find(name => isEmpty(fields[name]))
  if (missing !== undefined) throw new Refusal('field', `${labels[missing]}不可为空`)
  const merchant = findMerchant(desk, intval(fields.pid))
  const amount = amountOf(fields.money)
  checkSignature(call, merchant)
  checkNumber(desk, fields)
  const method = methodOf(fields.type)
  if (!method) throw new Refusal('channel', '暂无收款账号在线')
  checkChannel(amount)
  return createPayment(call, merchant, {
    ...{ providerId: newTradeNumber(desk, 'Y'), amount },
    details: cashierUrl => ({
      ...{ method, payable: freeAmount(desk, merchant.id, method, amount) },
      ...{ qrcode: `wxp://f2f0${desk.numbers.digits(24)}`, h5Url: cashierUrl },
    }),
  })
}

function amountOf(money = ''): string {
  if (!isPlainNumber(money) || Number(money) <= 0) throw new Refusal('amount', '金额错误')
  if (Number(money) < 0.01) throw new Refusal('amount', '订单金额低于最低发起金额')
  return twoDecimals(money)
}

/** Everything but these three is signed; nobody looks at `sign_type`. @source public server code of the program */
const isSigned: IsSigned = (name, value) => value !== '' && name !== '_input_charset'

function checkSignature({ posted }: Call<YpayDesk>, merchant: MerchantSettings): void {
  const { bytes } = posted
  if (bytes.sign === signatureOf(bytes, merchant.secret, isSigned)) return
  throw wrongSignature(posted, merchant, '验签失败,请检查PID或者Key是否正确', isSigned)
}

/** Whichever merchant has it: the number is taken. @source public server code of the program */
function checkNumber(desk: YpayDesk, fields: Fields): void {
  const isTaken = [...desk.merchants.values()].some(
    merchant => desk.orders.find(nameOf(desk, fields, merchant)) !== undefined,
  )
  if (isTaken) throw new Refusal('duplicate', '订单号重复,请重新发起')
}
