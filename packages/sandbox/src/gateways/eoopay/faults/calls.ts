import { doubled, saying, withFields } from '../../spoil.ts'
import type { SpoilTable } from '../../spoil-tables.ts'
import type { Desk } from '../desk.ts'
import { signedAnew, signedByAnother, unsigned } from './resign.ts'

export const extra = { undocumented: '1' }
const systemError = '系统错误'
const familyError = { status: 'error', msg: systemError, data: [] }

/** Both documented shapes of the answer to a deposit name the verdict and the amount in their own way. */
export const deposit: SpoilTable = {
  'unlisted-code': saying(value => ({ ...value, ['code' in value ? 'code' : 'status']: '2' })),
  'contradictory-fields': saying(withFields({ code: '1', status: 'error' })),
  'wrong-amount': saying(value => {
    const name = 'money' in value ? 'money' : 'pay_amount'
    return { ...value, [name]: doubled(value[name]) }
  }),
  'extra-signed-field': saying(withFields(extra)),
  'other-spelling': saying(({ code, status, money, pay_amount, order_sn, pay_orderid, ...rest }) =>
    code === undefined
      ? { code: status, money: pay_amount, order_sn: pay_orderid, ...rest }
      : { status: code, pay_amount: money, pay_orderid: order_sn, ...rest },
  ),
  'refused-although-created': saying(() => familyError),
}

/** As documented, or as the family's older programs answer: `status`, `msg`. */
export const payout: SpoilTable = {
  'unlisted-code': saying(value =>
    'success' in value ? { ...value, success: 'Processing' } : { ...value, status: 'processing' },
  ),
  'contradictory-fields': saying(value =>
    'success' in value ? { ...value, errCode: '9' } : { ...value, success: false },
  ),
  'extra-signed-field': saying(withFields(extra)),
  'other-spelling': saying(value =>
    'success' in value
      ? { ...value, success: 'True', errCode: 0 }
      : { success: true, errCode: '0', errMsg: 'Success' },
  ),
  // A public sibling does so: the order is there, and what stands behind the gateway refused it.
  'refused-although-created': saying(value =>
    'success' in value ? { success: false, errCode: '1', errMsg: systemError } : familyError,
  ),
}

export const checkOrder: SpoilTable = {
  'unlisted-code': saying(withFields({ status: '77' })),
  'extra-signed-field': saying(withFields(extra)),
  'other-spelling': saying(value => ({ ...value, timestamp: String(value.timestamp) })),
  'refused-although-created': saying(withFields({ status: '01', msg: systemError })),
}

export const balanceQuery = (desk: Desk): SpoilTable => ({
  'unlisted-code': signedAnew(desk, withFields({ status: '77' })),
  'wrong-signature': signedByAnother(desk),
  'missing-signature': unsigned,
  'extra-signed-field': signedAnew(desk, withFields(extra)),
  'other-spelling': saying(value => ({ ...value, timestamp: String(value.timestamp) })),
})
