import { doubled, saying, withFields } from '../../../spoil.ts'
import type { SpoilTable } from '../../../spoil-tables.ts'
import { orderDataFaults, otherOrder } from '../../find-order-faults.ts'
import { codeOf } from './codes.ts'

const create: SpoilTable = {
  'unlisted-code': saying(withFields({ code: 999 })),
  // A refusal, and all that a payer needs to pay.
  'contradictory-fields': saying(withFields({ code: codeOf('maintenance'), msg: '通道维护中' })),
  'wrong-amount': saying(value => ({ ...value, money: doubled(value.money) })),
  'other-order': saying(otherOrder),
  'extra-signed-field': saying(withFields({ undocumented: '1' })),
  // The names of the program that this one descends from, and a number as text.
  'other-spelling': saying(({ qrcode, payurl, urlscheme, ...rest }) => ({
    ...{ ...rest, code: String(rest.code) },
    ...(qrcode === undefined ? { h5_qrurl: payurl ?? urlscheme } : { code_url: qrcode }),
  })),
  'refused-although-created': saying(() => ({ code: codeOf('duplicate'), msg: '订单号重复' })),
}

export const faults: Readonly<Record<string, SpoilTable>> = {
  'payments.create': create,
  'payments.query': orderDataFaults({ code: codeOf('not-found'), msg: '订单不存在' }),
}
