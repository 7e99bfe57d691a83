import { doubled, saying, withFields } from '../../../spoil.ts'
import type { SpoilTable } from '../../../spoil-tables.ts'
import { orderDataFaults, otherOrder } from '../../find-order-faults.ts'
import { codesOf, queryCodes } from './codes.ts'
import type { YpayDesk } from './desk.ts'

export const faults = (desk: YpayDesk): Readonly<Record<string, SpoilTable>> => {
  const { success, codeOf } = codesOf(desk)
  const failure = codeOf('channel')
  const create: SpoilTable = {
    'unlisted-code': saying(withFields({ code: 9 })),
    // A refusal, and all that a payer needs to pay.
    'contradictory-fields': saying(withFields({ code: failure, msg: '暂无收款账号在线' })),
    'wrong-amount': saying(value => ({
      ...{ ...value, [desk.amountName]: doubled(value[desk.amountName]) },
    })),
    'other-order': saying(otherOrder),
    'extra-signed-field': saying(withFields({ undocumented: '1' })),
    // A number as text, and the amount by its other name.
    'other-spelling': saying(({ money, truemoney, ...value }) => ({
      ...{ ...value, code: String(value.code) },
      ...(money === undefined ? { money: truemoney } : { truemoney: money }),
    })),
    'refused-although-created': saying(() => ({
      code: failure,
      msg: '订单生成错误,请重新发起支付!',
    })),
  }
  return {
    'payments.create': create,
    'payments.query': orderDataFaults({ code: queryCodes.codeOf('not-found'), msg: '订单不存在' }),
    'payments.lookup': orderDataFaults({ code: success, msg: '获取成功!', data: null }),
  }
}
