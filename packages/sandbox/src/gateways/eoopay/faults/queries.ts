import type { SpoiltCall } from '../../gateway.ts'
import { doubled, firstThen, notFoundFirst, saying, withFields } from '../../spoil.ts'
import type { SpoilTable } from '../../spoil-tables.ts'
import { notFound as noDeposit } from '../calls/query-deposit.ts'
import { notFound as noPayout, refusalShape } from '../calls/query-payout.ts'
import { dashed } from '../dates.ts'
import type { Desk } from '../desk.ts'
import { familyError, type Refusal, type RefusalShape, refuse } from '../refusal.ts'
import { extra } from './calls.ts'
import { signedAnew, signedByAnother, unsigned } from './resign.ts'

const says = (refusal: Refusal, shape: RefusalShape) => (call: SpoiltCall) =>
  refuse(refusal, shape, { text: call.fields })

const unpaid = { trade_state: 'NOTPAY', true_amount: '0.00', time_end: dashed(0) }

/** Signed anew wherever the fault is not the signature. */
export function depositQuery(desk: Desk): SpoilTable {
  const asked = (change: Parameters<typeof signedAnew>[1]) => signedAnew(desk, change)
  return {
    'unlisted-code': asked(withFields({ trade_state: 'FROZEN' })),
    'contradictory-fields': asked(withFields({ returncode: '01', trade_state: 'SUCCESS' })),
    'wrong-amount': asked(value => ({
      ...value,
      amount: doubled(value.amount),
      true_amount: doubled(value.true_amount),
    })),
    'other-order': asked(value => ({ ...value, ...otherOrder('orderid', value) })),
    'wrong-signature': signedByAnother(desk),
    'missing-signature': unsigned,
    'extra-signed-field': asked(withFields(extra)),
    // As a relative wraps it: the same fields, the signature among them, one level deeper.
    'other-spelling': saying(value => ({ status: 'success', msg: '请求成功', data: value })),
    'not-found-then-found': notFoundFirst(says(noDeposit(), familyError)),
    'pending-forever': asked(withFields(unpaid)),
    'success-then-reversal': asked(
      firstThen(
        value => ({ ...value, trade_state: 'SUCCESS', true_amount: value.amount }),
        withFields({ trade_state: 'REFUND' }),
      ),
    ),
  }
}

const otherOrder = (name: string, value: Readonly<Record<string, unknown>>) => ({
  [name]: `${value[name]}0`.slice(-20),
  ...('transaction_id' in value ? { transaction_id: '20240101000000000000' } : {}),
})

const classic: Readonly<Record<string, string>> = { Pending: '3', Success: '1', Fail: '2' }

export const payoutQuery: SpoilTable = {
  'unlisted-code': saying(withFields({ status: 'Frozen' })),
  'contradictory-fields': saying(withFields({ status: 'Success', refCode: '2' })),
  'wrong-amount': saying(value => ({ ...value, amount: doubled(value.amount) })),
  'other-order': saying(value => ({ ...value, ...otherOrder('out_trade_no', value) })),
  'extra-signed-field': saying(withFields(extra)),
  // The family's older query: the status is the question's, `refCode` the payout's.
  'other-spelling': saying(({ code: _, status, ...rest }) => ({
    ...{ status: 'success', msg: '请求成功', ...rest },
    ...{ refCode: classic[String(status)], refMsg: '' },
  })),
  'not-found-then-found': notFoundFirst(says(noPayout(), refusalShape)),
  'pending-forever': saying(withFields({ status: 'Pending' })),
  'success-then-reversal': saying(
    firstThen(withFields({ status: 'Success' }), withFields({ status: 'Fail' })),
  ),
}
