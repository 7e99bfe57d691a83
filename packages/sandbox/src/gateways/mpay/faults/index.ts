import type { GatewayFaults } from '../../gateway.ts'
import { doubled, firstThen, forgetting, notFoundFirst, saying, withFields } from '../../spoil.ts'
import { faultsOf, type SpoilTable } from '../../spoil-tables.ts'
import { refuse } from '../answers.ts'
import { type Desk, gatewayId } from '../desk.ts'
import { Refusal } from '../refusal.ts'
import { signedAnew, signedByAnother, unsigned } from './resign.ts'

export function createFaults(desk: Desk): GatewayFaults {
  const creating = { 'forgetful-duplicates': forgetting(gatewayId, desk) }
  return faultsOf({
    'payments.create': { ...written(desk), ...creating },
    'payments.confirm': written(desk),
    'payments.query': asked(desk),
  })
}

/** What is the same in all answers. */
const common = (desk: Desk): SpoilTable => ({
  'wrong-amount': signedAnew(desk, value => ({
    ...value,
    money_order: doubled(value.money_order),
  })),
  'other-order': signedAnew(desk, value => ({
    ...{ ...value, no_order: `${value.no_order}0`.slice(-32), oid_paybill: '2018010100000000' },
  })),
  'wrong-signature': signedByAnother(desk),
  'missing-signature': unsigned,
  'extra-signed-field': signedAnew(desk, withFields({ undocumented: '1' })),
  // Amounts as live messages show them, and the algorithm in the other case.
  'other-spelling': signedAnew(desk, value => ({
    ...value,
    money_order: String(value.money_order).replace(/0$/, ''),
    sign_type: String(value.sign_type).toLowerCase(),
  })),
})

const written = (desk: Desk): SpoilTable => ({
  ...common(desk),
  'unlisted-code': signedAnew(desk, withFields({ ret_code: '7654' })),
  'contradictory-fields': signedAnew(desk, withFields({ result_pay: 'FAILURE' })),
  'refused-although-created': saying(() => ({ ret_code: '9999', ret_msg: '系统错误' })),
})

const notFound = new Refusal('not-found', '8901')

const asked = (desk: Desk): SpoilTable => ({
  ...common(desk),
  'unlisted-code': signedAnew(desk, withFields({ result_pay: 'FROZEN' })),
  'contradictory-fields': signedAnew(desk, withFields({ ret_code: '8901', result_pay: 'SUCCESS' })),
  'not-found-then-found': notFoundFirst(({ fields }) => refuse(notFound, fields)),
  'pending-forever': signedAnew(desk, withFields({ result_pay: 'PROCESSING', settle_date: '' })),
  'success-then-reversal': signedAnew(
    desk,
    firstThen(withFields({ result_pay: 'SUCCESS' }), withFields({ result_pay: 'REFUND' })),
  ),
})
