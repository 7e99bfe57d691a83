import type { SpoiltCall } from '../../gateway.ts'
import { type Change, doubled, firstThen, notFoundFirst, saying, withFields } from '../../spoil.ts'
import type { SpoilTable } from '../../spoil-tables.ts'
import { notFound as noDeposit } from '../calls/query-deposit.ts'
import { notFound as noPayout, refusalShape } from '../calls/query-payout.ts'
import type { Desk } from '../desk.ts'
import { familyError, type Refusal, type RefusalShape, refuse } from '../refusal.ts'
import { extra } from './calls.ts'
import { payoutAnew, tradeAnew, unsignedTrade } from './resign.ts'

const says = (refusal: Refusal, shape: RefusalShape) => (call: SpoiltCall) =>
  refuse(refusal, shape, { text: call.fields })

/** As the answer has it: with a code of the family, or with a word of the page. */
const either =
  (coded: Change, worded: Change): Change =>
  (value, call) =>
    ('refCode' in value ? coded : worded)(value, call)

const code = (refCode: string): Change => withFields({ refCode, refMsg: '' })

/** Signed anew wherever the fault is not the signature. */
export function depositQuery(desk: Desk): SpoilTable {
  const asked = (change: Change) => tradeAnew(desk, change)
  const unpaid = { trade_state: 'NOTPAY', true_amount: '0.00', time_end: desk.dates.dashed(0) }
  const paid: Change = value => ({ ...value, trade_state: 'SUCCESS', true_amount: value.amount })
  return {
    'unlisted-code': asked(either(code('99'), withFields({ trade_state: 'FROZEN' }))),
    'contradictory-fields': asked(withFields({ returncode: '01', trade_state: 'SUCCESS' })),
    'wrong-amount': asked(value => ({ ...value, ...wrongAmounts(value) })),
    'other-order': asked(value => ({ ...value, ...otherOrder(value) })),
    'wrong-signature': tradeAnew(desk, value => value, 'another key'),
    'missing-signature': unsignedTrade(desk),
    'extra-signed-field': asked(withFields(extra)),
    // As a relative wraps it: the same fields, the signature among them, one level deeper.
    'other-spelling': saying(value =>
      'data' in value ? value : { status: 'success', msg: '请求成功', data: value },
    ),
    'not-found-then-found': notFoundFirst(says(noDeposit(), familyError)),
    'pending-forever': asked(either(code('3'), withFields(unpaid))),
    'success-then-reversal': asked(
      either(
        firstThen(code('1'), code('8')),
        firstThen(paid, withFields({ trade_state: 'REFUND' })),
      ),
    ),
  }
}

const wrongAmounts = ({ amount, true_amount }: Readonly<Record<string, unknown>>) => ({
  amount: doubled(amount),
  ...(true_amount === undefined ? {} : { true_amount: doubled(true_amount) }),
})

/** Under whichever name the answer has the merchant's number. */
function otherOrder(value: Readonly<Record<string, unknown>>) {
  const name = 'out_trade_no' in value ? 'out_trade_no' : 'orderid'
  return {
    [name]: `${value[name]}0`.slice(-20),
    ...('transaction_id' in value ? { transaction_id: '20240101000000000000' } : {}),
  }
}

const classic: Readonly<Record<string, string>> = { Pending: '3', Success: '1', Fail: '2' }

/** The family's older query: the status is the question's, `refCode` the payout's. */
const asClassic: Change = ({ code: _, status, ...rest }) => ({
  ...{ status: 'success', msg: '请求成功', ...rest },
  ...{ refCode: classic[String(status)], refMsg: '' },
})

/** The page's words for an answer in codes. */
const asWorded: Change = ({ refCode, status: _, msg: __, ...rest }) => {
  const [status] = Object.entries(classic).find(([, one]) => one === refCode) ?? ['Pending']
  return { code: '0', status, ...rest }
}

const state = (refCode: string, status: string): Change =>
  either(code(refCode), withFields({ status }))

/** Signed anew where it is signed at all. */
export function payoutQuery(desk: Desk): SpoilTable {
  const asked = (change: Change) => payoutAnew(desk, change)
  return {
    'unlisted-code': asked(state('99', 'Frozen')),
    'contradictory-fields': asked(
      either(withFields({ status: 'error' }), withFields({ status: 'Success', refCode: '2' })),
    ),
    'wrong-amount': asked(value => ({ ...value, amount: doubled(value.amount) })),
    'other-order': asked(value => ({ ...value, ...otherOrder(value) })),
    'extra-signed-field': asked(withFields(extra)),
    'other-spelling': asked(either(asWorded, asClassic)),
    'not-found-then-found': notFoundFirst(says(noPayout(), refusalShape)),
    'pending-forever': asked(state('3', 'Pending')),
    'success-then-reversal': asked(
      either(
        firstThen(code('1'), code('2')),
        firstThen(withFields({ status: 'Success' }), withFields({ status: 'Fail' })),
      ),
    ),
  }
}
